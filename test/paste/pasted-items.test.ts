import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBlank } from '../../shared/definition/blank.ts'
import { definitionSchema } from '../../shared/definition/definition.ts'
import { itemSchemaOf, schemaAt } from '../../shared/definition/schema-walk.ts'
import { fieldLabel } from '../../shared/messages/fr/fields.ts'
import { optionLabel } from '../../shared/messages/fr/options.ts'
import { columnTitles } from '../../shared/messages/table-words.ts'
import { columnFields, guessColumns, inUnitOf, pastedItems, type Columns } from '../../shared/paste/pasted-items.ts'
import { rowsOfText } from '../../shared/paste/pasted-rows.ts'
import { readValue, type ReadingWords } from '../../shared/paste/read-value.ts'
import { countingIds } from '../dossier/filled-definition.ts'

const competency = '01900000-0000-7000-8000-0000000000c1'
const words: ReadingWords = {
  option: optionLabel,
  targets: (list) =>
    list === 'competencies' ? [{ id: competency, code: 'C1', label: 'C1 · Concevoir une évaluation' }] : [],
  unit: () => undefined,
  yes: 'Oui',
  no: 'Non',
  months: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août'],
  newId: countingIds(),
}

function list(modelPath: string) {
  const schema = schemaAt(definitionSchema, modelPath.split('.'))
  if (!schema) throw new Error(modelPath)
  const item = itemSchemaOf(schema)
  const namesOf = (key: string) => [fieldLabel(`${modelPath}.${key}`), ...(columnTitles[`${modelPath}.${key}`] ?? [])]
  return { schema, item, fields: columnFields(item, namesOf) }
}

/** What a text pasted into a list is taken for. */
function guessed(modelPath: string, text: string) {
  return guessColumns(rowsOfText(text).rows, list(modelPath).fields, modelPath, words)
}

function made(modelPath: string, text: string, columns: Columns, existing: { id: string; code: string }[] = []) {
  const { item, fields } = list(modelPath)
  return pastedItems(rowsOfText(text).rows, columns, { schema: item, fields, modelPath, existing, words })
}

const read = (modelPath: string, cell: string) => {
  const schema = schemaAt(definitionSchema, modelPath.split('.'))
  const answer = schema && readValue(schema, modelPath, cell, words)
  return answer?.ok ? answer.value : undefined
}

describe('a cell', () => {
  // The item in the path stands for any item.
  const item = 'x'
  it.each([
    [`activities.${item}.duration`, '1 h 30', 90],
    [`activities.${item}.duration`, '1:30', 90],
    [`activities.${item}.duration`, '45 min', 45],
    [`activities.${item}.duration`, '1,5', 90],
    [`activities.${item}.duration`, 'longtemps', undefined],
    [`activities.${item}.duration`, '99999999999 h', undefined],
    [`activities.${item}.duration`, '', null],
    [`assessments.${item}.weight`, '40 %', 40],
    [`assessments.${item}.weight`, '40,00 %', 40],
    [`assessments.${item}.weight`, '101', undefined],
    [`sessions.${item}.startsOn`, '12/03/2026', '2026-03-12'],
    [`sessions.${item}.startsOn`, '1er août 2026', '2026-08-01'],
    [`sessions.${item}.startsOn`, 'lundi 2 mars 2026', '2026-03-02'],
    [`sessions.${item}.startsOn`, '12 janv. 2026', '2026-01-12'],
    [`sessions.${item}.startsOn`, '31/02/2026', undefined],
    [`sessions.${item}.startsOn`, '2026-03-12', '2026-03-12'],
    [`outcomes.${item}.cognitiveLevel`, 'Analyser', 'analyse'],
    [`outcomes.${item}.cognitiveLevel`, '4', 'analyse'],
    [`outcomes.${item}.cognitiveLevel`, '4 — ANALYSER', 'analyse'],
    [`outcomes.${item}.cognitiveLevel`, 'Bof', undefined],
    [`activities.${item}.modality`, 'Distanciel synchrone', 'synchronous'],
    [`activities.${item}.modality`, 'Hybride', undefined],
    [`activities.${item}.modality`, 'Classe virtuelle', 'synchronous'],
    [`activities.${item}.modality`, 'en visio', 'synchronous'],
    [`activities.${item}.modality`, 'En présence', 'on-site'],
    [`activities.${item}.modality`, 'distanciel asynchrone', 'asynchronous'],
    [`activities.${item}.modality`, 'en autonomie', 'asynchronous'],
    [`activities.${item}.modality`, 'Distanciel', undefined],
    [`outcomes.${item}.competencyIds`, 'c 1', [competency]],
    [`outcomes.${item}.competencyIds`, 'C1, C9', undefined],
    [`outcomes.${item}.competencyIds`, 'Concevoir une évaluation', [competency]],
    [`outcomes.${item}.statement`, 'Deux\nlignes', { fr: 'Deux lignes' }],
    [`team.${item}.activeProfessional`, 'oui', true],
    [`team.${item}.activeProfessional`, 'X', true],
    [`team.${item}.activeProfessional`, 'peut-être', undefined],
  ])('of %s that says %j is %j', (modelPath, cell, value) => {
    expect(read(modelPath, cell)).toEqual(value)
  })
})

