import { Fragment, memo, type ReactNode, type RefObject } from 'react'
import { Button as AriaButton, MenuTrigger, Popover, Radio, RadioGroup } from 'react-aria-components'
import { v7 as newId } from 'uuid'
import { schemaAt } from '../../../shared/definition/schema-walk.ts'
import { definitionSchema } from '../../../shared/definition/definition.ts'
import type { Rubric } from '../../../shared/definition/rubric.ts'
import { fieldLabel, itemLabel, messages, rubricTexts } from '../../words.ts'
import { FieldFrame, FieldNotes } from '../field-frame.tsx'
import { useDerived, useEdit, useForm, useUnfolded, useValue } from '../form-context.tsx'
import { GrowingText } from '../growing-text.tsx'
import { targetItems } from '../items.ts'
import type { FieldEntry } from '../list-field.tsx'
import { NothingToChoose } from '../nothing-to-choose.tsx'
import { TargetsMenu } from '../targets-menu.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Menu } from '../../ui/menu.tsx'
import { CellHints, useCellHints } from './cell-hints.tsx'
import { PercentCell } from './percent-cell.tsx'
import type { RubricActs } from './rubric-acts.ts'

type Criterion = Rubric['criteria'][number]
type Level = Rubric['levels'][number]
/** Draws a part of the model by the generic form. */
export type DrawFields = (entries: readonly FieldEntry[]) => ReactNode

/** One criterion: what heads its line, and what is observed at each level. */
export const CriterionRow = memo(function CriterionRow({
  place,
  criterion,
  levels,
  thresholdId,
  compensated,
  rank,
  count,
  current,
  acts,
  draw,
}: {
  /** Path of the grid, its segments joined by a dot. */
  place: string
  criterion: Criterion
  levels: readonly Level[]
  thresholdId: string | null
  compensated: boolean
  rank: number
  count: number
  /** Whether it is the one shown where there is room for one. */
  current: boolean
  acts: RubricActs
  draw: RefObject<DrawFields>
}) {
  const { english, session } = useForm()
  const path = [...place.split('.'), 'criteria', criterion.id]
  const named = criterion.code || criterion.label.fr || messages.field.item(rank + 1)
  const editLabel = useEdit([...path, 'label'])
  const open = useUnfolded().has(criterion.id)
  const firstBlank = levels.find((level) => !criterion.descriptors.some((entry) => entry.levelId === level.id))
  return (
    <>
      <tr data-path={path.join('.')} className={current ? 'criterion criterion-current' : 'criterion'}>
        <th scope="row">
          <div className="criterion-top">
            <CodeField path={[...path, 'code']} name={rubricTexts.codeOf(criterion.code)} />
            <WeightField path={[...path, 'weight']} code={criterion.code} compensated={compensated} />
            <Menu
              label={rubricTexts.criterionActions(named)}
              entries={[
                { id: 'add', label: rubricTexts.addCriterion },
                { id: 'up', label: messages.field.moveUp, disabled: rank === 0 },
                { id: 'down', label: messages.field.moveDown, disabled: rank === count - 1 },
                { id: 'remove', label: messages.field.remove },
              ]}
              onAction={(act) => {
                if (act === 'add') acts.addCriterion(criterion.id)
                else if (act === 'remove') acts.removeCriterion(criterion.id, named)
                else acts.moveCriterion(criterion.id, act === 'up' ? -1 : 1)
              }}
            />
          </div>
          <div data-path={[...path, 'label'].join('.')} data-model="rubrics.criteria.label" className="criterion-label">
            <GrowingText
              label={rubricTexts.criterionLabel(criterion.code)}
              value={criterion.label}
              english={english}
              placeholder={rubricTexts.criteria}
              cell={`${rank}:0`}
              onWrite={editLabel}
              onLeave={() => void session.flush()}
              note={<FieldNotes path={[...path, 'label']} />}
            />
          </div>
          <MajorField path={[...path, 'major']} code={criterion.code} />
          <OutcomesField path={[...path, 'outcomeIds']} code={criterion.code} />
          <UnfoldButton id={criterion.id} code={named} count={criterion.indicators.length} open={open} />
        </th>
        {levels.map((level, index) => (
          <DescriptorCell
            key={level.id}
            place={[...path, 'descriptors'].join('.')}
            code={criterion.code || criterion.label.fr}
            descriptor={criterion.descriptors.find((entry) => entry.levelId === level.id)}
            last={criterion.descriptors.at(-1)?.id ?? null}
            level={level}
            levelName={level.name.fr || String(index + 1)}
            cell={`${rank}:${index + 1}`}
            heading={`${index + 1} · ${level.name.fr}`}
            threshold={level.id === thresholdId}
            firstBlank={level === firstBlank}
            english={english}
          />
        ))}
      </tr>
      {open && (
        <tr className={current ? 'criterion-details criterion-current' : 'criterion-details'}>
          <td colSpan={levels.length + 1}>{draw.current(indicatorsOf(path))}</td>
        </tr>
      )}
    </>
  )
})

