import { expect, test } from 'vitest'
import { lossWords } from '../../shared/messages/fr/losses.ts'
import { lossReport, lossReportText } from '../../shared/standards/loss-report.ts'
import { groupedLosses } from '../../shared/standards/loss-sections.ts'
import { lossesOf } from '../../shared/standards/loss.ts'
import { mappings } from '../../shared/standards/mappings.ts'
import { exampleFile } from './example-files.ts'

const { definition, institution } = exampleFile('empreinte-formation')
const report = (standard: 'ob3' | 'elm' | 'moodle') => {
  const mapping = mappings[standard]
  const losses = lossesOf(mapping, definition, institution)
  const defaults = [{ as: 'place.of.format', value: 'une valeur' }]
  return lossReport({ standard, mapping, losses, defaults, definition, institution })
}

test('what is said otherwise comes first, the business of the institution last, whatever the order of the model', () => {
  expect(
    groupedLosses([
      { path: 'state', kind: 'left-out', reason: 'organisation-internal' },
      { path: 'identity.subtitle', kind: 'left-out', reason: 'no-place' },
      { path: 'frameworks.id', kind: 'left-out', reason: 'no-place' },
      { path: 'team.roles', kind: 'left-out', reason: 'personal-data' },
      { path: 'certificate.templateFields', kind: 'at-issue-time', reason: 'at-issue' },
      { path: 'identity.ects', kind: 'said-otherwise', reason: 'in-text' },
    ]).map(({ group, count, reasons }) => [
      group,
      count,
      reasons.flatMap(({ losses }) => losses.map(({ path }) => path)),
    ]),
  ).toEqual([
    ['said-otherwise', 1, ['identity.ects']],
    ['at-issue-time', 1, ['certificate.templateFields']],
    ['left-out', 1, ['identity.subtitle']],
    ['business', 3, ['state', 'frameworks.id', 'team.roles']],
  ])
})

test.each(['ob3', 'elm', 'moodle'] as const)(
  'the text of %s tells every loss, in that order, in lines one can read',
  (standard) => {
    const whole = report(standard)
    const text = lossReportText(whole, 'Format')
    const places = [lossWords.groups['said-otherwise'], lossWords.groups['left-out'], lossWords.groups.business].map(
      (title) => text.indexOf(title),
    )
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    // Each name of a field is there, whatever line it is on.
    const words = text.replaceAll(/\s+/g, ' ')
    for (const { label, as } of whole.losses) {
      for (const name of label.split(' › ')) expect(words).toContain(name.replaceAll(/\s+/g, ' '))
      if (as !== null) expect(text).toContain(as)
    }
    expect(text.indexOf('place.of.format\u00a0: une valeur')).toBeGreaterThan(0)
    expect(text.indexOf('place.of.format')).toBeLessThan(places[0]!)
    expect(text.slice(places[2])).toContain('Budget')
    // A name alone may be longer than a line.
    const long = text.split('\n').filter((line) => line.length > 140)
    expect(long.filter((line) => !line.includes('→') && !line.includes('dit pas de'))).toEqual([])
    expect(text.split('\n').length).toBeLessThan(300)
  },
)
