import { dossierMessages } from '../../messages/fr/dossier.ts'
import { optionLabel } from '../../messages/fr/options.ts'
import type { DossierContext } from '../context.ts'
import type { DossierNode, Fact, Picture } from '../document.ts'
import { factsOf, groupPlace } from '../field-lines.ts'
import type { Profile } from '../profile.ts'

const say = dossierMessages.cover

/**
 * What stands above the title of a document that is not ready: how it stands for the commission, and that it is a draft
 * for anybody else.
 */
function markOf({ evaluation }: DossierContext, { readers }: Profile): string {
  if (readers === 'public') return evaluation.verdict === 'not-ready' ? say.draft : ''
  return say.mark(evaluation.verdict, evaluation.counts)
}

/** The logo of the institution; its name stands for it where no text does. */
function logoOf({ institution }: DossierContext): Picture | null {
  if (!institution) return null
  const { attachmentId, alternative } = institution.style.logo
  const image = institution.attachments.find(({ id }) => id === attachmentId)
  return image
    ? {
        sha256: image.sha256,
        name: image.name,
        alternative: alternative.fr.trim() || say.logo(institution.name.fr.trim()),
      }
    : null
}

/** The title at the top of the first page of a document without a title page. */
export function titleBand(context: DossierContext, profile: Profile): DossierNode {
  const { definition, institution } = context
  const { identity } = definition
  return {
    kind: 'title-page',
    band: true,
    logo: logoOf(context),
    overline: profile.overline,
    mark: markOf(context, profile),
    title: identity.title.fr.trim() || say.untitled,
    subtitle: identity.subtitle.fr.trim(),
    lines: [
      [
        institution?.name.fr.trim() ?? '',
        identity.component.fr.trim(),
        say.codeAndVersion(identity.code, identity.version),
      ]
        .filter((line) => line !== '')
        .join(say.between),
    ].filter((line) => line !== ''),
    facts: [],
  }
}

/** Title page (CF-0). */
export function coverNodes(context: DossierContext, profile: Profile): DossierNode[] {
  const { definition, institution, frameworks } = context
  const { identity, governance } = definition
  const fact = (label: string, ...lines: string[]): Fact[] => {
    const said = lines.filter((line) => line !== '')
    return said.length === 0 ? [] : [{ label, lines: said.map((text) => [{ text }]) }]
  }
  const { creationReferral, assessmentRulesReferral } = governance
  // What is asked of the commission, and by what it judges, is no business of the public.
  const isPublic = profile.readers === 'public'
  const asked = [
    ...factsOf(context, groupPlace(context, 'identity'), ['requestKind']),
    ...fact(
      say.referral,
      creationReferral === null ? '' : say.creation(optionLabel('referralNature', creationReferral)),
      assessmentRulesReferral === null
        ? ''
        : say.assessmentRules(optionLabel('referralNature', assessmentRulesReferral)),
    ),
    ...factsOf(context, groupPlace(context, 'governance'), ['targetSessionOn']),
  ]
  return [
    {
      kind: 'title-page',
      band: false,
      logo: logoOf(context),
      overline: profile.overline,
      mark: markOf(context, profile),
      title: identity.title.fr.trim() || say.untitled,
      subtitle: identity.subtitle.fr.trim(),
      lines: [institution?.name.fr.trim() ?? '', identity.component.fr.trim()].filter((line) => line !== ''),
      facts: [
        ...fact(say.code, say.codeAndVersion(identity.code, identity.version)),
        ...(isPublic ? [] : asked),
        ...fact(
          say.partners,
          identity.partners
            .map(({ name }) => name.fr.trim())
            .filter((name) => name !== '')
            .join(', '),
        ),
        ...(isPublic
          ? []
          : fact(say.frameworks, ...frameworks.map(({ title, version }) => say.framework(title, version)))),
        ...fact(say.edition, say.editionOn(context.date)),
        ...(isPublic ? [] : fact(say.fingerprint, say.fingerprintShort(context.fingerprint))),
      ],
    },
  ]
}
