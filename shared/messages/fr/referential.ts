import type { ColumnRole, TableId } from '../../referential/known-tables.ts'
import type { TwoLabels } from '../../referential/two-labels.ts'
import { referentialLists, type Taken, type TakenAs, type TakenItem } from '../../referential/taken-items.ts'
import { formatInteger } from './format.ts'

const count = (number: number, one: string, many: string) => `${formatInteger(number)} ${number < 2 ? one : many}`

const quoted = (words: string) => `«\u202f${words}\u202f»`

const lists: Record<TakenItem['list'], [one: string, many: string]> = {
  competencies: ['compétence', 'compétences'],
  outcomes: ['acquis visé', 'acquis visés'],
  'stacking.pathways': ['bloc visé', 'blocs visés'],
}

/** `compétences C3, C4, bloc visé RNCP1BC01`. */
function told(items: Taken['already']): string {
  return referentialLists
    .flatMap((list) => {
      const codes = items.filter((item) => item.list === list).map(({ code }) => code)
      return codes.length === 0 ? [] : `${lists[list][codes.length === 1 ? 0 : 1]} ${codes.join(', ')}`.trim()
    })
    .join(', ')
}

/** `3 compétences et 1 bloc visé`. */
function counted(items: readonly TakenItem[]): string {
  const parts = (Object.keys(lists) as TakenItem['list'][]).flatMap((list) => {
    const number = items.filter((item) => item.list === list).length
    return number === 0 ? [] : [count(number, ...lists[list])]
  })
  return parts.join(' et ')
}

