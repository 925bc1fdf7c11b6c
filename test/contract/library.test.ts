import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApplication, type Application } from '../../electron/core/application.ts'
import { documentKinds } from '../../electron/core/document-kinds.ts'
import { openStore } from '../../electron/core/store/open-store.ts'
import type { ApplicationEvent } from '../../shared/contract/events.ts'
import type { Input, OperationName, Output, Reply } from '../../shared/contract/operations.ts'
import { blankOf } from '../../shared/definition/blank.ts'
import { readDefinitionFile, type DefinitionFile } from '../../shared/definition/definition-file.ts'
import { institutionSchema, type Institution } from '../../shared/institution/institution.ts'

const date = '2026-11-22'

let folder: string
let applications: Application[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cadrier-library-'))
  applications = []
})
afterEach(async () => {
  for (const application of applications) await application.close()
  await rm(folder, { recursive: true })
})

/** One more application on the library of the test, as another window or another program would be. */
function open(dataDir = folder) {
  const application = createApplication({
    dataDir,
    resourcesDir: join(import.meta.dirname, '..', '..', 'resources'),
    validateOutput: true,
  })
  applications.push(application)
  const events: ApplicationEvent[] = []
  application.subscribe((event) => events.push(event))
  const reply = <N extends OperationName>(name: N, input: Input<N>) =>
    application.dispatch(name, input) as Promise<Reply<Output<N>>>
  async function call<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>> {
    const answer = await reply(name, input)
    if (!answer.ok) throw new Error(answer.problem.message)
    return answer.value
  }
  return { call, reply, events }
}

const page = { offset: 0, limit: 50, sort: 'title', query: '', removed: false, date } as const
const changeId = () => crypto.randomUUID()

