/**
 * A name no file has yet: two dossiers of one name make two files, the second `name-2.docx`. Capitals do not tell two
 * names apart, as on most disks. An ending may have several full stops: what is lost of a file goes by its name.
 *
 * @param taken names in small letters
 */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, extension = ''] = /^([^.]*)(\..*)?$/.exec(name) ?? []
  let candidate = name
  for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) candidate = `${stem}-${number}${extension}`
  return candidate
}

/** Gives files names no other of the same batch has, and takes them. */
export function freelyNamed<T extends { name: string }>(files: readonly T[], taken: Set<string>): T[] {
  return files.map((file) => {
    const name = freeName(file.name, taken)
    taken.add(name.toLowerCase())
    return { ...file, name }
  })
}
