import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/**
 * SHA-256 of the schemas of the formats that were given to people: files of them are out there, so they never change. The
 * current format joins them with the first version of Cadrier that writes it and is handed out.
 */
const released = {
  'definition-1.schema.json': '8d4f34c3d145d875884f97a0c03972ba5c8c3e165518db97c1122d60b83c4b42',
  'institution-1.schema.json': '9cbcff03456ed4cb005334b623d2023575028eb5da471a691f28bbe7c0e88fef',
}

test.each(Object.entries(released))('%s is as it was released: what changes is a new format', (name, hash) => {
  const bytes = readFileSync(join(import.meta.dirname, '../../resources/schemas', name))
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash)
})