describe('the columns of a table', () => {
  it('are told by their titles', () => {
    expect(guessed('activities', 'N°\tTitre\tDurée\tModalité\nA1\tLire\t1 h\tSynchrone')).toEqual({
      header: true,
      columns: [null, 'title', 'duration', 'modality'],
    })
    expect(
      guessed('outcomes', 'Énoncé\tCode\tNiveau cognitif\tCouleur\nAnalyser\tAAV1\tAnalyser\tbleu').columns,
    ).toEqual(['statement', 'code', 'cognitiveLevel', null])
  })

  it('are told by what they hold when they have no title', () => {
    expect(
      guessed('outcomes', 'AAV1\tAnalyser un corpus de textes\tAnalyser\tC1\nAAV2\tÉvaluer un choix\tÉvaluer\tC1'),
    ).toEqual({
      header: false,
      columns: ['code', 'statement', 'cognitiveLevel', 'competencyIds'],
    })
    expect(guessed('activities', 'Lire un dossier\t1 h 30\nDébattre\t45 min')).toEqual({
      header: false,
      columns: ['title', 'duration'],
    })
  })

  it('are told by one word of a label, and no other column takes its place', () => {
    expect(guessed('people', 'Nom\tFonction\tCourriel\nAnne Le Goff\tMaîtresse de conférences\ta@u.fr')).toEqual({
      header: true,
      columns: ['name', null, 'email'],
    })
    expect(guessed('people', 'Nom\tFonction\nAnne Le Goff\tMCF')).toEqual({ header: true, columns: ['name', null] })
    expect(guessed('people', 'Nom et prénom\tFonction\nAnne Le Goff\tMCF').columns).toEqual(['name', null])
    expect(guessed('team', 'Fonction\tHeures\nMCF\t12').columns).toEqual(['rank', 'workingTime'])
  })

  it.each(['Heures', 'Durée', 'Durée (h)', 'Volume horaire', 'Temps', 'Nombre d’heures'])(
    'titled “%s” are hours',
    (title) => {
      const text = `Titre\t${title}\nLire\t1h30\nDébattre\t3\nRendre\t2,5 h`
      const { header, columns } = guessed('activities', text)
      expect({ header, columns }).toEqual({ header: true, columns: ['title', 'duration'] })
      const [, ...rows] = text.split('\n')
      const inUnit = rows.map((row) =>
        row
          .split('\t')
          .map((cell) => inUnitOf(title, cell))
          .join('\t'),
      )
      expect(made('activities', inUnit.join('\n'), columns).items.map((item) => item['duration'])).toEqual([
        90, 180, 150,
      ])
    },
  )

  it('of values of a closed list are told by them, whatever their title', () => {
    const rows = 'Cadrage\t1h30\tClasse virtuelle\tB12\nAtelier\t3\tPrésentiel\tB14\nBilan\t2,5 h\tVisio\tB14'
    expect(guessed('activities', `Séquence\tHeures\tMode\tSalle\n${rows}`).columns).toEqual([
      'title',
      'duration',
      'modality',
      null,
    ])
    // What is far longer than the first words is what the table says.
    const long = 'Groupe\tContenu étudié\tHeures\nLundi\tLire un dossier de presse et le résumer\t1h'
    expect(guessed('activities', long).columns).toEqual([null, 'title', 'duration'])
    const few = 'Séquence\tHeures\tMode\nCadrage\t1h\tlibre\nAtelier\t2h\tPrésentiel'
    expect(guessed('activities', few).columns).toEqual(['title', 'duration', null])
  })

  it('titled in minutes are minutes', () => {
    expect(guessed('activities', 'Titre\tTemps (mn)\nLire\t45').columns).toEqual(['title', 'duration'])
    expect(guessed('activities', 'Titre\tMinutes\nLire\t45').columns).toEqual(['title', 'duration'])
    expect(inUnitOf('Temps (mn)', '45')).toBe('45 min')
    expect(inUnitOf('Minutes', '45')).toBe('45 min')
  })

  it('keep what most of their cells are, and tell the odd one', () => {
    const text = 'Correction\t60\nBadge\t12,5\nDossier\t10%'
    const { header, columns } = guessed('budget.variableCosts', text)
    expect({ header, columns }).toEqual({ header: false, columns: ['label', 'amount'] })
    const { items, unread } = made('budget.variableCosts', text, columns)
    expect(items.map((item) => item['amount'])).toEqual([6000, 1250, null])
    expect(unread).toEqual([{ item: 2, key: 'amount', text: '10%' }])
    expect(guessed('activities', 'Lire\t1 h\nDébattre\t2 h\nRendre\tà voir').columns).toEqual(['title', 'duration'])
    const modalities = 'Lire\tPrésentiel\nVoir\tPrésentiel\nDire\tVisio\nFaire\tHybride'
    expect(guessed('activities', modalities).columns).toEqual(['title', 'modality'])
    // Words of a title that happen to be kinds of activity stay titles.
    expect(guessed('activities', 'Exposé\t1 h\nAtelier\t2 h\nVisite du site\t3 h').columns).toEqual([
      'title',
      'duration',
    ])
  })

  it('of ranks are no amounts', () => {
    expect(guessed('budget.variableCosts', '1\tCorrection\t60\n2\tBadge\t12,5').columns).toEqual([
      null,
      'label',
      'amount',
    ])
  })

  it.each([
    ['AAV 1', 'AAV 2'],
    ['C1', 'C2'],
    ['1)', '2)'],
    ['SAE1', 'SAE2'],
    ['3.', '4.'],
  ])('of codes such as “%s” are codes, never a free text', (first, second) => {
    const rows = [
      [first, 'Comprendre un corpus'],
      [second, 'Rédiger une note'],
    ]
    const columnsOf = (modelPath: string, cells: readonly (readonly string[])[]) =>
      guessColumns(cells, list(modelPath).fields, modelPath, words).columns
    expect(columnsOf('outcomes', rows)).toEqual(['code', 'statement'])
    expect(columnsOf('outcomes', [['', 'Énoncé'], ...rows])).toEqual(['code', 'statement'])
    expect(columnsOf('personalWork', rows)).toEqual([null, 'title'])
  })

  it('of codes are codes under their letters as a title', () => {
    const rows = 'AAV\tÉnoncé\nAAV 1\tComprendre\nAAV 2\tRédiger'
    expect(guessed('outcomes', rows)).toEqual({ header: true, columns: ['code', 'statement'] })
  })

  it('of a list with codes before its texts are the texts, even where a code is one of another list', () => {
    expect(guessed('outcomes', 'C1 – Concevoir une épreuve\nC1 – Choisir une forme').columns).toEqual(['statement'])
  })

  it('of a plain list are what its items say', () => {
    expect(guessed('outcomes', 'Analyser un corpus\nRédiger une note')).toEqual({
      header: false,
      columns: ['statement'],
    })
    expect(guessed('outcomes', 'Énoncé\nAnalyser un corpus')).toEqual({ header: true, columns: ['statement'] })
  })

  it('are each about another field', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom('Titre', 'Durée', 'A1', '2 h', 'x', '', 'Analyser'), { maxLength: 6 }), {
          maxLength: 6,
        }),
        (cells) => {
          const { rows } = rowsOfText(cells.map((row) => row.join('\t')).join('\n'))
          const { columns } = guessColumns(rows, list('activities').fields, 'activities', words)
          const named = columns.filter((key) => key !== null)
          expect(new Set(named).size).toBe(named.length)
        },
      ),
    )
  })
})

