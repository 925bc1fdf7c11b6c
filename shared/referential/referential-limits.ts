/**
 * Bounds of what is read of a referential: well above the largest one published (about 31,000 certifications and
 * 56,000 blocks in 2026), well below what hurts.
 */
export const referentialLimits = {
  /** Largest file, in bytes, once out of its archive. */
  file: 2 * 1024 ** 3,
  /** Largest piece of a file handed over at a time, in bytes. */
  piece: 2 * 1024 ** 2,
  /** Most entries; most parts, or statements, of one; most certifiers of one. */
  entries: 300_000,
  below: 5_000,
  certifiers: 1_000,
  /** Longest text of one field, in characters. */
  text: 100_000,
  /** Longest code or name. */
  word: 2_000,
  /** Deepest nesting of elements: the published files go to six. */
  depth: 64,
  /** Most columns of a table; rows of it shown before it is read; rows told one by one; characters of a cell shown. */
  columns: 200,
  shownRows: 8,
  toldRows: 20,
  shownCell: 300,
} as const
