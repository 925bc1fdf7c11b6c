import { blankOf } from '../../definition/blank.ts'
import { definitionSchema, type Definition } from '../../definition/definition.ts'
import { longestWord } from '../../definition/field.ts'
import { identitySchema } from '../../definition/identity.ts'
import { readMinutes } from '../../definition/read-quantity.ts'
import { elmTexts as english } from '../../messages/en/elm.ts'
import { optionLabel as englishOption } from '../../messages/en/options.ts'
import { elmTexts as french } from '../../messages/fr/elm.ts'
import { optionLabel as frenchOption } from '../../messages/fr/options.ts'
import type { LanguageText } from '../said-text.ts'

type NoteName = keyof typeof french.notes

/** More than any micro-certification counts for: another text is no list of blocks. */
const mostBlocks = 100

const names = Object.keys(french.notes) as NoteName[]

/** What a note of Cadrier is about, and its text without the words that say so; `null` for any other note. */
export function readNote({ fr, en = '' }: LanguageText): { name: NoteName; text: LanguageText } | null {
  const name = names.find(
    (candidate) =>
      fr.startsWith(`${french.notes[candidate]}\u00a0: `) || fr.startsWith(`${english.notes[candidate]}: `),
  )
  if (name === undefined) return null
  const after = (text: string, begin: string) => (text.startsWith(begin) ? text.slice(begin.length) : '')
  const inEnglish = after(en, `${english.notes[name]}: `)
  const inFrench = after(fr, `${french.notes[name]}\u00a0: `)
  return { name, text: { fr: inFrench, ...(inEnglish === '' ? {} : { en: inEnglish }) } }
}

/**
 * Takes a note of a specification into the field it was written from.
 *
 * @returns whether its words were those of Cadrier
 */
export function takeNote(note: LanguageText, definition: Definition, idFor: (uri: string) => string): boolean {
  const read = readNote(note)
  if (read === null) return false
  const { name, text } = read
  const { identity, certificate, stacking, publicSheet } = definition
  switch (name) {
    case 'duration': {
      const minutes = readMinutes(text.fr)
      const read = identitySchema.shape.duration.safeParse(minutes.ok ? minutes.value : null)
      if (!read.success || read.data === null) return false
      identity.duration = read.data
      return true
    }
    case 'validity': {
      const months = /^(\d{1,4}) mois$/.exec(text.fr)?.[1]
      if (months === undefined && text.fr !== french.unlimited) return false
      identity.validity.kind = months === undefined ? 'unlimited' : 'limited'
      identity.validity.months = months === undefined ? null : Number(months)
      return true
    }
    case 'quality':
      takeQuality(text.fr, certificate)
      return true
    case 'assessment':
      certificate.assessmentType = text
      return true
    case 'participation':
      certificate.participationForm = text
      return true
    case 'stacking':
      stacking.transferability = text
      return true
    case 'status':
      publicSheet.statusStatement = text
      return true
    case 'block': {
      const blocks = text.fr.split('\u202f; ').map((block) => block.split(' '))
      if (blocks.length > mostBlocks || blocks.some(([code = '']) => code.length > longestWord)) return false
      for (const [rank, [code = '', ...title]] of blocks.entries()) {
        const pathway = blankOf(definitionSchema.shape.stacking.shape.pathways.element, () => idFor(`block ${rank}`))
        stacking.pathways.push({
          ...(pathway as Definition['stacking']['pathways'][number]),
          target: 'competency-block',
          blockCode: code,
          blockTitle: { fr: title.join(' ') },
        })
      }
      return true
    }
    case 'supervision':
      return false
  }
}

const qualityKinds = definitionSchema.shape.certificate.shape.qualityAssurance.element.options

/** The kinds that stand first, by their French names, then what was written of them. */
function takeQuality(text: string, certificate: Definition['certificate']): void {
  let rest = text
  for (;;) {
    const kind = qualityKinds.find((option) => {
      const label = frenchOption('qualityAssurance', option)
      return !certificate.qualityAssurance.includes(option) && (rest === label || rest.startsWith(`${label}. `))
    })
    if (kind === undefined) break
    certificate.qualityAssurance.push(kind)
    rest = rest.slice(frenchOption('qualityAssurance', kind).length).replace(/^\. /, '')
  }
  certificate.qualityAssuranceDetails = { fr: rest }
}

type Supervision = NonNullable<Definition['assessments'][number]['europeanSupervision']>

/** The supervision a note of an assessment says, by its French or its English name. */
export function supervisionIn(note: LanguageText): Supervision | null {
  const read = readNote(note)
  if (read?.name !== 'supervision') return null
  const { options } = definitionSchema.shape.assessments.element.shape.europeanSupervision.unwrap()
  return (
    options.find(
      (option) =>
        frenchOption('europeanSupervision', option) === read.text.fr ||
        englishOption('europeanSupervision', option) === read.text.en,
    ) ?? null
  )
}
