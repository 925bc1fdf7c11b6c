/** Two texts as what they begin with alike, what differs, and what they end with alike, cut between words. */
export function changedStretch(
  before: string,
  after: string,
): { start: string; before: string; after: string; end: string } {
  const words = (text: string) => text.match(/\S+\s*|^\s+/gu) ?? []
  const [one, other] = [words(before), words(after)]
  let start = 0
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1
  let end = 0
  while (
    end < one.length - start &&
    end < other.length - start &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  )
    end += 1
  return {
    start: one.slice(0, start).join(''),
    before: one.slice(start, one.length - end).join(''),
    after: other.slice(start, other.length - end).join(''),
    end: one.slice(one.length - end).join(''),
  }
}