function indicatorsOf(path: readonly string[]): FieldEntry[] {
  const at = [...path, 'indicators']
  const schema = schemaAt(definitionSchema, at)
  return schema ? [{ schema, path: at }] : []
}

function UnfoldButton({ id, code, count, open }: { id: string; code: string; count: number; open: boolean }) {
  const { unfolded } = useForm()
  return (
    <AriaButton
      className="link-button unfold"
      aria-expanded={open}
      aria-label={rubricTexts.indicatorsOf(code)}
      onPress={() => unfolded.set([id], !open)}
    >
      <Icon name={open ? 'down' : 'right'} />
      {rubricTexts.indicators(count)}
    </AriaButton>
  )
}

/** The code of a criterion, as short as it is. */
function CodeField({ path, name }: { path: string[]; name: string }) {
  const { session } = useForm()
  const value = useValue(path)
  const edit = useEdit(path)
  return (
    <FieldFrame path={path}>
      <input
        className="input criterion-code"
        aria-label={name}
        autoComplete="off"
        value={String(value ?? '')}
        onChange={(event) => edit(event.target.value)}
        onBlur={() => void session.flush()}
      />
    </FieldFrame>
  )
}

/** The weight of a criterion. Where criteria do not compensate each other it is kept, and said to be without effect. */
function WeightField({ path, code, compensated }: { path: string[]; code: string; compensated: boolean }) {
  const value = (useValue(path) ?? null) as number | null
  const edit = useEdit(path)
  if (!compensated)
    return value === null ? null : (
      <FieldFrame path={path}>
        <p className="quiet kept-weight">
          {rubricTexts.keptWeight(value)}{' '}
          <AriaButton
            className="link-button"
            aria-label={`${rubricTexts.removeWeight}, ${rubricTexts.weightOf(code)}`}
            onPress={() => edit(null)}
          >
            {rubricTexts.removeWeight}
          </AriaButton>
        </p>
      </FieldFrame>
    )
  return (
    <div className="criterion-weight">
      <PercentCell path={path} label={rubricTexts.weightOf(code)} />
    </div>
  )
}

/** Whether the others cannot make up for it: asked of every criterion, and answered by a yes or a no. */
function MajorField({ path, code }: { path: string[]; code: string }) {
  const value = useValue(path)
  const edit = useEdit(path)
  return (
    <FieldFrame path={path}>
      <RadioGroup
        className="flag"
        orientation="horizontal"
        aria-label={rubricTexts.majorOf(code)}
        value={value === true ? 'yes' : value === false ? 'no' : null}
        onChange={(chosen) => edit(chosen === 'yes')}
      >
        <div className="segments criterion-major">
          <Radio className="segment" value="yes">
            {rubricTexts.majorYes}
          </Radio>
          <Radio className="segment" value="no">
            {rubricTexts.majorNo}
          </Radio>
        </div>
      </RadioGroup>
    </FieldFrame>
  )
}

