/** The text of an XML part, `null` where it is none. */
export function partText(part: Uint8Array): string | null {
  // A program may write a part anew in UTF-16, which its first two bytes tell.
  const encoding = part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(part)
  } catch {
    return null
  }
}
