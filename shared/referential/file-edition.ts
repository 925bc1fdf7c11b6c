/**
 * Which state of a referential a file holds, by its name, folders left aside: the day in it (`export_fiches_RNCP_V4_1_2026-08-16.xml`,
 * `…_2026_02_01.csv`) and its version (`unix_referentiel_competence_v460_utf8.csv`, `esco-v1.2.0-skills_fr.csv`).
 */
export function editionInName(path: string): { version: string; on: string | null } {
  const name = path.split(/[/\\]/).at(-1) ?? path
  const day = /(?<!\d)(20\d\d)[-_](0[1-9]|1[0-2])[-_](0[1-9]|[12]\d|3[01])(?!\d)/.exec(name)
  const version = /(?:^|[^a-z])v\.? ?(\d+(?:[._-]\d+){0,2})(?!\d)/i.exec(day ? name.replace(day[0], '') : name)
  return {
    version: version?.[1]?.replaceAll(/[_-]/g, '.') ?? '',
    on: day && isDay(`${day[1]}-${day[2]}-${day[3]}`) ? `${day[1]}-${day[2]}-${day[3]}` : null,
  }
}

/** A day as referentials write it: `31/12/2030`, `2030-12-31`, either followed by an hour; null for anything else. */
export function dayOf(text: string): string | null {
  const french = /^(\d{2})\/(\d{2})\/(\d{4})(?:\D|$)/.exec(text)
  const iso = /^(\d{4}-\d{2}-\d{2})(?:\D|$)/.exec(text)
  const day = french ? `${french[3]}-${french[2]}-${french[1]}` : (iso?.[1] ?? '')
  return isDay(day) ? day : null
}

function isDay(day: string): boolean {
  const read = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day)
}
