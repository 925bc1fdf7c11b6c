import type { Definition } from '../definition/definition.ts'
import type { LossTeller } from './loss-teller.ts'

/*
 * Values several formats take alike: what can be said of them, and that the rest is lost.
 */

type Identity = Definition['identity']

/** The European level a dossier declares; that there is none is not said by any format. */
export function toldLevel({ eqfLevel }: Identity, teller: LossTeller) {
  if (eqfLevel !== 'not-applicable') return eqfLevel
  teller.leftOut('identity.eqfLevel', eqfLevel, 'not-recognised')
  return null
}

/** The language a course is held in, where it is one formats can be told. */
export function toldLanguage({ language }: Identity, teller: LossTeller): 'fr' | 'en' | null {
  if (language !== 'other') return language
  teller.leftOut('identity.language', language, 'not-recognised')
  return null
}

/** For how many months a certificate is valid; `null` without end, or where that is not answered. */
export function toldMonths({ validity }: Identity, teller: LossTeller): number | null {
  if (validity.kind === 'limited') {
    if (validity.months === null) teller.leftOut('identity.validity.kind', validity.kind, 'incomplete')
    return validity.months
  }
  teller.leftOut('identity.validity.months', validity.months, 'incomplete')
  return null
}

/** The address of the public page, where it is one for machines too: “www.…” is not. */
export function toldAddress({ url }: Definition['publicSheet'], teller: LossTeller): string | undefined {
  const address = url.trim()
  if (/^https?:\/\/\S+$/.test(address)) return address
  teller.leftOut('publicSheet.url', url, 'not-recognised')
  return undefined
}

/** The blocks of a register that are aimed at; a title without a code names none. */
export function toldBlocks({ pathways }: Definition['stacking'], teller: LossTeller) {
  return pathways.filter(({ blockCode, blockTitle }) => {
    if (blockCode.trim() === '') teller.leftOut('stacking.pathways.blockTitle', blockTitle, 'incomplete')
    else teller.said('stacking.pathways.blockTitle', blockTitle)
    return blockCode.trim() !== ''
  })
}
