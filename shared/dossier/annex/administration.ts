import { dossierMessages } from '../../messages/fr/dossier.ts'
import { factsOf, groupPlace } from '../field-lines.ts'
import { fiche } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = dossierMessages.annexes

/** Who registers, where results and certificates live, what the certificate holds, and how it stays true. */
export const administration: Block = {
  id: 'administration',
  title: say.administration,
  nodes: (context) => {
    const facts = (modelPath: string, keys: readonly string[]) => factsOf(context, groupPlace(context, modelPath), keys)
    return [
      ...fiche(
        say.registration,
        facts('local.registration', [
          'responsible',
          'tool',
          'learnerStatus',
          'salesChannel',
          'salesDetails',
          'identityDocument',
          'identityRetention',
        ]),
      ),
      ...fiche(say.informationSystem, [
        ...facts('local.informationSystem', ['registrations', 'results', 'certificates', 'access']),
        ...facts('local', ['learningPlatform']),
      ]),
      ...fiche(say.recipient, [
        ...facts('certificate', ['templateFields']),
        ...facts('certificate.metadata', ['issuer', 'content', 'duration', 'competencies']),
        ...facts('certificate', ['qualityAssuranceDetails', 'sharing']),
      ]),
      ...fiche(
        say.issuing,
        facts('local.certificateIssuing', [
          'platform',
          'securedPlatform',
          'verificationKey',
          'retentionYears',
          'retentionCommitment',
          'sharing',
          'publicUrl',
          'dataProtection',
        ]),
      ),
      ...fiche(say.dataProtection, facts('local.dataProtectionOfficer', ['personId', 'channel'])),
      ...fiche(
        say.brand,
        facts('local.brand', ['graphicCharterFollowed', 'logoUsed', 'publicFunding', 'publicFundingMention']),
      ),
      ...fiche(
        say.consortium,
        facts('local.consortium', [
          'member',
          'details',
          'specificationsRead',
          'consortiumAgreementRead',
          'exploitationAgreementRead',
          'graphicCharterRead',
          'resourceLicenceRead',
          'readOn',
        ]),
      ),
    ]
  },
}
