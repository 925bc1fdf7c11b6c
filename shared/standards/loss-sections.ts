import type { Loss, LossReason } from './loss.ts'

/**
 * What a person reads of losses, in its order: first what is said but not as it was meant, then what is filled on issue,
 * then what of the course is left out; last, to be folded, what is left out because it is the business of the institution,
 * of its sessions and of its people, which no published definition says.
 */
export const lossGroups = ['said-otherwise', 'at-issue-time', 'left-out', 'business'] as const
export type LossGroup = (typeof lossGroups)[number]

const ofBusiness: ReadonlySet<LossReason> = new Set([
  'organisation-internal',
  'personal-data',
  'contact-named',
  'delivery-not-definition',
])

/** Parts of a dossier that tell nobody what is learnt: which rules it follows, who offers it, what is joined to it. */
const businessParts = /^(?:frameworks|institution|attachments)(?:\.|$)/

const groupOf = ({ path, kind, reason }: Loss): LossGroup =>
  kind === 'left-out' && (ofBusiness.has(reason) || businessParts.test(path)) ? 'business' : kind

/** Losses by group, those that are none left out, and in each by reason, in the order of the first of each. */
export function groupedLosses<T extends Loss>(
  losses: readonly T[],
): { group: LossGroup; count: number; reasons: { reason: LossReason; losses: T[] }[] }[] {
  return lossGroups.flatMap((group) => {
    const here = losses.filter((loss) => groupOf(loss) === group)
    const reasons = [...new Set(here.map(({ reason }) => reason))]
    return here.length === 0
      ? []
      : {
          group,
          count: here.length,
          reasons: reasons.map((reason) => ({ reason, losses: here.filter((loss) => loss.reason === reason) })),
        }
  })
}

/** What is lost of one section: the trails below its name, each once. */
export interface LossSection {
  section: string
  /** Empty where the section itself is what is lost. */
  items: readonly { name: string; count: number }[]
}

/**
 * Losses by the section they are in, the first name of their trail, in the order of the first of each; the same told once,
 * with how many times it was.
 *
 * @param trails names of fields with what they are in, as `fieldTrail` and `foreignTrail` give them
 */
export function lossSections(trails: readonly string[]): LossSection[] {
  const sections = new Map<string, Map<string, number>>()
  for (const trail of trails) {
    const [section = '', ...inside] = trail.split(' › ')
    const items = sections.get(section) ?? new Map<string, number>()
    sections.set(section, items)
    const name = inside.join(' › ')
    items.set(name, (items.get(name) ?? 0) + 1)
  }
  return [...sections].map(([section, items]) => ({
    section,
    items: [...items].map(([name, count]) => ({ name, count })),
  }))
}

type Item = LossSection['items'][number]

/** Items of a section with what they are in told once: each name with what is below it, in the order of the first. */
export function nestedItems(items: readonly Item[]): { name: string; count: number; below: Item[] }[] {
  const names = new Map<string, { name: string; count: number; below: Item[] }>()
  for (const { name, count } of items) {
    const [first = '', ...rest] = name.split(' › ')
    const told = names.get(first) ?? { name: first, count: 0, below: [] }
    names.set(first, told)
    if (rest.length === 0) told.count += count
    else told.below.push({ name: rest.join(' › '), count })
  }
  return [...names.values()]
}
