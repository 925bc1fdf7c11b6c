import { useId, useState, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { messages } from '../words.ts'
import '../styles/bar-chart.css'

/** One bar: what it is about, how long it is, and its value in words. */
export interface Bar {
  key: string
  label: string
  value: number
  words: string
  /** Said after the value, where the bar calls for attention. */
  mark?: ReactNode
}

/**
 * A small chart of horizontal bars, each with its label and its value, and the same data as a table one key away.
 * Negative values go the other way from the same line.
 */
export function BarChart({
  title,
  bars,
  head,
  total,
}: {
  title: string
  bars: readonly Bar[]
  /** Heads of the two columns of the table. */
  head: readonly [string, string]
  total?: { label: string; words: string } | undefined
}) {
  const id = useId()
  const [table, setTable] = useState(false)
  const words = messages.chart
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption className="chart-head">
        <span id={id} className="chart-title">
          {title}
        </span>
        <Button
          look="quiet"
          onPress={() => setTable(!table)}
          aria-label={`${table ? words.asChart : words.asTable}, ${title}`}
        >
          {table ? words.asChart : words.asTable}
        </Button>
      </figcaption>
      {table ? <ChartTable bars={bars} head={head} total={total} id={id} /> : <Bars bars={bars} total={total} />}
    </figure>
  )
}

type Given = Pick<Parameters<typeof BarChart>[0], 'bars' | 'total'>

function Bars({ bars, total }: Given) {
  const least = Math.min(0, ...bars.map(({ value }) => value))
  const most = Math.max(0, ...bars.map(({ value }) => value))
  const span = most - least || 1
  const zero = (-100 * least) / span
  return (
    <ul className="bars">
      {bars.map(({ key, label, value, words, mark }) => (
        <li key={key} className="bar-line">
          <span className="bar-label">{label}</span>
          <svg className="bar-track" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect
              className={value < 0 ? 'bar-fill bar-fill-below' : 'bar-fill'}
              x={value < 0 ? zero - (100 * -value) / span : zero}
              width={(100 * Math.abs(value)) / span}
              height="8"
            />
            {least < 0 && <path className="bar-zero" d={`M${zero} 0v8`} />}
          </svg>
          <span className="bar-value">
            <span className="number">{words}</span>
            {mark}
          </span>
        </li>
      ))}
      {total && (
        <li className="bar-line bar-total">
          <span className="bar-label">{total.label}</span>
          <span />
          <span className="bar-value number">{total.words}</span>
        </li>
      )}
    </ul>
  )
}

function ChartTable({ bars, total, head, id }: Given & { head: readonly [string, string]; id: string }) {
  return (
    <table className="figures-table" aria-labelledby={id}>
      <thead>
        <tr>
          <th scope="col">{head[0]}</th>
          <th scope="col" className="number">
            {head[1]}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, label, words, mark }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td className="number">
              {words} {mark}
            </td>
          </tr>
        ))}
        {total && (
          <tr className="figures-total">
            <th scope="row">{total.label}</th>
            <td className="number">{total.words}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
