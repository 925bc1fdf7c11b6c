/** Schemes a link of a document may have, as an address; null for any other. Word refuses to open a file with a target that is none. */
export function linkTarget(link: string): string | null {
  if (!/^(https?:\/\/|mailto:)/i.test(link) || !URL.canParse(link)) return null
  return new URL(link).href
}
