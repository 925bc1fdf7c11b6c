import type { Sample } from './measure.ts'

/** What a figure should be: milliseconds at most, or at most so many times its floor. */
export type Aim = { readonly atMost: number } | { readonly timesFloor: number }

/** A line of the table. */
export interface Figure {
  readonly name: string
  readonly sample: Sample
  /** The least the same work costs without Cadrier, measured in the same run. */
  readonly floor?: Sample
  readonly aim?: Aim
  /** Milliseconds unless told. */
  readonly unit?: 'ms' | 'MB' | 'kB'
}

const columns = ['', 'median', 'min–max', 'floor', 'floor min–max', 'ratio', 'aim', 'met'] as const

/** Figures as text: one line each under a title, columns aligned. */
export function tableOf(title: string, figures: readonly Figure[]): string {
  const rows = figures.map(cellsOf)
  const widths = columns.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]!.length)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd()
  const heading = line([title, ...columns.slice(1)].map((cell, column) => (column === 0 ? '' : cell)))
  return [title, heading, ...rows.map(line)].join('\n')
}

function cellsOf({ name, sample, floor, aim, unit = 'ms' }: Figure): string[] {
  const ratio = floor === undefined ? undefined : sample.median / floor.median
  return [
    `  ${name}`,
    `${rounded(sample.median)} ${unit}`,
    rangeOf(sample),
    floor === undefined ? '' : `${rounded(floor.median)} ${unit}`,
    floor === undefined ? '' : rangeOf(floor),
    ratio === undefined ? '' : `${ratio.toFixed(ratio < 10 ? 2 : 0)} ×`,
    aim === undefined ? '' : 'atMost' in aim ? `≤ ${aim.atMost} ${unit}` : `≤ ${aim.timesFloor} × floor`,
    aim === undefined ? '' : isMet(aim, sample, ratio) ? 'yes' : 'NO',
  ]
}

function isMet(aim: Aim, sample: Sample, ratio: number | undefined): boolean {
  return 'atMost' in aim ? sample.median <= aim.atMost : ratio !== undefined && ratio <= aim.timesFloor
}

const rangeOf = ({ least, most }: Sample) => `${rounded(least)}–${rounded(most)}`

/** Three significant digits, and no more than two decimals. */
function rounded(figure: number): string {
  return figure.toFixed(figure >= 100 ? 0 : figure >= 10 ? 1 : 2)
}
