import { useState } from 'react'
import {
  Button as AriaButton,
  Group,
  Input,
  Label,
  NumberField,
  Slider,
  SliderThumb,
  SliderTrack,
} from 'react-aria-components'
import type { Definition } from '../../../shared/definition/definition.ts'
import { funding } from '../../../shared/funding/funding.ts'
import {
  exactBreakEven,
  fixedCostsByKind,
  hourlyCosts,
  missingFigures,
  sessionFigures,
  type MissingFigure,
} from '../../../shared/funding/session-figures.ts'
import { fragmentOf } from '../../route.ts'
import { BarChart } from '../../ui/bar-chart.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { formatCents, optionLabel, sessionBudget } from '../../words.ts'
import { useForm, useSession } from '../form-context.tsx'
import '../../styles/budget.css'

const words = sessionBudget

/** What the budget of a session comes to: margin, break-even and its rounding edge, then a trial with other numbers. */
export default function BudgetFigures() {
  const { session } = useForm()
  const definition = useSession(session, (snapshot) => snapshot.document) as Definition
  const figures = funding(definition)
  const missing = missingFigures(definition)
  const needed = missing.filter(({ kind }) => kind !== 'expected-learners')
  const exact = exactBreakEven(definition)
  const sharing = definition.budget.sharing.reduce((sum, { share }) => sum + (share ?? 0), 0)
  const known = definition.budget.price !== null && definition.budget.fixedCosts.length > 0
  return (
    <section className="budget-figures" aria-label={words.title}>
      <h3>{words.title}</h3>
      {missing.length > 0 && (
        <p className="budget-missing">
          <Icon name="to-justify" /> {words.missing.title}{' '}
          {missing.map((entry, index) => (
            <span key={entry.path.join('.')}>
              {index > 0 && ', '}
              <a href={fragmentOf({ page: 'dossier', id: session.id, stage: 'budget', field: entry.path.join('.') })}>
                {missingWords(entry)}
              </a>
            </span>
          ))}
          {'. '}
          {known && needed.length > 0 && words.missing.partial}
        </p>
      )}
      {known && figures.margin !== null && (
        <>
          <div className="budget-words">
            <p>
              {figures.margin > 0 ? (
                words.margin(figures.margin)
              ) : (
                <span className="severity severity-to-justify">
                  <Icon name="to-justify" />
                  {words.noMargin(figures.margin)}
                </span>
              )}
            </p>
            {figures.breakEven !== null && exact !== null && (
              <p>
                <strong>{words.breakEven(roundedWords(exact), figures.breakEven)}</strong>{' '}
                {figures.breakEven === 0
                  ? words.noCost
                  : words.edge(
                      figures.breakEven - 1,
                      figures.resultBelowBreakEven ?? 0,
                      figures.breakEven,
                      figures.resultAtBreakEven ?? 0,
                    )}{' '}
                {!Number.isInteger(exact) && <span className="quiet">{words.roundedUp}</span>}
              </p>
            )}
            {figures.hourlyPrice !== null && <p>{words.hourlyPrice(figures.hourlyPrice)}</p>}
            {definition.budget.sharing.length > 0 && <p>{words.sharing(sharing)}</p>}
          </div>
          <WhatIf definition={definition} />
        </>
      )}
      {definition.budget.fixedCosts.length > 0 && (
        <BarChart
          title={words.costs.title}
          head={words.costs.heads}
          bars={fixedCostsByKind(definition).map(({ kind, amount }) => ({
            key: kind ?? 'none',
            label: kind === null ? words.costs.unknown : optionLabel('costKind', kind),
            value: amount,
            words: formatCents(amount),
          }))}
          total={{ label: words.costs.total, words: formatCents(figures.fixed) }}
        />
      )}
    </section>
  )
}

function missingWords({ kind, label }: MissingFigure): string {
  const said = words.missing[kind]
  return typeof said === 'string' ? said : said(label.trim())
}

/** A number of people with one decimal, never rounded to a whole one it is not. */
function roundedWords(exact: number): string {
  if (Number.isInteger(exact)) return String(exact)
  const tenths = Math.round(exact * 10)
  const shown = tenths % 10 === 0 ? (tenths > exact * 10 ? tenths - 1 : tenths + 1) : tenths
  return String(shown / 10).replace('.', ',')
}

