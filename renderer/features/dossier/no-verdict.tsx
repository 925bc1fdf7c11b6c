import type { PinnedFramework } from '../../../shared/checklist/judge-definition.ts'
import type { Problem } from '../../../shared/contract/problem.ts'
import type { Definition } from '../../../shared/definition/definition.ts'
import { fieldLabel, messages, windowProblems } from '../../words.ts'
import { windowProblem } from '../../client/window-problem.ts'
import { useForm } from '../../form/form-context.tsx'
import { fragmentOf } from '../../route.ts'
import { Banner, ProblemText } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'

/** Why there is no verdict: frameworks cannot be read, or one the dossier pins is not installed; and the way out. */
export function NoVerdict({ problem, absent }: { problem: Problem | null; absent: PinnedFramework | null }) {
  if (problem)
    return (
      <Banner>
        <ProblemText problem={problem} />
      </Banner>
    )
  return absent && <AbsentFramework absent={absent} />
}

function AbsentFramework({ absent: { id, version } }: { absent: PinnedFramework }) {
  const { session } = useForm()
  const words = messages.side
  const { place: _place, ...problem } = windowProblems.frameworkNotInstalled(id, version)
  const remove = () => {
    const { frameworks } = session.snapshot().document as Definition
    session.edit(
      frameworks
        .filter((entry) => entry.framework === id && entry.version === version)
        .map((entry) => ({ op: 'remove' as const, path: ['frameworks'], id: entry.id })),
      messages.history.set(fieldLabel('frameworks')),
    )
    void session.flush()
  }
  return (
    <Banner>
      <ProblemText problem={windowProblem(problem)} />
      <div className="gap-actions">
        <Button onPress={remove}>{words.removeFramework}</Button>
        <a href={fragmentOf({ page: 'dossier', id: session.id, stage: 'identity', field: 'frameworks' })}>
          {words.chooseFramework}
        </a>
      </div>
    </Banner>
  )
}
