import type { FieldMeta } from '../../definition/field.ts'

const units: Partial<Record<FieldMeta['kind'], string>> = {
  minutes: 'En minutes.',
  cents: 'En centimes d’euro.',
  percent: 'En pour cent, de 0 à 100.',
  'half-credits': 'En demi-crédits, 3 pour 1,5 ECTS.',
  date: 'Jour au format AAAA-MM-JJ.',
  reference: 'Identifiant d’un élément de ce fichier.',
  references: 'Identifiants d’éléments de ce fichier.',
}

/** What the published JSON Schemas say of themselves, and of the units of bare numbers. */
export const schemaMessages = {
  definition: {
    title: 'Définition de micro-certification',
    description:
      'Fichier de définition de Cadrier : ce que disent ses auteurs, et les valeurs héritées de l’établissement.',
  },
  institution: {
    title: 'Fiche d’établissement',
    description: 'Ce qu’un établissement dit une fois pour tous ses dossiers.',
  },
  profile: {
    title: 'Profil de document',
    description: 'De quoi un document est composé : quelles parties du dossier, dans quel ordre, sous quels titres.',
  },
  id: 'Identifiant',
  units,
}
