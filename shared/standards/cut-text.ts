/** A text no longer than a format takes, in characters: cut between two words where there are some, and ended by “…”. */
export function cutText(text: string, longest: number): string {
  if (text.length <= longest) return text
  const kept = text.slice(0, longest - 1)
  const end = Math.max(kept.lastIndexOf(' '), kept.lastIndexOf('\n'))
  return `${kept
    .slice(0, end > longest / 2 ? end : undefined)
    .toWellFormed()
    .replace(/\ufffd$/, '')}…`
}
