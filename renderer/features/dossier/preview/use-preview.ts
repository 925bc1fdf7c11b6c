import { startTransition, useEffect, useState } from 'react'
import { judgeDefinition } from '../../../../shared/checklist/judge-definition.ts'
import { jsonEqual } from '../../../../shared/change/json.ts'
import type { Definition } from '../../../../shared/definition/definition.ts'
import { dossierContext, type DossierContext } from '../../../../shared/dossier/context.ts'
import { dossierDocument } from '../../../../shared/dossier/dossier-document.ts'
import type { PartsFor } from '../../../../shared/dossier/field-passages.ts'
import { partsOf, type DossierPart } from '../../../../shared/dossier/passages.ts'
import type { Institution } from '../../../../shared/institution/institution.ts'
import { preview as words } from '../../../words.ts'
import { useForm, useSession } from '../../../form/form-context.tsx'
import { isoDay } from '../../../form/quantities.ts'
import type { Profile } from '../../../../shared/dossier/profile.ts'
import type { Judgement } from '../../../form/judgement-context.ts'

/** The dossier as it would be exported now. */
export interface Preview {
  /** What it is made by. */
  profile: Profile
  definition: Definition
  parts: readonly DossierPart[]
  context: DossierContext
  /** The parts for another definition, judged the same. */
  partsFor: PartsFor
}

/** A pause in typing this long brings the preview up to date. */
const pause = 200

/**
 * What a profile makes of the document on screen, made again when typing pauses, and at once by another profile; null
 * until frameworks and profiles are read.
 */
export function usePreview(judgement: Judgement | null, profile: Profile | null): Preview | null {
  const { session } = useForm()
  const document = useSession(session, (snapshot) => snapshot.document) as Definition
  const institution = useSession(session, (snapshot) => snapshot.institution) as Institution | null
  const [shown, setShown] = useState<Preview | null>(null)
  // While it is drawn, not after: the text of one profile never stands under the name of another.
  if (judgement && profile && shown?.profile.id !== profile.id)
    setShown(previewOf(profile, document, institution, judgement))
  useEffect(() => {
    if (!judgement || !profile) return
    const timer = setTimeout(() => {
      const next = previewOf(profile, document, institution, judgement)
      startTransition(() => setShown((before) => ({ ...next, parts: kept(before?.parts ?? [], next.parts) })))
    }, pause)
    return () => clearTimeout(timer)
  }, [profile, document, institution, judgement])
  return shown
}

function previewOf(
  profile: Profile,
  definition: Definition,
  institution: Institution | null,
  judgement: Judgement,
): Preview {
  const date = isoDay(new Date())
  const { frameworks } = judgement
  // The commission reads the verdict of its own gate, whichever one the panel of findings looks at.
  const judged =
    judgement.evaluation.gate === 'cfvu'
      ? null
      : judgeDefinition(definition, frameworks, { date, gate: 'cfvu', institution })
  const evaluation = judged?.judged ? judged.evaluation : judgement.evaluation
  const edition = { date, fingerprint: words.fingerprint, revision: null }
  const partsFor = (of: Definition) =>
    partsOf(dossierDocument(profile, of, institution, evaluation, frameworks, edition))
  return {
    profile,
    definition,
    parts: partsFor(definition),
    context: dossierContext(definition, institution, evaluation, frameworks, edition),
    partsFor,
  }
}

/** The new parts; those that say the same are the same objects, so that they are not drawn again. */
function kept(before: readonly DossierPart[], after: readonly DossierPart[]): DossierPart[] {
  return after.map((part) => {
    const same = before.find(({ id }) => id === part.id)
    return same && jsonEqual(same, part) ? same : part
  })
}
