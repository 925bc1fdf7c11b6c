import type { FieldMeta } from '../../definition/field.ts'

const kinds: Record<FieldMeta['kind'], string> = {
  id: 'identifiant (UUID)',
  word: 'mot ou code',
  text: 'texte par langue (`fr`, et `en` s’il est écrit)',
  'rich-text': 'texte mis en forme, par blocs',
  integer: 'nombre entier',
  minutes: 'durée en minutes entières',
  cents: 'montant en centimes d’euro',
  percent: 'pour cent, de 0 à 100',
  'half-credits': 'demi-crédits\u00a0: 3 pour 1,5 ECTS',
  date: 'jour, AAAA-MM-JJ',
  flag: 'vrai ou faux',
  choice: 'une valeur parmi',
  choices: 'des valeurs parmi',
  reference: 'identifiant d’un élément de',
  references: 'identifiants d’éléments de',
  list: 'liste',
  group: 'groupe',
}

/** The page that documents the definition format, field by field. */
export const definitionPage = {
  title: (version: number) => `Format de définition de Cadrier, version ${version}`,
  intro: [
    'Un fichier de définition est un objet JSON en UTF-8\u00a0: `format` vaut `cadrier-definition`, `formatVersion` est un nombre entier, `definition` est ce que disent les auteurs, `institution` est la fiche de l’établissement ou `null`. Le schéma JSON (2020-12) est à côté de cette page.',
    'Type de média\u00a0: `application/vnd.cadrier.definition+json`, non enregistré\u202f; un serveur peut aussi l’annoncer comme `application/json`. Extension\u00a0: `.json`.',
    'Toute clé est toujours présente\u00a0: `null`, un texte vide ou une liste vide veulent dire «\u202fsans réponse\u202f»\u202f; 0 et `false` sont des réponses. Une clé inconnue est refusée.',
    'Versions\u00a0: ajouter, renommer ou retirer une clé fait une nouvelle version. Les fichiers des versions précédentes s’ouvrent toujours, par une migration\u202f; une version plus récente que le programme est refusée avec un message, et le fichier n’est pas modifié. Le schéma d’une version publiée ne change plus.',
  ],
  heads: ['Champ', 'Nom', 'Valeur', 'Aide'],
  definition: 'La définition',
  institution: 'La fiche de l’établissement',
  kinds,
}
