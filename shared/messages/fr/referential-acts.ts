/** The act, as other sentences name it; where there is no window, the command that does the same is told after it. */
export const takeFromReferential = '«\u202fReprendre d’un référentiel…\u202f»'

/** What a list says of referentials before one is asked for. */
export const referentialActs = {
  open: 'Reprendre d’un référentiel…',
  openInto: (list: string) => `Reprendre d’un référentiel…, ${list}`,
  takenFrom: (words: string) => `Repris de ${words}`,
}
