import { describe, expect, test } from 'vitest'
import { standardFormats } from '../../shared/contract/export-formats.ts'
import { definitionSchema } from '../../shared/definition/definition.ts'
import { walkFields } from '../../shared/definition/schema-walk.ts'
import { mappingOf } from '../../shared/standards/loss.ts'
import { mappings } from '../../shared/standards/mappings.ts'
import { exampleNames, offeredExample } from './example-files.ts'
import { writers } from './writers.ts'

/** Longer than any text a format keeps whole, if it cuts some. */
const long = 'plus long que ce que ce format admet, '.repeat(100)

/** Reasons for which a text, or a part of it, is not there although the field is. */
const partly = new Set(['cut', 'superseded', 'incomplete', 'list-only-one'])

describe.each(standardFormats)('each text of an example as %s', (format) => {
  test.each([
    ['short', ''],
    ['long', long],
  ] as const)('of %s texts is there to its end, in each language, or that it is not is told', (_, padding) => {
    for (const name of exampleNames) {
      const { definition, institution } = structuredClone(offeredExample(name))
      const ends: { path: string; end: string; language: 'fr' | 'en' }[] = []
      walkFields(definitionSchema, definition, ({ modelPath, meta, value }) => {
        const text = value as { fr: string; en?: string }
        if (meta.kind !== 'text' || text.fr.trim() === '' || modelPath.startsWith('local')) return
        for (const language of ['fr', 'en'] as const) {
          const end = `Zq${ends.length}qZ`
          ends.push({ path: modelPath, end, language })
          text[language] = `${text[language] ?? 'text'} ${padding}${end}`
        }
      })
      const made = writers[format](definition, institution)
      if (made === null) throw new Error('the format refuses an example')
      const { losses, defaults: _defaults, ...files } = made
      const written = JSON.stringify(files)
      const faults = new Set<string>()
      for (const { path, end, language } of ends) {
        const loss = losses.find((entry) => entry.path === path)
        const said = mappingOf(mappings[format], path)
        const isThere = written.includes(end)
        if (loss?.kind === 'left-out') {
          if (isThere) faults.add(`${path} is told as left out, and is there`)
          continue
        }
        const isFrenchOnly = (said !== undefined && 'frenchOnly' in said) || loss?.reason === 'one-language'
        if (isThere || (language === 'en' && isFrenchOnly) || (loss !== undefined && partly.has(loss.reason))) continue
        faults.add(`${path} is not there in ${language}, and is told ${loss?.reason ?? 'as it is'}`)
      }
      expect([...faults]).toEqual([])
    }
  })
})
