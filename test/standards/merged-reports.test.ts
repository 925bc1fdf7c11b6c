import { expect, test } from 'vitest'
import { withReport, type MergedReport } from '../../shared/standards/merged-reports.ts'

const loss = (path: string, reason: 'no-place' | 'cut') => ({
  path,
  kind: reason === 'cut' ? ('said-otherwise' as const) : ('left-out' as const),
  reason,
  label: path,
  as: null,
  text: reason,
})
const report = (standard: string, more: Partial<MergedReport>): MergedReport => ({
  standard,
  answered: 10,
  said: 7,
  losses: [],
  defaults: [],
  ...more,
})

test('reports of several dossiers become one a format: each loss once, counts summed', () => {
  const merged = [
    report('ob3', { losses: [loss('identity.price', 'no-place')], defaults: [{ as: 'image', value: 'cadrier' }] }),
    report('lheo', { losses: [loss('need.market', 'no-place')] }),
    report('ob3', {
      said: 5,
      losses: [loss('identity.price', 'no-place'), loss('identity.price', 'cut')],
      defaults: [
        { as: 'image', value: 'cadrier' },
        { as: 'image', value: 'logo' },
      ],
    }),
  ].reduce(withReport, [] as MergedReport[])
  expect(merged.map(({ standard }) => standard)).toEqual(['ob3', 'lheo'])
  expect(merged[0]).toMatchObject({ answered: 20, said: 12 })
  expect(merged[0]?.losses.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
    'identity.price no-place',
    'identity.price cut',
  ])
  expect(merged[0]?.defaults.map(({ value }) => value)).toEqual(['cadrier', 'logo'])
  expect(merged[1]).toEqual(report('lheo', { losses: [loss('need.market', 'no-place')] }))
})
