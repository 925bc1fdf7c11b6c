import { funding } from '../../funding/funding.ts'
import { dossierMessages } from '../../messages/fr/dossier.ts'
import { optionLabel } from '../../messages/fr/options.ts'
import { sheets } from '../../messages/fr/sheets.ts'
import { workload } from '../../workload/workload.ts'
import { conformityCounts } from '../body/summary.ts'
import type { DossierContext } from '../context.ts'
import type { Fact, Line } from '../document.ts'
import { hourParts } from '../hour-parts.ts'
import { linesOf, textOf } from '../field-lines.ts'
import { fiche, note } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = sheets.onePage
const summary = dossierMessages.summary

/** Characters of the long texts together, and of an item of a list: beyond them the page would be two. */
const most = { texts: 5 * 330, item: 130, items: 4 }

/** What a member of the commission holds in one page (CF-2): each line in two or three sentences at most. */
export const onePage: Block = {
  id: 'synthese-une-page',
  title: say.title,
  nodes: (context) => {
    const facts = factsOfPage(context)
    const isShortened = facts.some(({ lines }) => lines.some((line) => textOf(line).includes(cut)))
    return [...fiche('', facts), ...(isShortened ? [note(say.wholeElsewhere)] : [])]
  },
}

/** What stands for the words left out. */
const cut = '\u00a0[…]'

/** A text on one line, or the beginning of it, cut between two sentences where there is one late enough, else between two words. */
function shortened(text: string, longest: number): string {
  const said = text.split('\n').reduce(followedBy, '').replace(/\s+/g, ' ').trim()
  if (said.length <= longest) return said
  const begun = said.slice(0, longest - cut.length)
  const sentence = Math.max(begun.lastIndexOf('. '), begun.lastIndexOf('\u202f; '))
  if (sentence > longest / 2) return begun.slice(0, sentence + 1) + cut
  return begun.slice(0, Math.max(1, begun.lastIndexOf(' '))) + cut
}

/** Two lines of a text one after the other: a row of a table or an item of a list ends without a sign. */
function followedBy(text: string, line: string): string {
  const [before, after] = [text.trim(), line.trim()]
  if (before === '' || after === '') return before + after
  return `${before}${/[.!?…:;,]$/.test(before) ? '' : '.'} ${after}`
}

/** What the longest of these texts may have, so that together they hold: what short ones leave goes to the others. */
function longestOf(texts: readonly string[]): number {
  let left = most.texts
  const lengths = texts.map((text) => text.trim().length).sort((one, other) => one - other)
  for (const [rank, length] of lengths.entries()) {
    const share = Math.floor(left / (lengths.length - rank))
    if (length > share) return share
    left -= length
  }
  return Infinity
}

function factsOfPage(context: DossierContext): Fact[] {
  const { definition } = context
  const { identity, audience, need, governance } = definition
  const fact = (label: string, lines: readonly string[]): Fact[] => {
    const said = lines.map((text) => text.trim()).filter((text) => text !== '')
    return said.length === 0 ? [] : [{ label, lines: said.map((text): Line => [{ text }]) }]
  }
  const few = (items: readonly string[]) => {
    const said = items.filter((item) => item !== '').map((item) => shortened(item, most.item))
    const shown = said.length > most.items ? said.slice(0, most.items - 1) : said
    return said.length === shown.length ? shown : [...shown, say.others(said.length - shown.length)]
  }
  const flat = (modelPath: string, value: unknown) => linesOf(context, modelPath, value).map(textOf).join('\n')
  const hours = workload(definition)
  const duration = identity.duration ?? hours.activities
  const needSaid = flat('need.analysis', need.analysis)
  const longest = longestOf([
    audience.public.fr,
    needSaid,
    need.professionalAim.fr,
    definition.validation.statement.fr,
    governance.attentionPoints.fr,
  ])
  const nature = (value: typeof governance.creationReferral) =>
    value === null ? '' : optionLabel('referralNature', value)
  const { price, expectedLearners, capacity } = definition.budget
  const figures = funding(definition)
  return [
    ...fact(say.request, [
      [
        identity.requestKind === null ? '' : optionLabel('requestKind', identity.requestKind),
        summary.referral(
          nature(governance.creationReferral),
          nature(governance.assessmentRulesReferral),
          governance.targetSessionOn,
        ),
      ]
        .filter((part) => part !== '')
        .join('. '),
    ]),
    ...fact(say.audience, [shortened(audience.public.fr, longest)]),
    ...fact(say.need, [shortened(needSaid, longest)]),
    ...fact(say.aim, [shortened(need.professionalAim.fr, longest)]),
    ...fact(
      say.competencies,
      few(definition.competencies.map(({ code, statement }) => summary.skill(code, statement.fr))),
    ),
    ...fact(say.course, [
      [
        duration === 0
          ? ''
          : summary.duration(
              duration,
              hours.activities > 0 && hours.activities !== duration ? hours.activities : null,
              hourParts(hours),
            ),
        hours.personalWork > 0 ? summary.personalWork(hours.personalWork, hours.total) : '',
        summary.credits(identity.ects),
      ]
        .filter((part) => part !== '')
        .join(' '),
    ]),
    ...fact(say.assessment, [shortened(definition.validation.statement.fr, longest)]),
    ...fact(say.funding, [
      price === null
        ? ''
        : [
            summary.price(price, figures.hourlyPrice),
            figures.breakEven === null
              ? ''
              : summary.breakEven(figures.breakEven, expectedLearners, capacity, figures.result),
          ].join(' '),
    ]),
    ...fact(say.recognition, [
      [
        identity.registration.kind === 'none' ? summary.unregistered : '',
        identity.validity.kind === 'unlimited'
          ? summary.unlimited
          : identity.validity.kind === 'limited'
            ? summary.limited(identity.validity.months)
            : '',
      ].join(' '),
    ]),
    ...fact(
      say.leads,
      few(
        definition.team
          .filter(({ roles }) => roles.includes('academic-lead'))
          .map((member) => context.nameOf(member.id)),
      ),
    ),
    ...fact(say.opening, [identity.openingOn === null ? '' : summary.opening(identity.openingOn)]),
    ...fact(say.conformity, [summary.conformityShort(conformityCounts(context))]),
    ...fact(say.attention, [shortened(governance.attentionPoints.fr, longest)]),
  ]
}
