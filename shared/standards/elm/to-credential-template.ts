import type { Definition } from '../../definition/definition.ts'
import type { Institution } from '../../institution/institution.ts'
import { elmTexts as english } from '../../messages/en/elm.ts'
import { elmTexts as french } from '../../messages/fr/elm.ts'
import { derivedId, urnOf } from '../derived-id.ts'
import { byLanguage } from '../said-text.ts'
import { base64Encoding, genericProfile, languageConcept, pngFile } from './concepts.ts'
import { elmModels, organisation, specification, type ElmModel } from './to-elm.ts'

type Node = Record<string, unknown>

/** One transparent point: the issuing tool puts the picture of the credential in its place. */
const emptyPicture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

/**
 * A European Digital Credential as far as a definition can fill it, in the wrapping the issuing tool of the Commission
 * loads. It is not issuable and says so: the person, the dates, the results and the seal come with the issue.
 *
 * @returns `null` without an institution that can be named as the awarding body
 */
export function toCredentialTemplate(
  definition: Definition,
  institution: Institution | null,
  model: ElmModel = '3.1',
): Node | null {
  const body = institution === null ? undefined : organisation(institution)
  if (body === undefined) return null
  const idFor = (role: string) => urnOf(derivedId(definition.id, `credential ${role}`))
  const { context, credentialSchema } = elmModels[model]
  const title = byLanguage(definition.identity.title) ?? { fr: french.untitled }
  const language = languageConcept('fr')
  return {
    credential: {
      '@context': ['https://www.w3.org/2018/credentials/v1', context],
      id: idFor('template'),
      type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
      credentialProfiles: genericProfile(),
      credentialSchema: { id: credentialSchema, type: 'ShaclValidator2017' },
      issuer: body,
      displayParameter: {
        id: idFor('display'),
        type: 'DisplayParameter',
        title: { fr: `${french.template}\u00a0: ${title.fr ?? title.en ?? french.untitled}` },
        description: { fr: french.templateText, en: english.templateText },
        language,
        primaryLanguage: language,
        individualDisplay: {
          id: idFor('individual display'),
          type: 'IndividualDisplay',
          language,
          displayDetail: {
            id: idFor('display detail'),
            type: 'DisplayDetail',
            page: 1,
            image: {
              id: idFor('image'),
              type: 'MediaObject',
              content: emptyPicture,
              contentEncoding: base64Encoding(),
              contentType: pngFile(),
            },
          },
        },
      },
      credentialSubject: {
        id: idFor('learner'),
        type: 'Person',
        // One language is all this property may have.
        fullName: { fr: french.learner },
        hasClaim: {
          id: idFor('achievement'),
          type: 'LearningAchievement',
          title,
          awardedBy: { id: idFor('awarding process'), type: 'AwardingProcess', awardingBody: body },
          specifiedBy: specification(definition, institution),
        },
      },
    },
  }
}