/** The outcomes a criterion speaks for, by their codes; their words are in the menu. */
function OutcomesField({ path, code }: { path: string[]; code: string }) {
  const value = (useValue(path) ?? []) as string[]
  const edit = useEdit(path)
  const targets = useDerived('outcomes', (document) =>
    targetItems(document, 'outcomes', []).map(({ item, label }) => ({
      id: item.id,
      label,
      code: String(item['code'] ?? '') || label,
    })),
  )
  const codes = value.map((id) => targets.find((entry) => entry.id === id)?.code ?? messages.field.missing)
  if (targets.length === 0 && value.length === 0)
    return (
      <FieldFrame path={path}>
        <NothingToChoose target="outcomes" path={path} />
      </FieldFrame>
    )
  return (
    <FieldFrame path={path}>
      <MenuTrigger>
        <AriaButton
          className={codes.length > 0 ? 'outcome-chips' : 'outcome-chips outcome-chips-blank'}
          aria-label={rubricTexts.outcomesOf(code, codes.join(' '))}
        >
          {codes.length > 0
            ? codes.map((entry, rank) => (
                <Fragment key={entry}>
                  {rank > 0 && ' '}
                  <span>{entry}</span>
                </Fragment>
              ))
            : rubricTexts.noOutcome}
          <Icon name="down" />
        </AriaButton>
        <Popover className="popover" placement="bottom start">
          <TargetsMenu
            label={fieldLabel('rubrics.criteria.outcomeIds')}
            targets={targets}
            value={value}
            onChange={edit}
          />
        </Popover>
      </MenuTrigger>
      <div className="description">
        <FieldNotes path={path} />
      </div>
    </FieldFrame>
  )
}

/** What is observed at one level; the descriptor is made when something is first written. */
const DescriptorCell = memo(function DescriptorCell({
  place,
  code,
  descriptor,
  last,
  level,
  levelName,
  cell,
  heading,
  threshold,
  firstBlank,
  english,
}: {
  place: string
  code: string
  descriptor: Criterion['descriptors'][number] | undefined
  /** The last descriptor of the criterion: a new one comes after it. */
  last: string | null
  level: Level
  levelName: string
  cell: string
  heading: string
  threshold: boolean
  firstBlank: boolean
  english: boolean
}) {
  const { session } = useForm()
  const path = place.split('.')
  const at = descriptor ? [...path, descriptor.id, 'statement'] : firstBlank ? path : [...path, level.id]
  const editStatement = useEdit([...path, descriptor?.id ?? '', 'statement'])
  const hints = useCellHints(at)
  const write = (statement: { fr: string; en?: string }) => {
    if (descriptor) return editStatement(statement)
    session.edit(
      [{ op: 'insert', path, item: { id: newId(), levelId: level.id, statement }, after: last }],
      messages.history.add(itemLabel('rubrics.criteria.descriptors')),
    )
  }
  return (
    <td
      data-path={at.join('.')}
      data-model="rubrics.criteria.descriptors.statement"
      data-label={heading}
      className={[
        'rubric-cell',
        ...(descriptor?.statement.fr.trim() ? [] : ['rubric-cell-blank']),
        ...(threshold ? ['rubric-cell-threshold'] : []),
      ].join(' ')}
    >
      <GrowingText
        label={rubricTexts.descriptor(code, levelName)}
        value={descriptor?.statement ?? { fr: '' }}
        english={english}
        placeholder={threshold ? rubricTexts.thresholdHint : undefined}
        lines={3}
        cell={cell}
        note={hints.length > 0 ? <CellHints hints={hints} /> : undefined}
        onWrite={write}
        onLeave={() => void session.flush()}
      />
    </td>
  )
})
