import type { Checked } from '../imported.ts'

const columns = ['criterion', 'level', 'level_description', 'score']

/** Looks at a rubric as the third-party importer of Moodle takes it: four columns, a number as score. */
export function checkRubric(rows: readonly { line: number; cells: readonly string[] }[]): Checked {
  const [heads, ...levels] = rows
  for (const [rank, name] of columns.entries())
    if (heads?.cells[rank]?.trim().toLowerCase() !== name)
      return { ok: false, fault: { kind: 'missing', path: `ligne 1, colonne ${rank + 1} (${name})` } }
  if (levels.length === 0) return { ok: false, fault: { kind: 'missing', path: 'ligne 2' } }
  for (const { line, cells } of levels) {
    const [criterion = '', level = '', , score = ''] = cells
    if (criterion.trim() === '') return { ok: false, fault: { kind: 'missing', path: `ligne ${line}, colonne 1` } }
    if (level.trim() === '') return { ok: false, fault: { kind: 'missing', path: `ligne ${line}, colonne 2` } }
    if (!/^-?\d+([.,]\d+)?$/.test(score.trim()))
      return { ok: false, fault: { kind: 'wrong-type', path: `ligne ${line}, colonne 4` } }
  }
  return { ok: true, title: null }
}
