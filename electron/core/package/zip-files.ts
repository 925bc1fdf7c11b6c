import { zipSync } from 'fflate'

/**
 * A zip whose bytes depend on its contents and date alone: entries in the order given, no time of day, no owner.
 *
 * @param files contents by path
 * @param date day written for every entry, `YYYY-MM-DD`; a zip cannot say anything before 1980
 */
export function zipFiles(files: Readonly<Record<string, Uint8Array>>, date: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number)
  // fflate writes local time, as the format asks: a local midnight is the same bytes in every time zone.
  const mtime = new Date(Math.min(Math.max(year, 1980), 2099), month - 1, day)
  // Archivers read the permissions of an entry made on Unix (3): a plain file, readable by all.
  return zipSync({ ...files }, { level: 6, mtime, os: 3, attrs: (0o100644 << 16) >>> 0 })
}