describe('items of a paste', () => {
  it('have the codes they bring where those are free, and new ones else', () => {
    const { items, recoded } = made(
      'outcomes',
      'AAV1\tUn\n\tDeux\nAAV7\tTrois',
      ['code', 'statement'],
      [{ id: 'a', code: 'AAV1' }],
    )
    expect(items.map((item) => item['code'])).toEqual(['AAV8', 'AAV9', 'AAV7'])
    expect(recoded).toEqual([{ from: 'AAV1', to: 'AAV8' }])
  })

  it('have the code written before their text as their code, once', () => {
    const list = 'C1. Post-éditer un texte\nC2 – Choisir un outil\nAAV 3 : Rédiger une note\n4) Évaluer un rendu'
    const { items, read } = made('outcomes', list, ['statement'])
    expect(items.map((item) => [item['code'], item['statement']])).toEqual([
      ['C1', { fr: 'Post-éditer un texte' }],
      ['C2', { fr: 'Choisir un outil' }],
      ['AAV3', { fr: 'Rédiger une note' }],
      ['AAV4', { fr: 'Évaluer un rendu' }],
    ])
    expect(read[1]).toEqual(['Choisir un outil'])
  })

  it('keep no rank before their text, and lose no code that would stand nowhere', () => {
    const titles = (text: string) => made('personalWork', text, ['title']).items.map((item) => item['title'])
    expect(titles('1 - Lire\n2 : Écrire\n3.Relire')).toEqual([{ fr: 'Lire' }, { fr: 'Écrire' }, { fr: 'Relire' }])
    expect(titles('TD1 : Lire\nTD2 : Écrire')).toEqual([{ fr: 'TD1 : Lire' }, { fr: 'TD2 : Écrire' }])
  })

  it('keep words that look like a code where the others have none', () => {
    const { items } = made('activities', 'ISO 9001 : une norme\nDébattre\nRendre', ['title'])
    expect(items[0]).toMatchObject({ code: 'A1', title: { fr: 'ISO 9001 : une norme' } })
  })

  it('keep a code before their text that is not the one of their column', () => {
    const rows = 'AAV1\tAAV 1 : Lire\nAAV2\tC4 : Écrire'
    const { items } = made('outcomes', rows, ['code', 'statement'])
    expect(items.map((item) => [item['code'], item['statement']])).toEqual([
      ['AAV1', { fr: 'Lire' }],
      ['AAV2', { fr: 'C4 : Écrire' }],
    ])
  })

  it('have codes written as codes are', () => {
    const { items } = made('outcomes', 'AAV 1\tLire\n2)\tÉcrire\nC3.\tDire', ['code', 'statement'])
    expect(items.map((item) => item['code'])).toEqual(['AAV1', 'AAV4', 'C3'])
  })

  it('do not count a last row that sums the others', () => {
    const rows = 'Atelier\t3 h\nOral\t2 h\nTotal\u00a0:\t5 h'
    const { items, total } = made('activities', rows, ['title', 'duration'])
    expect(items.map((item) => item['duration'])).toEqual([180, 120])
    expect(total).toBe('Total :')
    // Words beside the hours, or rows after it, and it is an activity like another.
    const named = made('activities', 'Atelier\t3 h\tUn\nTotal\t2 h\tDeux', ['title', 'duration', 'trace'])
    expect(named).toMatchObject({ total: null, items: { length: 2 } })
    expect(made('activities', 'Total\t3 h\nOral\t2 h', ['title', 'duration']).items).toHaveLength(2)
  })

  it('leave blank what could not be read, and tell it', () => {
    const { items, unread } = made('outcomes', 'Un\tAnalyser\nDeux\tBof', ['statement', 'cognitiveLevel'])
    expect(items.map((item) => item['cognitiveLevel'])).toEqual(['analyse', null])
    expect(unread).toEqual([{ item: 1, key: 'cognitiveLevel', text: 'Bof' }])
  })

  it('keep a last week that has a column of its own, whichever comes first, and tell one that says otherwise', () => {
    const first = made('activities', 'Oral\t4\t2', ['title', 'endWeek', 'startWeek'])
    expect(first).toMatchObject({ items: [{ startWeek: 2, endWeek: 4 }], unread: [] })
    const range = made('activities', 'Oral\t4\t2-4', ['title', 'endWeek', 'startWeek'])
    expect(range).toMatchObject({ items: [{ startWeek: 2, endWeek: 4 }], unread: [] })
    const other = made('activities', 'Oral\t4\t2-3', ['title', 'endWeek', 'startWeek'])
    expect(other).toMatchObject({
      items: [{ startWeek: null, endWeek: 4 }],
      unread: [{ item: 0, key: 'startWeek', text: '2-3' }],
    })
  })

  it('are sound, and lose no cell in silence, whatever is pasted', () => {
    const { schema, fields } = list('activities')
    const key = fc.constantFrom(null, ...fields.map((field) => field.key))
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('1 h', '12', 'Exposé', 'C1', '40 %'),
    )
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 8 }),
        fc.uniqueArray(key, { minLength: 3, maxLength: 3 }),
        (cells, columns) => {
          const { rows } = rowsOfText(cells.map((row) => row.join('\t')).join('\n'))
          const { item } = list('activities')
          const { items, unread } = pastedItems(rows, columns, {
            schema: item,
            fields,
            modelPath: 'activities',
            existing: [],
            words,
          })
          expect(schema.safeParse(items).success).toBe(true)
          // A cell that says something is in its item or among the unread ones.
          const given = rows.flatMap((row) =>
            columns.filter((name, at) => name !== null && (row[at] ?? '') !== ''),
          ).length
          const kept = items.flatMap((entry) => columns.filter((name) => name !== null && !isBlank(entry[name]))).length
          expect(kept + unread.length).toBeGreaterThanOrEqual(given)
        },
      ),
    )
  })
})

