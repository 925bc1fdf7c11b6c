import { isBlank } from '../definition/blank.ts'

/** Whether something of a value is written in English. */
export function hasEnglish(value: unknown): boolean {
  const english = typeof value === 'object' && value !== null && 'en' in value ? value.en : undefined
  return typeof english === 'string' ? english.trim() !== '' : Array.isArray(english) && english.length > 0
}

/** Whether a value says something, in whichever language: the checklist asks for French, a format may have English. */
export const isAnswered = (value: unknown): boolean => !isBlank(value) || hasEnglish(value)
