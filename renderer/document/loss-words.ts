import { language } from '../language.ts'

/** What is said of losses and of the fields of other tools, read with the first of them. */
export const { foreignNames, lossWords } =
  language === 'en'
    ? {
        ...(await import('../../shared/messages/en/losses.ts')),
        ...(await import('../../shared/messages/en/foreign-names.ts')),
      }
    : {
        ...(await import('../../shared/messages/fr/losses.ts')),
        ...(await import('../../shared/messages/fr/foreign-names.ts')),
      }
