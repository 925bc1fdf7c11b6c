import type { hadAlready as frenchHadAlready, keptInstitution as french } from '../fr/import.ts'

/** Said after an import whose file carries other values of an institution than the record of the library. */
export const keptInstitution: typeof french = (name) =>
  `The record “${name}” of the library differs from that of the file. It is kept as it is and the dossier inherits from it: its verdict may change.`

/** Said after an import whose dossier the library had already: the copy stands beside it. */
export const hadAlready: typeof frenchHadAlready = ({ title, same, removed, partial }) => {
  const named = title === '' ? 'untitled' : `“${title}”`
  const there = removed
    ? `The library had this dossier already, among the removed ones (${named}).`
    : `The library had this dossier already (${named}).`
  if (partial)
    return `${there} The file, in the format of another tool, says some of it only: it is added beside, nothing is replaced.`
  if (!same) return `${there} The file is another version of it: it is added beside, nothing is replaced.`
  return removed
    ? `${there} The file says the same: it is added, and the other one stays removed.`
    : `${there} The file says the same: there are two of them now, you can remove one.`
}
