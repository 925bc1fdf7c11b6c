/** Languages the window speaks. The dossier, the frameworks and what authors write are in French in both. */
export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]

/** Where the choice is kept, apart from other settings: it is read before anything is shown. */
const key = 'cadrier.language'

/** The language of this window, chosen once as it opens. */
export const language: Language = read()

/** How dates are typed and shown: in English too, the day comes before the month. */
export const locale = language === 'en' ? 'en-GB' : 'fr-FR'

function read(): Language {
  try {
    return localStorage.getItem(key) === 'en' ? 'en' : 'fr'
  } catch {
    return 'fr'
  }
}

/** Chooses the language of the windows opened from now on; the caller opens this one again. */
export function chooseLanguage(chosen: Language): void {
  localStorage.setItem(key, chosen)
}