/** What the session would bring with another number of learners: tried, and kept only if one says so. */
function WhatIf({ definition }: { definition: Definition }) {
  const { session } = useForm()
  const { expectedLearners, capacity } = definition.budget
  const { breakEven } = funding(definition)
  const [tried, setTried] = useState<number | null>(null)
  const learners = tried ?? expectedLearners ?? breakEven ?? 10
  const most = Math.max(30, (capacity ?? 0) + 5, (breakEven ?? 0) + 5, (expectedLearners ?? 0) + 5, learners)
  const figures = sessionFigures(definition, learners)
  const hourly = hourlyCosts(definition, learners)
  if (!figures) return null
  const say = words.whatIf
  const rows: { learners: number; what: string }[] = []
  const row = (count: number | null, what: string) => {
    if (count === null || count < 0) return
    const known = rows.find((entry) => entry.learners === count)
    if (known) known.what = [known.what, what].filter(Boolean).join(', ')
    else rows.push({ learners: count, what })
  }
  row(breakEven === null || breakEven === 0 ? null : breakEven - 1, words.chart.below)
  row(breakEven, words.chart.at)
  row(expectedLearners, words.chart.expected)
  row(capacity, words.chart.capacity)
  if (tried !== null) row(tried, words.chart.tried)
  return (
    <>
      <div className="what-if" role="group" aria-label={say.label}>
        <h4>{say.label}</h4>
        <div className="what-if-controls">
          <Slider
            className="what-if-slider"
            aria-label={say.learners}
            minValue={0}
            maxValue={most}
            value={learners}
            onChange={(value) => setTried(value as number)}
          >
            <SliderTrack className="what-if-track">
              <SliderThumb className="what-if-thumb" />
            </SliderTrack>
          </Slider>
          <NumberField
            className="what-if-number"
            minValue={0}
            maxValue={10_000}
            value={learners}
            onChange={(value) => setTried(Number.isNaN(value) ? null : value)}
          >
            <Label className="visually-hidden">{say.learners}</Label>
            <Group className="what-if-stepper">
              <AriaButton slot="decrement" className="button button-icon" aria-label={say.fewer}>
                <span aria-hidden="true">−</span>
              </AriaButton>
              <Input className="input" />
              <AriaButton slot="increment" className="button button-icon" aria-label={say.more}>
                <Icon name="add" />
              </AriaButton>
            </Group>
          </NumberField>
        </div>
        <p className="what-if-result" aria-live="polite">
          <span className={figures.result < 0 ? 'severity severity-blocking' : 'severity severity-done'}>
            <Icon name={figures.result < 0 ? 'warning' : 'done'} />
            {figures.result < 0
              ? say.loss(learners, figures.result)
              : figures.result === 0
                ? say.balanced(learners)
                : say.gain(learners, figures.result)}
          </span>{' '}
          {say.income(figures.income, figures.costs)}{' '}
          {hourly
            ? say.hourly(hourly.session, hourly.learner === null ? '' : formatCents(hourly.learner))
            : say.noHourly}{' '}
          {capacity !== null && learners > capacity && say.overCapacity(capacity)}
        </p>
        <p className="actions">
          <span className="quiet">{say.hint}</span>
          {tried !== null && tried !== expectedLearners && (
            <Button
              onPress={() => {
                session.edit([{ op: 'set', path: ['budget', 'expectedLearners'], value: tried }], words.history)
                void session.flush()
                setTried(null)
              }}
            >
              {say.keep(tried)}
            </Button>
          )}
        </p>
      </div>
      {rows.length > 0 && (
        <BarChart
          title={words.chart.title}
          head={words.chart.heads}
          bars={rows
            .toSorted((one, other) => one.learners - other.learners)
            .map((entry) => {
              const result = sessionFigures(definition, entry.learners)?.result ?? 0
              return {
                key: String(entry.learners),
                label: words.chart.row(entry.learners, entry.what),
                value: result,
                words: formatCents(result),
              }
            })}
        />
      )}
    </>
  )
}