describe('a course plan pasted into the activities', () => {
  const outcome = (rank: number) => `01900000-0000-7000-8000-00000000000${rank}`
  const plan: ReadingWords = {
    ...words,
    targets: (list) =>
      list === 'outcomes' ? [1, 2, 3].map((rank) => ({ id: outcome(rank), code: `AAV${rank}`, label: '' })) : [],
  }
  const { item, fields } = list('activities')
  const options = { schema: item, fields, modelPath: 'activities', existing: [], words: plan }
  const text = [
    'Titre\tModalité\tDurée (min)\tSemaine de début\tAcquis visés (AAV)',
    'Cadrage\tPrésentiel\t90\tS1\t1, 3',
    'Atelier\tAsynchrone\t1h30\t2-3\tAAV2 AAV3',
    'Bilan\tPrésentiel\tenviron 2\tfin mai\tAAV9',
  ].join('\n')
  const [titles = [], ...cells] = rowsOfText(text).rows
  const rows = cells.map((row) => row.map((cell, column) => inUnitOf(titles[column] ?? '', cell)))

  it('is read column by column, weeks and outcomes as they are typed in the table', () => {
    const guess = guessColumns(rowsOfText(text).rows, fields, 'activities', plan)
    expect(guess).toEqual({ header: true, columns: ['title', 'modality', 'duration', 'startWeek', 'outcomeIds'] })
    const made = pastedItems(rows, guess.columns, options)
    expect(made.items).toMatchObject([
      { code: 'A1', duration: 90, startWeek: 1, endWeek: null, outcomeIds: [outcome(1), outcome(3)] },
      { code: 'A2', duration: 90, startWeek: 2, endWeek: 3, outcomeIds: [outcome(2), outcome(3)] },
      { code: 'A3', duration: null, startWeek: null, outcomeIds: [] },
    ])
    expect(made.unread.map((cell) => cell.text)).toEqual(['environ 2', 'fin mai', 'AAV9'])
  })

  it('does not take hours without a title for ranks of outcomes', () => {
    const bare = rowsOfText('Cadrage\t2\nAtelier\t3\nBilan\t1').rows
    expect(guessColumns(bare, fields, 'activities', plan).columns).not.toContain('outcomeIds')
  })
})

