import { optionLabel } from '../words.ts'

/** The state of a dossier in words; a dossier that says none is a draft still. */
export function stateWord(state: string): string {
  return optionLabel('state', state || 'draft')
}
