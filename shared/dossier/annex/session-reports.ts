import { isBlank } from '../../definition/blank.ts'
import { dossierMessages } from '../../messages/fr/dossier.ts'
import { factsOf, itemPlace } from '../field-lines.ts'
import { fiche, heading, under } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = dossierMessages.annexes

/** What came of the sessions already held: it serves modification and renewal. */
export const sessionReports: Block = {
  id: 'bilan',
  title: say.sessions,
  empty: say.noSessions,
  nodes: (context) =>
    context.definition.sessions
      .filter(({ enrolled, assessed, certified, abandoned, satisfaction, report, decisionsTaken, evidence }) =>
        [enrolled, assessed, certified, abandoned, satisfaction, report, decisionsTaken, evidence].some(
          (value) => !isBlank(value),
        ),
      )
      .flatMap((session, index) =>
        under(
          heading(2, `session-${index + 1}`, say.session(session.name.fr)),
          fiche(
            '',
            factsOf(context, itemPlace('sessions', session), [
              'enrolled',
              'assessed',
              'certified',
              'abandoned',
              'satisfaction',
              'report',
              'decisionsTaken',
              'evidence',
            ]),
          ),
        ),
      ),
}