/** Taking items of a referential (RNCP, ESCO, ROME, CASE, a table) into a dossier. */
export const referentialWords = {
  title: 'Reprendre d’un référentiel',
  choose: 'Choisir un fichier…',
  chooseOther: 'Autre fichier…',
  intro:
    'Choisissez, ou déposez ici, un fichier que vous avez téléchargé. Rien n’est envoyé hors de cet ordinateur, et rien n’entre dans le dossier avant que vous ne l’ayez choisi.',
  accepted: [
    'RNCP et RS, de France compétences (data.gouv.fr)\u00a0: XML, avec les compétences de chaque bloc, ou CSV, avec les codes seuls\u202f; l’archive .zip convient',
    'ESCO et ROME\u00a0: CSV',
    'un cadre de compétences CASE\u00a0: JSON',
    'tout autre tableau enregistré en CSV\u00a0: vous direz ce que sont ses colonnes',
  ],
  paste: 'Quelques lignes de Word ou d’Excel se collent directement dans la liste, avec «\u202fColler…\u202f».',
  sending: 'Ouverture du fichier',
  reading: 'Lecture du fichier',
  percent: (words: string, percent: number) => `${words}\u00a0: ${percent}\u00a0%`,
  cancel: 'Annuler',
  cancelled: 'Lecture annulée\u00a0: rien n’a été repris.',
  close: 'Fermer',
  back: 'Revenir à la recherche',
  unreadable: (file: string) => `${file}\u00a0: ce fichier n’a pas pu être lu sur votre disque.`,
  unreadableNext: 'Vérifiez qu’il est toujours là et que vous pouvez l’ouvrir, puis choisissez-le à nouveau.',
  holds: (entries: number, parts: number) =>
    `${count(entries, 'élément', 'éléments')}${parts === 0 ? '' : `, ${count(parts, 'bloc ou élément rattaché', 'blocs ou éléments rattachés')}`}.`,
  skipped: (rows: number) =>
    `${count(rows, 'ligne sans libellé est laissée', 'lignes sans libellé sont laissées')} de côté.`,
  relabelled: (rows: number) =>
    rows === 1
      ? '1 ligne donne un autre libellé à un code déjà lu\u00a0: les deux sont proposés.'
      : `${formatInteger(rows)} lignes donnent un autre libellé à un code déjà lu\u00a0: tous sont proposés.`,
  relabelledNext:
    'Reprenez celui qui convient. Si cette colonne ne désigne pas chaque élément, dites plus bas quelle autre est celle des codes, ou ne reprenez pas les codes.',
  relabelledRow: ({ line, code, label, first }: TwoLabels) =>
    `${code}\u00a0: ${quoted(first.label)} (ligne\u00a0${first.line}), ${quoted(label)} (ligne\u00a0${line})`,
  search: 'Chercher par code ou par mots',
  clearSearch: 'Effacer la recherche',
  results: 'Éléments trouvés',
  found: (shown: number, total: number) =>
    total === 0
      ? 'Aucun élément ne contient ces mots.'
      : shown === total
        ? count(total, 'élément', 'éléments')
        : `${formatInteger(shown)} éléments affichés sur ${formatInteger(total)}\u00a0: précisez les mots.`,
  level: (level: string) => `niveau ${level}`,
  active: 'actif',
  inactive: 'inactif',
  /** `blocks`: whether they are those of the RNCP. */
  parts: (number: number, blocks: boolean) =>
    blocks ? count(number, 'bloc', 'blocs') : count(number, 'élément rattaché', 'éléments rattachés'),
  until: (day: string) => `enregistré jusqu’au ${day}`,
  ended:
    'Cette certification n’est plus active\u00a0: vérifiez celle qui la remplace avant de viser l’un de ses blocs.',

  columns: (count: number) => `Colonnes du tableau (${formatInteger(count)})`,
  known: {
    'rncp-blocks': 'Blocs de France compétences reconnus.',
    'rncp-standard': 'Certifications de France compétences reconnues.',
    'esco-occupations': 'Métiers d’ESCO et leurs compétences reconnus.',
    esco: 'Tableau d’ESCO reconnu.',
    'rome-tree': 'Arborescence de ROME reconnue.',
    'rome-competencies': 'Compétences de ROME reconnues.',
    'rome-activities': 'Activités de ROME reconnues.',
    'rome-occupations': 'Métiers de ROME reconnus.',
    'rome-items': 'Éléments de ROME reconnus.',
    moodle: 'Cadre de compétences de Moodle reconnu.',
  } satisfies Record<TableId, string>,
  otherColumns: 'Vous pouvez aussi dire plus bas que d’autres colonnes sont à lire.',
  unknownTable: 'Dites ce que sont les colonnes de ce tableau\u00a0: celle des libellés est nécessaire.',
  role: {
    code: 'Code',
    label: 'Libellé',
    groupCode: 'Code du bloc ou du groupe',
    groupLabel: 'Nom du bloc ou du groupe',
    level: 'Niveau',
    active: 'En vigueur ou non',
    endsOn: 'Fin d’enregistrement',
    certifier: 'Certificateur',
  } satisfies Record<ColumnRole, string>,
  leftOut: 'Ne pas reprendre',
  readAgain: 'Lire avec ces colonnes',
  firstRows: 'Premières lignes',
  column: (number: number) => `Colonne ${number}`,

  chooseStatements: 'Ce que vous reprenez',
  all: (name: string) => `Tout reprendre\u00a0: ${name}`,
  assessment: 'Comment c’est évalué',
  as: 'Les énoncés cochés deviennent',
  takenAs: {
    competencies: 'des compétences, une par énoncé',
    components: 'des composantes essentielles, sous une compétence par bloc',
    outcomes: 'des acquis visés, un par énoncé',
    none: 'rien\u00a0: seuls les blocs sont repris',
  } satisfies Record<TakenAs, string>,
  pathways: 'Viser aussi ces blocs\u00a0: un parcours d’empilement par bloc coché',
  provenance: 'Provenance inscrite sur chaque élément',
  source: 'Référentiel',
  version: 'Version',
  on: 'Date du référentiel',
  preview: 'Ce qui sera ajouté',
  previewLine: ({ list, code, text, below }: TakenItem) =>
    `${lists[list][0]} ${code}\u00a0: ${text}${below.length === 0 ? '' : ` (${below.length === 1 ? '1 énoncé' : `${below.length} énoncés`})`}`,
  more: (number: number) => (number === 1 ? 'et 1 autre' : `et ${formatInteger(number)} autres`),
  nothing: 'Cochez ce que vous voulez reprendre.',
  /** What of it the dossier has, whatever the referential was called when it was taken. */
  already: (items: Taken['already']) =>
    items.length === 1
      ? `Déjà dans le dossier, donc pas ajouté une seconde fois\u00a0: ${told(items)}.`
      : `Déjà dans le dossier, donc pas ajoutés une seconde fois\u00a0: ${told(items)}.`,
  /** What of it the dossier has in the same words, with another code or none. */
  sameWords: (items: Taken['already']) =>
    `Le dossier a déjà le même énoncé, sous un autre code ou sans code\u00a0: ${told(items)}. Il y serait deux fois.`,
  add: (items: readonly TakenItem[]) => `Ajouter ${counted(items)}`,
  added: (items: readonly TakenItem[], source: string) => `Repris de ${source}\u00a0: ${counted(items)}.`,
  history: (code: string) => `reprendre ${code === '' ? 'd’un référentiel' : code}`,
}
