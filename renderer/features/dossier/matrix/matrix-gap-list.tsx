import { useState } from 'react'
import type { AlignmentMatrix } from '../../../../shared/alignment/matrix.ts'
import type { MatrixGap } from '../../../../shared/alignment/matrix-gaps.ts'
import { gapMessage, matrixWords as words, messages } from '../../../words.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icons.tsx'
import type { Place } from './matrix-table.tsx'
import { columnLacks, columnName, rowLacks, rowName } from './shown-matrix.ts'

/** Lines shown before a person asks for the rest. */
const firstShown = 12

interface Line {
  id: string
  name: string
  place: Place
  path: readonly string[]
  /** What is said where no finding says it: a framework may not ask for it. */
  sentences: readonly string[]
}

/** Every empty row or column by name, with what the finding says and the way to it. */
export function MatrixGapList({
  matrix,
  gaps,
  onGo,
  onOpen,
}: {
  matrix: AlignmentMatrix
  gaps: ReadonlyMap<string, readonly MatrixGap[]>
  /** Null where there is no table to go to. */
  onGo: ((place: Place) => void) | null
  onOpen(path: readonly string[]): void
}) {
  const [all, setAll] = useState(false)
  const lines = linesOf(matrix, gaps)
  const shown = all ? lines : lines.slice(0, firstShown)
  return (
    <section className="matrix-gaps" aria-labelledby="matrix-gaps">
      <h3 id="matrix-gaps" tabIndex={-1}>
        {words.gaps(lines.length)}
      </h3>
      {lines.length === 0 && <p className="quiet">{words.noGapText}</p>}
      <ul>
        {shown.map(({ id, name, place, path, sentences }) => {
          const found = gaps.get(id) ?? []
          return (
            <li key={id} className="matrix-gap">
              <div>
                {found.map(({ finding, gap }, index) => (
                  <p key={index}>
                    <Severity finding={finding} /> {gapMessage(gap.message)}{' '}
                    <span className="quiet">{finding.requirement}</span>
                  </p>
                ))}
                {found.length === 0 && (
                  <p>
                    <Icon name="warning" /> <b>{name}</b> {sentences.join(', ')}
                  </p>
                )}
              </div>
              <div className="actions">
                {onGo && (
                  <Button look="quiet" onPress={() => onGo(place)} aria-label={words.goTo(name)}>
                    {words.inMatrix}
                  </Button>
                )}
                <Button look="quiet" onPress={() => onOpen(found[0]?.gap.path ?? path)}>
                  {words.open(name)}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
      {lines.length > shown.length && (
        <Button look="quiet" onPress={() => setAll(true)}>
          {words.moreGaps(lines.length - shown.length)}
        </Button>
      )}
    </section>
  )
}

function Severity({ finding }: { finding: MatrixGap['finding'] }) {
  const look = finding.status === 'justified' ? 'justified' : finding.severity
  return (
    <strong className={`severity severity-${look}`}>
      <Icon name={look} />
      {look === 'justified' ? messages.side.justified : messages.severity[look]}
    </strong>
  )
}

function linesOf({ groups, columns }: AlignmentMatrix, gaps: ReadonlyMap<string, readonly MatrixGap[]>): Line[] {
  return [
    ...groups.flatMap(({ competency, rows }) => [
      ...(competency && gaps.has(competency.id)
        ? [
            {
              id: competency.id,
              name: competency.code.trim() || competency.statement.fr.trim() || words.noStatement,
              place: { row: `competency-${competency.id}`, col: 'head' },
              path: ['competencies', competency.id],
              sentences: [],
            },
          ]
        : []),
      ...rows
        .filter((row) => rowLacks(row, gaps))
        .map((row) => ({
          id: row.outcome.id,
          name: rowName(row),
          place: { row: row.outcome.id, col: 'head' },
          path: ['outcomes', row.outcome.id],
          sentences: [...(row.trained ? [] : [words.notTrained]), ...(row.assessed ? [] : [words.notAssessed])],
        })),
    ]),
    ...columns
      .filter((column) => columnLacks(column, gaps))
      .map((column) => ({
        id: column.id,
        name: columnName(column),
        place: { row: 'heads', col: column.id },
        path: [...column.path, 'outcomeIds'],
        sentences: [words.servesNone],
      })),
  ]
}
