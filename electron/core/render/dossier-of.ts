import { judgeDefinition } from '../../../shared/checklist/judge-definition.ts'
import type { DefinitionFile } from '../../../shared/definition/definition-file.ts'
import { fingerprint } from '../../../shared/definition/fingerprint.ts'
import type { Edition } from '../../../shared/dossier/context.ts'
import { dossierDocument } from '../../../shared/dossier/dossier-document.ts'
import type { DossierDocument } from '../../../shared/dossier/document.ts'
import type { Profile } from '../../../shared/dossier/profile.ts'
import type { Stamp } from '../../../shared/dossier/stamp.ts'
import type { Framework } from '../../../shared/framework/framework.ts'
import { problems } from '../../../shared/messages/fr/problems.ts'
import { Refusal } from '../refusal.ts'

interface DossierSource {
  profile: Profile
  file: DefinitionFile
  installed: readonly Framework[]
  /** Day printed, and day of the verdict shown, `YYYY-MM-DD`. */
  date: string
  /** Which state of the dossier in its library, where that is known. */
  revision: number | null
}

/**
 * A document of a definition as it stands that day for the commission, and what names this state of it.
 *
 * @throws {Refusal} `unknown-framework` when one it pins is not installed
 */
export function dossierOf({ profile, file, installed, date, revision }: DossierSource): {
  dossier: DossierDocument
  stamp: Stamp
} {
  const { definition, institution } = file
  const edition = { date, fingerprint: fingerprint(definition, institution), revision }
  const { dossier, evaluation } = judgedDossier({ profile, definition, institution, installed, edition })
  return {
    dossier,
    stamp: {
      ...edition,
      definition: definition.id,
      profile: profile.id,
      frameworks: evaluation.frameworks.map(({ id, version }) => ({ id, version })),
    },
  }
}

/**
 * The same for an edition that is named already.
 *
 * @throws {Refusal} `unknown-framework` when one it pins is not installed
 */
export function judgedDossier({
  profile,
  definition,
  institution,
  installed,
  edition,
}: Pick<DossierSource, 'profile' | 'installed'> &
  Pick<DefinitionFile, 'definition' | 'institution'> & { edition: Edition }) {
  const judgement = judgeDefinition(definition, installed, { date: edition.date, gate: 'cfvu', institution })
  if (!judgement.judged)
    throw new Refusal(problems.frameworkNotInstalled(judgement.absent.id, judgement.absent.version))
  const { evaluation, frameworks } = judgement
  return { dossier: dossierDocument(profile, definition, institution, evaluation, frameworks, edition), evaluation }
}