describe('where a row was taken from', () => {
  it('is taken from columns of that title, and from no others', () => {
    const text =
      'Énoncé\tRéférentiel\tCode dans le référentiel\tVersion\tDate du référentiel\nÉvaluer un rendu\tESCO\turn:s1\t1.2.0\t30/11/2023'
    const guess = guessed('competencies', text)
    expect(guess).toEqual({
      header: true,
      columns: ['statement', 'provenance.source', 'provenance.code', 'provenance.version', 'provenance.on'],
    })
    const [, row = ''] = text.split('\n')
    expect(made('competencies', row, guess.columns).items).toMatchObject([
      {
        statement: { fr: 'Évaluer un rendu' },
        provenance: { source: 'ESCO', code: 'urn:s1', version: '1.2.0', on: '2023-11-30' },
      },
    ])
    expect(guessed('competencies', 'Évaluer un rendu\tESCO\t30/11/2023').columns).not.toContainEqual(
      expect.stringMatching(/^provenance/),
    )
  })

  it('one that cannot be read is told, and the rest stays', () => {
    const { items, unread } = made('outcomes', 'Évaluer\tESCO\tjamais', [
      'statement',
      'provenance.source',
      'provenance.on',
    ])
    expect(items).toMatchObject([{ provenance: { source: 'ESCO', on: null } }])
    expect(unread).toEqual([{ item: 0, key: 'provenance.on', text: 'jamais' }])
  })
})
