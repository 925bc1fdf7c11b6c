import { fixedAmount, funding } from '../../funding/funding.ts'
import type { Definition } from '../../definition/definition.ts'
import { dossierMessages } from '../../messages/fr/dossier.ts'
import { formatCents, formatMinutes } from '../../messages/fr/format.ts'
import type { DossierContext } from '../context.ts'
import type { Cell, DossierNode } from '../document.ts'
import { factsOf, groupPlace, linesOf } from '../field-lines.ts'
import { cell, columns, fiche, headCell, paragraph, table, tinted } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = dossierMessages.annexes

/** Income, costs, break-even and result of a session, for the board that votes the price (CF-14). */
export const finance: Block = {
  id: 'finances',
  title: say.finance,
  nodes: (context) => [
    ...fiche(
      say.income,
      factsOf(context, groupPlace(context, 'budget'), [
        'price',
        'otherPrices',
        'exemptions',
        'otherIncome',
        'expectedLearners',
        'capacity',
      ]),
    ),
    ...fixedCosts(context),
    ...variableCosts(context),
    ...results(context),
    ...sharing(context),
    ...fiche('', factsOf(context, groupPlace(context, 'budget'), ['sharingDetails', 'sustainability'])),
  ],
}

const total = (amount: number, blanks: number): Cell[] => [
  tinted(headCell(dossierMessages.total)),
  ...Array.from({ length: blanks }, () => tinted(cell(''))),
  tinted(headCell(formatCents(amount))),
]

function calculation(cost: Definition['budget']['fixedCosts'][number]): string {
  const parts = [
    cost.hours === null || cost.hourlyRate === null
      ? [
          cost.hours === null ? '' : formatMinutes(cost.hours),
          cost.hourlyRate === null ? '' : formatCents(cost.hourlyRate),
        ]
          .filter((part) => part !== '')
          .join(dossierMessages.separator)
      : say.hoursTimesRate(formatMinutes(cost.hours), formatCents(cost.hourlyRate)),
    cost.total === null || cost.sessions === null
      ? [cost.total === null ? '' : formatCents(cost.total), cost.sessions === null ? '' : String(cost.sessions)]
          .filter((part) => part !== '')
          .join(dossierMessages.separator)
      : say.shared(formatCents(cost.total), cost.sessions),
  ]
  return parts.filter((part) => part !== '').join(dossierMessages.detailSeparator)
}

function fixedCosts(context: DossierContext): DossierNode[] {
  const base = 'budget.fixedCosts'
  const { fixedCosts: costs } = context.definition.budget
  return table(
    say.fixedCosts,
    columns(say.fixedColumns, [38, 24, 24, 14], [3]),
    costs.length === 0
      ? []
      : [
          ...costs.map((cost) => [
            headCell(linesOf(context, `${base}.label`, cost.label)),
            cell(linesOf(context, `${base}.kind`, cost.kind)),
            cell(calculation(cost)),
            cell(formatCents(fixedAmount(cost))),
          ]),
          total(funding(context.definition).fixed, 2),
        ],
  )
}

function variableCosts(context: DossierContext): DossierNode[] {
  const base = 'budget.variableCosts'
  const { variableCosts: costs } = context.definition.budget
  return table(
    say.variableCosts,
    columns(say.variableColumns, [56, 28, 16], [2]),
    costs.length === 0
      ? []
      : [
          ...costs.map((cost) => [
            headCell(linesOf(context, `${base}.label`, cost.label)),
            cell(linesOf(context, `${base}.kind`, cost.kind)),
            cell(linesOf(context, `${base}.amount`, cost.amount)),
          ]),
          total(funding(context.definition).variable, 1),
        ],
  )
}

/** Result one below break-even, at it, with the learners expected, and full: the edge shows. */
function results({ definition }: DossierContext): DossierNode[] {
  const { price, expectedLearners, capacity } = definition.budget
  const figures = funding(definition)
  if (price === null || figures.margin === null) return []
  const { fixed, variable, otherIncome, breakEven } = figures
  const row = (label: string, learners: number): Cell[] => {
    const income = learners * price + otherIncome
    const costs = fixed + learners * variable
    return [headCell(label), cell(formatCents(income)), cell(formatCents(costs)), cell(formatCents(income - costs))]
  }
  return [
    ...table(say.results, columns(say.resultColumns, [40, 20, 20, 20], [1, 2, 3]), [
      ...(breakEven === null || breakEven === 0 ? [] : [row(say.below(breakEven - 1), breakEven - 1)]),
      ...(breakEven === null ? [] : [row(say.breakEvenRow(breakEven), breakEven).map(tinted)]),
      ...(expectedLearners === null ? [] : [row(say.expectedRow(expectedLearners), expectedLearners)]),
      ...(capacity === null ? [] : [row(say.capacityRow(capacity), capacity)]),
    ]),
    ...paragraph(say.marginSentence(formatCents(figures.margin), breakEven)),
  ]
}

function sharing(context: DossierContext): DossierNode[] {
  const base = 'budget.sharing'
  return table(
    say.sharing,
    columns(say.sharingColumns, [80, 20], [1]),
    context.definition.budget.sharing.map((item) => [
      headCell(linesOf(context, `${base}.institution`, item.institution)),
      cell(linesOf(context, `${base}.share`, item.share)),
    ]),
  )
}
