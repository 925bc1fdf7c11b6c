import { language } from '../../language.ts'

/** What the dialogue of referentials says, read with it. */
export const { referentialWords } =
  language === 'en'
    ? await import('../../../shared/messages/en/referential.ts')
    : await import('../../../shared/messages/fr/referential.ts')
