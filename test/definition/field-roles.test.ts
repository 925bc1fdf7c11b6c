import { expect, test } from 'vitest'
import { definitionSchema } from '../../shared/definition/definition.ts'
import { fieldRoles, isDivided, rolesOf } from '../../shared/definition/field-roles.ts'
import { modelFields } from '../../shared/definition/schema-walk.ts'
import { packIds, readPack } from '../checklist/packs.ts'

const fields = modelFields(definitionSchema).filter(({ meta }) => meta.kind !== 'id')
const paths = fields.map(({ modelPath }) => modelPath)
const lists = fields.filter(({ meta }) => meta.kind === 'list').map(({ modelPath }) => modelPath)

test('every field of the definition is answered by somebody the table names', () => {
  const named = Object.keys(fieldRoles)
  const unnamed = paths.filter(
    (path) => path !== 'local' && !named.some((part) => path === part || path.startsWith(`${part}.`)),
  )
  expect(unnamed).toEqual([])
  expect(Object.entries(fieldRoles).filter(([, roles]) => roles.length === 0)).toEqual([])
})

test('the table names places of the model, and never a part of an item: a list and its items go together', () => {
  const faulty = Object.keys(fieldRoles).filter(
    (path) => !paths.includes(path) || lists.some((list) => path.startsWith(`${list}.`)),
  )
  expect(faulty).toEqual([])
})

test('a requirement leads to a field that its own role answers', () => {
  const astray = packIds()
    .map(readPack)
    .flatMap(({ requirements }) =>
      requirements
        .filter(({ role, fixedAt }) => !rolesOf(fixedAt.path).includes(role))
        .map(({ id, role, fixedAt }) => `${id}: ${role}, ${fixedAt.path}`),
    )
  expect(astray).toEqual([])
})

test('the longest path decides, and a part is divided where a place below it has roles of its own', () => {
  expect(rolesOf('identity.title')).toContain('teacher')
  expect(rolesOf('identity.registration.code')).toEqual(['service'])
  expect(rolesOf('outcomes.statement')).toEqual(rolesOf('outcomes'))
  expect(isDivided('identity')).toBe(true)
  expect(isDivided('budget')).toBe(false)
  expect(isDivided('budge')).toBe(false)
})
