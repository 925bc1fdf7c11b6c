/** A text of the model. */
export interface LanguageText {
  fr: string
  en?: string | undefined
}

export type Language = 'fr' | 'en'

/** A text in one language, the French one where there is no other; no space at its ends. */
export const said = (text: LanguageText, language: Language): string =>
  (language === 'en' ? (text.en ?? '').trim() : '') || text.fr.trim()

/** A text by language, those that are written; `undefined` where none is. */
export function byLanguage(text: LanguageText): { fr?: string; en?: string } | undefined {
  const fr = text.fr.trim()
  const en = (text.en ?? '').trim()
  if (fr === '' && en === '') return undefined
  return { ...(fr === '' ? {} : { fr }), ...(en === '' ? {} : { en }) }
}

/** An object without the properties that have no value: formats have no blank. */
export function withoutBlanks<T extends Record<string, unknown>>(value: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, entry]) =>
        entry !== undefined && entry !== null && entry !== '' && !(Array.isArray(entry) && entry.length === 0),
    ),
  ) as Partial<T>
}
