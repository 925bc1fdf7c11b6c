import { elmTexts } from '../../messages/fr/elm.ts'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Whether a European credential is a template Cadrier wrote, which says of itself that it is none to be issued.
 *
 * @param document parsed JSON, not trusted
 */
export function isCredentialTemplate(document: unknown): boolean {
  const credential = isObject(document) && isObject(document.credential) ? document.credential : document
  if (!isObject(credential) || !isObject(credential.displayParameter)) return false
  const { title } = credential.displayParameter
  return isObject(title) && typeof title.fr === 'string' && title.fr.startsWith(elmTexts.template)
}

/** What the shapes of a credential ask for and comes with its issue, by its property. */
export const issueProperties = ['issued', 'validFrom', 'issuer'] as const

export type IssueProperty = (typeof issueProperties)[number]
