import { plainLetters } from '../find/fold-text.ts'

/** What a column of a table of a referential can be. */
export const columnRoles = [
  'code',
  'label',
  'groupCode',
  'groupLabel',
  'level',
  'active',
  'endsOn',
  'certifier',
] as const
export type ColumnRole = (typeof columnRoles)[number]

/** The role of each column, `null` for one left out. */
export type ColumnMapping = readonly (ColumnRole | null)[]

/** The tables publishers give, as they are told apart. */
export const tableIds = [
  'rncp-blocks',
  'rncp-standard',
  'esco-occupations',
  'esco',
  'rome-tree',
  'rome-competencies',
  'rome-activities',
  'rome-occupations',
  'rome-items',
  'moodle',
] as const
export type TableId = (typeof tableIds)[number]

/** A published table, by the names of its columns. */
interface KnownTable {
  id: TableId
  /** Name of the referential its items come from; blank: the code tells (RNCP, RS). */
  source: string
  /** Whether its items are blocks of competencies of the RNCP. */
  blocks?: true
  /** Columns that tell it, all of them. */
  columns: Partial<Record<ColumnRole, string>>
  /** Columns that are not read, and tell it too. */
  beside?: readonly string[]
}

/*
 * Tables as their publishers document them: France compétences (`export_fiches_CSV_…`), ESCO (`skills_fr.csv`…), ROME
 * (`unix_…_utf8.csv`, versions 3 and 4), Moodle (an exported competency framework). The names are compared without capitals, accents and signs. The first that
 * fits is taken: one with groups comes before the same without.
 */
export const knownTables: readonly KnownTable[] = [
  {
    id: 'rncp-blocks',
    source: '',
    blocks: true,
    columns: {
      groupCode: 'Numero_Fiche',
      code: 'Bloc_Competences_Code',
      label: 'Bloc_Competences_Libelle',
    },
  },
  {
    id: 'rncp-standard',
    source: '',
    columns: {
      code: 'Numero_Fiche',
      label: 'Intitule',
      level: 'Nomenclature_Europe_Niveau',
      active: 'Actif',
      endsOn: 'Date_Fin_Enregistrement',
    },
  },
  {
    id: 'esco-occupations',
    source: 'ESCO',
    columns: {
      groupCode: 'occupationUri',
      groupLabel: 'occupationLabel',
      code: 'skillUri',
      label: 'skillLabel',
    },
  },
  { id: 'esco', source: 'ESCO', columns: { code: 'conceptUri', label: 'preferredLabel' } },
  {
    id: 'rome-tree',
    source: 'ROME',
    columns: {
      groupCode: 'code_macro_competence',
      groupLabel: 'libelle_macro_competence',
      code: 'code_ogr_competence',
      label: 'libelle_competence',
    },
  },
  { id: 'rome-competencies', source: 'ROME', columns: { code: 'code_ogr_competence', label: 'libelle_competence' } },
  { id: 'rome-activities', source: 'ROME', columns: { code: 'code_ogr_activite', label: 'libelle_activite' } },
  { id: 'rome-occupations', source: 'ROME', columns: { code: 'code_rome', label: 'libelle_rome' } },
  { id: 'rome-items', source: 'ROME', columns: { code: 'code_ogr', label: 'libelle' } },
  // As `moodleStatements` gives its rows: the words of an item are split there between two columns.
  { id: 'moodle', source: '', columns: { code: 'ID number', label: 'Short name' }, beside: ['Is framework'] },
]

/** Whether the items of a published table are blocks of the RNCP. */
export const isTableOfBlocks = (known: TableId): boolean => knownTables.some(({ id, blocks }) => id === known && blocks)

/** The columns without which a known table is not told. */
const telling: readonly ColumnRole[] = ['code', 'label', 'groupCode', 'groupLabel']

const bare = (name: string) => plainLetters(name).replace(/[^a-z\d]/g, '')

/** Which published table a first row is that of, and what its columns are. */
export function knownTable(header: readonly string[]): { id: TableId; source: string; mapping: ColumnMapping } | null {
  const names = header.map(bare)
  for (const { id, source, columns, beside = [] } of knownTables) {
    const wanted = Object.entries(columns) as [ColumnRole, string][]
    if (!beside.every((name) => names.includes(bare(name)))) continue
    if (!wanted.every(([role, name]) => !telling.includes(role) || names.includes(bare(name)))) continue
    const roleOf = (name: string) => wanted.find(([, column]) => bare(column) === name)?.[0] ?? null
    const seen = new Set<ColumnRole>()
    return {
      id,
      source,
      mapping: names.map((name) => {
        const role = roleOf(name)
        if (role === null || seen.has(role)) return null
        seen.add(role)
        return role
      }),
    }
  }
  return null
}

/** Names people give to the columns of their own tables, by role. */
const usual: Readonly<Record<ColumnRole, readonly string[]>> = {
  code: ['code', 'id', 'identifiant', 'reference', 'numero', 'uri', 'idnumber'],
  label: ['libelle', 'intitule', 'competence', 'enonce', 'titre', 'nom', 'label', 'statement', 'description'],
  groupCode: ['codegroupe', 'codedugroupe', 'codebloc', 'codedubloc', 'codedomaine', 'codedudomaine', 'codeparent'],
  groupLabel: ['groupe', 'bloc', 'domaine', 'famille', 'parent', 'theme'],
  level: ['niveau', 'level'],
  active: ['actif', 'statut', 'status', 'etat'],
  endsOn: ['datefin', 'echeance', 'finvalidite'],
  certifier: ['certificateur', 'etablissement', 'organisme'],
}

/** A first idea of what the columns of a table are, for a person to correct. */
export function guessedMapping(header: readonly string[]): ColumnMapping {
  const names = header.map(bare)
  const mapping: (ColumnRole | null)[] = header.map(() => null)
  for (const likeness of [
    (name: string, word: string) => name === word,
    (name: string, word: string) => name.startsWith(word),
    (name: string, word: string) => word.length > 3 && name.includes(word),
  ])
    for (const role of columnRoles) {
      if (mapping.includes(role)) continue
      const at = names.findIndex(
        (name, column) => mapping[column] === null && usual[role].some((word) => likeness(name, word)),
      )
      if (at >= 0) mapping[at] = role
    }
  return mapping
}
