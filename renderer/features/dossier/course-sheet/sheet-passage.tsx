import { memo } from 'react'
import type { Fate, Passage, SheetLine } from '../../../../shared/course-sheet/course-sheet.ts'
import { isToBePlaced, passageState } from '../../../../shared/course-sheet/passage-state.ts'
import { isLabelled } from '../../../../shared/course-sheet/taken-lines.ts'
import { courseSheetWords } from '../../../words.ts'
import { Icon } from '../../../ui/icons.tsx'

/** One passage of a sheet, with where it stands. */
export const SheetPassage = memo(function SheetPassage({
  passage,
  fate,
  rank,
  count,
  number,
  current,
  chosen,
}: {
  passage: Passage
  fate: Fate | undefined
  rank: number
  count: number
  /** The number of an item of a numbered list. */
  number: number | null
  /** Whether the keyboard is on it: the one place of the sheet that Tab leads to. */
  current: boolean
  /** Whether it is among the passages taken together. */
  chosen: boolean
}) {
  const words = courseSheetWords
  const state = passageState(passage, fate)
  const asked = isToBePlaced(passage)
  const last = fate?.taken.at(-1)
  const said =
    state === 'placed' && last
      ? words.placedIn(last.label)
      : state === 'part' && last
        ? words.partIn(last.label)
        : state === 'to-place' && !asked
          ? ''
          : words.state[state]
  const id = `passage-${passage.id}`
  return (
    <article
      className={`passage passage-${passage.kind} passage-is-${asked || state !== 'to-place' ? state : 'quiet'}`}
      data-passage={passage.id}
      data-chosen={chosen || undefined}
      data-level={passage.level || undefined}
      data-header={passage.header || undefined}
      tabIndex={current ? 0 : -1}
      aria-posinset={rank + 1}
      aria-setsize={count}
      aria-labelledby={`${id}-body ${id}-state`}
    >
      <div className="passage-body" id={`${id}-body`} lang="fr">
        {passage.kind === 'picture' ? (
          <span className="quiet">{words.picture(passage.lines[0]?.content[0]?.text ?? '')}</span>
        ) : passage.kind === 'row' ? (
          <Row passage={passage} />
        ) : (
          <>
            {passage.kind === 'item' && (
              <span className="passage-bullet" aria-hidden="true">
                {number === null ? '•' : `${number}.`}
              </span>
            )}
            {passage.kind === 'note' && <span className="passage-note">{words.note}</span>}
            <div className="passage-lines">
              <Lines lines={passage.lines} />
            </div>
          </>
        )}
      </div>
      <p className="passage-state" id={`${id}-state`}>
        {said && (
          <>
            {state === 'placed' && <Icon name="done" />}
            <span className={state === 'to-place' ? 'visually-hidden' : undefined}>{said}</span>
          </>
        )}
      </p>
    </article>
  )
})

function Row({ passage }: { passage: Passage }) {
  const cells = new Map<number, SheetLine[]>()
  for (const line of passage.lines) cells.set(line.cell, [...(cells.get(line.cell) ?? []), line])
  return (
    <div className={isLabelled(passage) ? 'passage-cells passage-labelled' : 'passage-cells'}>
      {[...cells].map(([cell, lines]) => (
        <div key={cell} className="passage-cell">
          <Lines lines={lines} />
        </div>
      ))}
    </div>
  )
}

const elements = { bold: 'strong', italic: 'em', superscript: 'sup', subscript: 'sub' } as const

function Lines({ lines }: { lines: readonly SheetLine[] }) {
  return lines.map((line, index) => (
    <p key={index} className="passage-line" data-line={line.list ?? 'plain'}>
      {line.content.map((part, rank) => {
        let shown = <>{part.text}</>
        for (const mark of part.marks) {
          const Element = elements[mark]
          shown = <Element>{shown}</Element>
        }
        return <span key={rank}>{shown}</span>
      })}
    </p>
  ))
}
