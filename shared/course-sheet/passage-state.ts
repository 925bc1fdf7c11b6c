import { textOf, type Fate, type Mark, type Passage } from './course-sheet.ts'

/** Where a passage stands; `part` is still to be placed for what is left of it. */
export type PassageState = 'to-place' | 'part' | 'placed' | 'aside'

/** Whether a person is asked to place a passage: headings and pictures are there to find one’s way. */
export function isToBePlaced(passage: Passage): boolean {
  return passage.kind !== 'heading' && passage.kind !== 'picture' && !passage.header
}

/** Where a passage stands, by what was done with it. Placed once nothing but spaces is left of it. */
export function passageState(passage: Passage, fate: Fate | undefined): PassageState {
  if (!fate) return 'to-place'
  if (fate.aside) return 'aside'
  if (fate.taken.length === 0) return 'to-place'
  const all = textOf(passage)
  const left = [...fate.taken]
    .sort((one, other) => one.from - other.from)
    .reduce(
      ({ text, at }, { from, to }) => ({ text: text + all.slice(at, Math.max(at, from)), at: Math.max(at, to) }),
      { text: '', at: 0 },
    )
  return (left.text + all.slice(left.at)).trim() === '' ? 'placed' : 'part'
}

/** The fate of a passage after a person did something with it. */
export function marked(fate: Fate | undefined, mark: Mark): Fate {
  const before = fate ?? { aside: false, taken: [] }
  switch (mark.as) {
    case 'aside':
      return { ...before, aside: true }
    case 'to-place':
      return { aside: false, taken: [] }
    case 'taken': {
      const { from, to, place, label, change } = mark
      return { aside: false, taken: [...before.taken, { from, to, place, label, change }].slice(-200) }
    }
  }
}

/** How many passages a person is asked to place, and how many are still to be. */
export function countsOf(
  passages: readonly Passage[],
  fates: Readonly<Record<string, Fate>>,
): { all: number; toPlace: number } {
  const asked = passages.filter(isToBePlaced)
  const open = asked.filter((passage) => ['to-place', 'part'].includes(passageState(passage, fates[passage.id])))
  return { all: asked.length, toPlace: open.length }
}
