import { useId, useState } from 'react'
import { Checkbox, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { Output } from '../../../shared/contract/operations.ts'
import { fieldTrail } from '../../../shared/definition/field-trail.ts'
import '../../styles/word-changes.css'
import { modelPathOf } from '../../session/path.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { fieldLabel, wordChanges as words } from '../../words.ts'
import { changedStretch } from './changed-stretch.ts'

type Difference = Output<'file.differences'>['differences'][number]
type Placed = Difference & { path: string }
type Passage = Difference['passages'][number]

const isPlaced = (difference: Difference): difference is Placed => difference.path !== null

/** What was only taken out may be an accident: it is offered, and not taken unless asked. */
const isRemoval = ({ passages }: Difference) => passages.every(({ after }) => after === '')

/** What was changed in Word, field by field, each to be taken or left. */
export default function WordChangesDialog({
  file,
  differences,
  onDecide,
}: {
  file: string
  differences: readonly Difference[]
  /** The paths taken; `null` where the file is not to be imported. */
  onDecide: (take: string[] | null) => void
}) {
  const placed = differences.filter(isPlaced)
  const unplaced = differences.filter((difference) => !isPlaced(difference)).flatMap(({ passages }) => passages)
  const [taken, setTaken] = useState<ReadonlySet<string>>(
    new Set(placed.filter((difference) => !isRemoval(difference)).map(({ path }) => path)),
  )
  const unplacedId = useId()
  const take = (path: string, wanted: boolean) => {
    const next = new Set(taken)
    if (wanted) next.add(path)
    else next.delete(path)
    setTaken(next)
  }
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(open) => !open && onDecide(null)}>
      <Modal className="modal word-changes-modal">
        <Dialog className="dialog word-changes">
          <Heading slot="title" className="dialog-title">
            {words.title}
          </Heading>
          <p>{words.intro(file)}</p>
          {placed.length > 0 && (
            <section aria-label={words.fields(placed.length)}>
              <div className="word-changes-head">
                <p>{words.fields(placed.length)}</p>
                {placed.length > 1 && (
                  <Checkbox
                    className="checkbox"
                    isSelected={taken.size === placed.length}
                    isIndeterminate={taken.size > 0 && taken.size < placed.length}
                    onChange={(all) => setTaken(new Set(all ? placed.map(({ path }) => path) : []))}
                  >
                    <span className="checkbox-box">
                      <Icon name="done" />
                    </span>
                    {words.all}
                  </Checkbox>
                )}
              </div>
              <ul className="word-changes-list">
                {placed.map((difference) => (
                  <li key={difference.path}>
                    <Checkbox
                      className="checkbox"
                      isSelected={taken.has(difference.path)}
                      onChange={(wanted) => take(difference.path, wanted)}
                    >
                      <span className="checkbox-box">
                        <Icon name="done" />
                      </span>
                      <span>
                        {fieldTrail(modelPathOf(difference.path.split('.')), fieldLabel)}
                        <span className="quiet option-text">{partsOf(difference)}</span>
                      </span>
                    </Checkbox>
                    {toldOnce(difference.passages).map((passage, rank) => (
                      <ChangedText key={rank} passage={passage} />
                    ))}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {unplaced.length > 0 && (
            <section aria-labelledby={unplacedId}>
              <h3 id={unplacedId}>{words.unplaced}</h3>
              <p className="quiet">
                {unplaced.some(({ after }) => after !== '') ? words.unplacedHelp : words.unplacedRemoved}
              </p>
              <ul className="word-changes-list">
                {unplaced.map((passage, rank) => (
                  <li key={rank}>
                    {passage.part !== '' && <p className="quiet">{passage.part}</p>}
                    <ChangedText passage={passage} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          <div className="actions dialog-actions">
            <Button onPress={() => onDecide(null)}>{words.cancel}</Button>
            <Button look="primary" autoFocus onPress={() => onDecide([...taken])}>
              {words.apply(taken.size)}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** A change made in several places of the document is shown once. */
const toldOnce = (passages: readonly Passage[]) =>
  passages.filter(
    ({ before, after }, rank) =>
      passages.findIndex((other) => other.before === before && other.after === after) === rank,
  )

const partsOf = ({ passages }: Difference) =>
  [...new Set(passages.map(({ part }) => part).filter((part) => part !== ''))].join(' · ')

function ChangedText({ passage }: { passage: Passage }) {
  const { start, before, after, end } = changedStretch(passage.before, passage.after)
  return (
    <dl className="word-changes-text">
      {passage.before !== '' && (
        <div>
          <dt>{passage.after === '' ? words.removed : words.before}</dt>
          <dd>
            {start}
            {before !== '' && <del>{before}</del>}
            {end}
          </dd>
        </div>
      )}
      {passage.after !== '' && (
        <div>
          <dt>{passage.before === '' ? words.added : words.after}</dt>
          <dd>
            {start}
            {after !== '' && <ins>{after}</ins>}
            {end}
          </dd>
        </div>
      )}
    </dl>
  )
}