describe('a library', () => {
  it('starts with the two examples and one institution, once', async () => {
    const { call } = open()
    const { dossiers, total } = await call('library.list', page)
    expect(total).toBe(2)
    expect(dossiers.map(({ verdict }) => verdict?.gate)).toEqual(['cfvu', 'cfvu'])
    expect((await call('institution.list', {})).institutions).toHaveLength(1)
    for (const { id } of dossiers) await call('dossier.remove', { id })
    const again = open()
    expect((await again.call('library.list', page)).total).toBe(0)
    expect((await again.call('library.list', { ...page, removed: true })).total).toBe(2)
  })

  it('gives each copy of a dossier a title of its own, copies of copies too', async () => {
    const { call } = open()
    const { dossiers } = await call('library.list', page)
    const [first] = dossiers
    const copy = await call('dossier.duplicate', { id: first!.id })
    await call('dossier.duplicate', { id: first!.id })
    await call('dossier.duplicate', { id: copy.id })
    const titles = (await call('library.list', page)).dossiers.map(({ title }) => title)
    expect(new Set(titles.filter((title) => title.startsWith(first!.title)))).toEqual(
      new Set(['', ' (copie)', ' (copie 2)', ' (copie 3)'].map((rank) => `${first!.title}${rank}`)),
    )
  })

  it('tells a window what another program changed', async () => {
    const window = open()
    await window.call('library.list', page)
    const other = open()
    const { id } = await other.call('dossier.create', { from: 'empty' })
    await vi.waitFor(
      () => {
        expect(window.events).toContainEqual({ kind: 'dossier-changed', id, revision: 1 })
      },
      { timeout: 60_000 },
    )
    expect(window.events).toContainEqual({ kind: 'library-changed' })
  })

  it('refuses the second of two changes made from the same revision', async () => {
    const one = open()
    const { id } = await one.call('dossier.create', { from: 'empty' })
    const other = open()
    const change = (code: string): Input<'dossier.edit'> => ({
      id,
      baseRevision: 1,
      changeId: changeId(),
      label: 'Code',
      patch: [{ op: 'set', path: ['identity', 'code'], value: code }],
    })
    expect((await one.reply('dossier.edit', change('A'))).ok).toBe(true)
    const second = await other.reply('dossier.edit', change('B'))
    expect(second).toMatchObject({ ok: false, problem: { code: 'conflict' } })
    expect((await other.call('dossier.open', { id })).definition.identity.code).toBe('A')
  })

  it('takes the references away with the item they name, and one undo brings all back', async () => {
    const { call } = open()
    const { dossiers } = await call('library.list', page)
    const id = dossiers[0]!.id
    const before = await call('dossier.open', { id })
    const { competencyIds } = before.definition.outcomes.find((outcome) => outcome.competencyIds.length > 0)!
    const edited = await call('dossier.edit', {
      id,
      baseRevision: before.revision,
      changeId: changeId(),
      label: 'Retirer une compétence',
      patch: [{ op: 'remove', path: ['competencies'], id: competencyIds[0]! }],
    })
    const after = await call('dossier.open', { id })
    const named = after.definition.outcomes.flatMap((outcome) => outcome.competencyIds)
    expect(named).not.toContain(competencyIds[0])
    const { job } = await call('export.start', {
      source: { kind: 'dossier', id },
      formats: ['json'],
      profiles: [],
      date,
    })
    const { files } = await vi.waitFor(() => call('job.result', { job }), { timeout: 60_000 })
    const text = Buffer.from(files[0]!.base64, 'base64').toString()
    expect(readDefinitionFile(JSON.parse(text))).toMatchObject({ ok: true })
    await call('dossier.undo', { id, baseRevision: edited.revision, changeId: changeId(), edit: null })
    expect((await call('dossier.open', { id })).definition).toEqual(before.definition)
  })

  it.each<[string, Partial<Input<'dossier.edit'>>]>([
    ['a label', { label: 'Titre \ud83d' }],
    ['an identifier', { changeId: '\ud83d' }],
    ['a text', { patch: [{ op: 'set', path: ['identity', 'title', 'fr'], value: 'Évaluer \ud83d' }] }],
  ])('refuses half a character in %s, and stays readable', async (_what, spoiled) => {
    const { call, reply } = open()
    const { id } = await call('dossier.create', { from: 'empty' })
    const patch = [{ op: 'set' as const, path: ['identity', 'code'], value: 'A' }]
    const edit = { id, baseRevision: 1, changeId: changeId(), label: 'Code', patch, ...spoiled }
    expect(await reply('dossier.edit', edit)).toMatchObject({
      ok: false,
      problem: { code: 'invalid-input', message: expect.stringContaining('la moitié d’un caractère') },
    })
    expect((await open().call('dossier.open', { id })).revision).toBe(1)
  })

  it('drops a reference to an item that another window took away meanwhile', async () => {
    const { call } = open()
    const { dossiers } = await call('library.list', page)
    const id = dossiers[0]!.id
    const { revision, definition } = await call('dossier.open', { id })
    const outcome = definition.outcomes[0]!
    await call('dossier.edit', {
      id,
      baseRevision: revision,
      changeId: changeId(),
      label: 'Compétences liées',
      patch: [
        { op: 'set', path: ['outcomes', outcome.id, 'competencyIds'], value: ['01930000-0000-7000-8000-00000000ffff'] },
      ],
    })
    const after = await call('dossier.open', { id })
    expect(after.definition.outcomes[0]!.competencyIds).toEqual([])
  })

  it('refuses to inherit from a record that is not there', async () => {
    const { call, reply } = open()
    const { dossiers } = await call('library.list', page)
    const { id, revision } = dossiers[0]!
    for (const value of ['01930000-0000-7000-8000-00000000ffff', dossiers[1]!.id]) {
      const patch = [{ op: 'set' as const, path: ['institutionId'], value }]
      expect(
        await reply('dossier.edit', {
          id,
          baseRevision: revision,
          changeId: changeId(),
          label: 'Établissement',
          patch,
        }),
      ).toMatchObject({ ok: false, problem: { code: 'invalid-input', place: { path: 'institutionId' } } })
    }
    expect((await call('dossier.open', { id })).institution).not.toBeNull()
  })

  it('lists and opens a dossier whose institution record is gone, beside the others', async () => {
    const { call } = open()
    const { dossiers } = await call('library.list', page)
    for (const application of applications.splice(0)) await application.close()
    const store = openStore({
      file: join(folder, 'library.sqlite'),
      kinds: documentKinds,
      clock: () => new Date(),
      newId: changeId,
      author: 'test',
    })
    if (!store.ok) throw new Error(store.problem.code)
    const { id, revision } = dossiers[0]!
    const patch = [{ op: 'set' as const, path: ['institutionId'], value: '01930000-0000-7000-8000-00000000ffff' }]
    expect(store.value.edit({ id, baseRevision: revision, changeId: changeId(), label: '', patch }).ok).toBe(true)
    store.value.close()

    const again = open()
    const listed = await again.call('library.list', page)
    expect(listed.dossiers.map((dossier) => dossier.id)).toEqual(dossiers.map((dossier) => dossier.id))
    expect(listed.dossiers[1]!.verdict).toEqual(dossiers[1]!.verdict)
    expect((await again.call('dossier.open', { id })).institution).toBeNull()
  })

  it('refuses an item whose id another list has', async () => {
    const { call, reply } = open()
    const { dossiers } = await call('library.list', page)
    const { id, revision } = dossiers[0]!
    const { definition } = await call('dossier.open', { id })
    const item = { ...definition.people[0]!, id: definition.outcomes[0]!.id }
    const patch: Input<'dossier.edit'>['patch'] = [{ op: 'insert', path: ['people'], item, after: null }]
    expect(
      await reply('dossier.edit', { id, baseRevision: revision, changeId: changeId(), label: 'Ajout', patch }),
    ).toMatchObject({
      ok: false,
      problem: { code: 'invalid-input', message: expect.stringContaining('même identifiant') },
    })
  })

  it('takes the answers about an item away with it, and one undo brings all back', async () => {
    const { call } = open()
    for (const { id } of (await call('library.list', page)).dossiers) {
      const before = await call('dossier.open', { id })
      const subject = before.definition.answers.find((answer) => answer.subject !== '')?.subject
      if (subject === undefined) continue
      const list = (['assessmentTasks', 'competencies', 'outcomes', 'assessments'] as const).find((key) =>
        before.definition[key].some((item) => item.id === subject),
      )!
      const edited = await call('dossier.edit', {
        id,
        baseRevision: before.revision,
        changeId: changeId(),
        label: 'Retirer une tâche',
        patch: [{ op: 'remove', path: [list], id: subject }],
      })
      const after = (await call('dossier.open', { id })).definition.answers
      expect(after.map((answer) => answer.subject)).not.toContain(subject)
      expect(after.filter((answer) => answer.subject === '')).toEqual(
        before.definition.answers.filter((answer) => answer.subject === ''),
      )
      await call('dossier.undo', { id, baseRevision: edited.revision, changeId: changeId(), edit: null })
      expect((await call('dossier.open', { id })).definition).toEqual(before.definition)
      return
    }
    expect.fail('no example answers a question about an item')
  })

  it('gives an import an id of its own when the library has that dossier already, and keeps the institution', async () => {
    const { call } = open()
    const { file } = await call('examples.get', { name: 'empreinte-formation' })
    const known = (await call('library.list', page)).dossiers.map(({ id }) => id)
    const { id } = await call('file.import', { name: file.name, base64: file.base64 })
    expect(known).not.toContain(id)
    expect((await call('institution.list', {})).institutions).toHaveLength(1)
    const opened = await call('dossier.open', { id })
    expect(opened.institution?.record.id).toBe(opened.definition.institutionId)
  })

  it('says of an import whether the library had that dossier already, and whether it says the same', async () => {
    const { call } = open()
    const { file } = await call('examples.get', { name: 'empreinte-formation' })
    const value = JSON.parse(Buffer.from(file.base64, 'base64').toString()) as DefinitionFile
    const given = (definition: Partial<DefinitionFile['definition']>) => ({
      name: file.name,
      base64: Buffer.from(JSON.stringify({ ...value, definition: { ...value.definition, ...definition } })).toString(
        'base64',
      ),
    })
    const title = value.definition.identity.title.fr
    expect((await call('file.import', given({}))).twin).toEqual({ title, same: true, removed: false })
    const identity = { ...value.definition.identity, title: { fr: 'Autre version' } }
    expect((await call('file.import', given({ identity }))).twin).toEqual({ title, same: false, removed: false })
    await call('dossier.remove', { id: value.definition.id })
    expect((await call('file.import', given({}))).twin).toEqual({ title, same: true, removed: true })
    expect((await call('file.import', given({ id: changeId() }))).twin).toBeNull()
  })

  it('says that an import inherits from the record the library has, where the file has another', async () => {
    const { call } = open()
    const { file } = await call('examples.get', { name: 'empreinte-formation' })
    expect(await call('file.import', { name: file.name, base64: file.base64 })).toMatchObject({ keptInstitution: null })
    const value = JSON.parse(Buffer.from(file.base64, 'base64').toString()) as DefinitionFile
    value.institution!.common.learningPlatform = { fr: 'Une autre plateforme' }
    const base64 = Buffer.from(JSON.stringify(value)).toString('base64')
    const { id, keptInstitution } = await call('file.import', { name: file.name, base64 })
    expect(keptInstitution).toBe('Université des Rives')
    const badge = {
      ...value.institution!,
      ...(blankOf(institutionSchema, changeId) as Institution),
      id: value.institution!.id,
    }
    badge.name = { fr: 'Un autre nom' }
    const named = Buffer.from(JSON.stringify({ ...value, institution: badge })).toString('base64')
    expect((await call('file.import', { name: file.name, base64: named })).keptInstitution).toBeNull()
    const { institution } = await call('dossier.open', { id })
    expect(institution?.record.common.learningPlatform).not.toEqual({ fr: 'Une autre plateforme' })
  })

  it('keeps the media type of every attachment of a package, the institution’s too', async () => {
    const { call } = open()
    const { institutions } = await call('institution.list', {})
    const { id, revision } = institutions[0]!
    const bytes = Buffer.from('règlement intérieur')
    const { sha256, size } = await call('attachment.add', {
      name: 'reglement.pdf',
      mediaType: 'application/pdf',
      base64: bytes.toString('base64'),
      as: 'file',
    })
    const item = {
      id: changeId(),
      name: 'reglement.pdf',
      mediaType: 'application/pdf',
      size,
      sha256,
      description: { fr: '' },
    }
    const patch = [{ op: 'insert' as const, path: ['attachments'], item, after: null }]
    await call('institution.edit', { id, baseRevision: revision, changeId: changeId(), label: 'Pièce', patch })
    const [dossier] = (await call('library.list', page)).dossiers
    const source = { kind: 'dossier' as const, id: dossier!.id }
    const { job } = await call('export.start', { source, formats: ['cadrier'], profiles: [], date })
    const { files } = await vi.waitFor(() => call('job.result', { job }), { timeout: 60_000 })

    const elsewhere = join(folder, 'elsewhere')
    const other = open(elsewhere)
    await other.call('file.import', { name: files[0]!.name, base64: files[0]!.base64 })
    expect(await other.call('attachment.get', { sha256 })).toEqual({
      base64: bytes.toString('base64'),
      mediaType: 'application/pdf',
    })
  })

  it('gives the documents of an export in the order of formats, each the same as when it is asked for alone', async () => {
    const { call } = open()
    const [dossier] = (await call('library.list', page)).dossiers
    const source = { kind: 'dossier' as const, id: dossier!.id }
    const profiles = ['synthese', 'certificat'].map((id) => ({ kind: 'installed' as const, id }))
    const made = async (formats: Input<'export.start'>['formats']) => {
      const { job } = await call('export.start', { source, formats, profiles, date })
      return (await vi.waitFor(() => call('job.result', { job }), { timeout: 60_000 })).files
    }
    const files = await made(['docx', 'pdf', 'json'])
    expect(files.map(({ name }) => name.replace(/^.*?(-synthese|-certificat)?\./, '$1.'))).toEqual([
      '-synthese.docx',
      '-certificat.docx',
      '-synthese.pdf',
      '-certificat.pdf',
      '.json',
    ])
    expect([...(await made(['docx'])), ...(await made(['pdf'])), ...(await made(['json']))]).toEqual(files)
  })

  it('judges a dossier anew after a change of its institution', async () => {
    const { call } = open()
    const { institutions } = await call('institution.list', {})
    const [first] = (await call('library.list', page)).dossiers
    const { id, revision } = institutions[0]!
    const record = await call('institution.open', { id })
    await call('institution.edit', {
      id,
      baseRevision: revision,
      changeId: changeId(),
      label: 'Valeurs communes',
      patch: Object.keys(record.institution.common).flatMap((key) => {
        const value = record.institution.common[key as keyof typeof record.institution.common]
        return Array.isArray(value) ? [{ op: 'set' as const, path: ['common', key], value: [] }] : []
      }),
    })
    const [changed] = (await call('library.list', page)).dossiers
    const checked = await call('dossier.check', { id: changed!.id, gate: 'cfvu', date })
    expect(changed!.id).toBe(first!.id)
    expect(changed!.verdict).toEqual({
      gate: 'cfvu',
      verdict: checked.evaluation.verdict,
      counts: checked.evaluation.counts,
    })
  })
})
