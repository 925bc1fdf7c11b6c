import { useRef } from 'react'
import type { Gap } from '../../../shared/checklist/finding.ts'
import { definitionSchema, type Definition } from '../../../shared/definition/definition.ts'
import { modelFields, walkFields } from '../../../shared/definition/schema-walk.ts'
import { stageOf, stages, type Stage } from '../../../shared/definition/stages.ts'
import { gates, roles } from '../../../shared/framework/requirement.ts'
import { useClient } from '../../client/client-context.tsx'
import type { UnfoldedItems } from '../../form/form-context.tsx'
import { itemLabel, type Item } from '../../form/items.ts'
import { recordCommands } from '../../form/record/record-commands.ts'
import { askReferential } from '../../form/referential/referential-asked.ts'
import { referentialLists } from '../../../shared/referential/taken-items.ts'
import type { Institution } from '../../../shared/institution/institution.ts'
import { useShortcuts } from '../../keyboard/use-shortcuts.ts'
import { actCommand, useCommands, type Command } from '../../palette/commands.ts'
import { dossierViews, goTo, type DossierView } from '../../route.ts'
import type { DocumentSession } from '../../session/document-session.ts'
import type { Path } from '../../session/path.ts'
import { changeSettings, settings, sidePanelTabs, type SidePanelTab } from '../../settings.ts'
import { sayDone } from '../../ui/toasts.tsx'
import { fieldLabel, habits, messages, referentialActs } from '../../words.ts'
import { openFindings } from './open-findings.ts'
import { stageOfGap } from './finding-stages.ts'
import { goToField, goToGap } from '../../form/go-to-field.ts'
import { mendingPlace } from '../../form/mending-place.ts'
import { sideTabs } from './side-tabs.ts'
import { stageTitle } from './stage-title.ts'
import type { Judgement } from '../../form/judgement-context.ts'

interface Here {
  session: DocumentSession
  stage: Stage
  /** The view of the whole on screen, which has no side panel. */
  view: DossierView | null
  judgement: Judgement | null
  unfolded: UnfoldedItems
  exportDossier: () => void
  showPanel: (panel: SidePanelTab) => void
}

/** What the palette and the keys can do in a dossier. */
export function useDossierCommands(here: Here): void {
  const { session, stage, view, judgement, unfolded, exportDossier, showPanel } = here
  const client = useClient()
  const lastGap = useRef<string | null>(null)
  const words = habits.palette
  const show = (path: Path) => void goToField(session.id, path, unfolded)
  const goToStage = (target: Stage | undefined, view?: DossierView) => {
    if (target) goTo({ page: 'dossier', id: session.id, stage: target, field: null, ...(view && { view }) })
  }
  const neighbour = (step: 1 | -1) => goToStage(stages[stages.indexOf(stage) + step])

  /** Goes to the field of the gap after the one where the focus is, or before it, among those of this stage. */
  const goToNextGap = (step: 1 | -1) => {
    const gaps = judgement
      ? openFindings(judgement, stage, settings().role)
          .flatMap((finding) => finding.gaps)
          .filter((gap) => stageOfGap(gap) === stage)
      : []
    const places = [...new Map(gaps.map((gap) => [(gap.mendAt ?? gap.path).join('.'), gap])).entries()]
    if (places.length === 0) {
      sayDone(habits.noFinding)
      return
    }
    const focused = document.activeElement?.closest<HTMLElement>('#main [data-path]')?.dataset['path']
    const at = (place: string | null | undefined) => places.findIndex(([key]) => key === place)
    const from = at(focused) >= 0 ? at(focused) : at(lastGap.current)
    const next = from < 0 ? (step > 0 ? 0 : places.length - 1) : (from + step + places.length) % places.length
    const [key, gap] = places[next] ?? []
    lastGap.current = key ?? null
    if (gap) void goToGap(session.id, gap, unfolded)
  }

  const duplicate = async () => {
    await session.flush()
    const reply = await client.call('dossier.duplicate', { id: session.id })
    if (!reply.ok) {
      sayDone(reply.problem.message)
      return
    }
    goTo({ page: 'dossier', id: reply.value.id, stage, field: null })
    sayDone(habits.duplicated)
  }

  const toggleSide = () => changeSettings({ sideShown: !settings().sideShown })

  useShortcuts({
    stageNext: () => neighbour(1),
    stagePrevious: () => neighbour(-1),
    findingNext: () => goToNextGap(1),
    findingPrevious: () => goToNextGap(-1),
  })

  useCommands(() => {
    const { sideShown, english } = settings()
    const institution = session.snapshot().institution as Institution | null
    const { acts, synonyms } = words
    return [
      actCommand('export', acts.export, exportDossier, { synonyms: synonyms.export }),
      actCommand(
        'check',
        acts.check,
        () => {
          changeSettings({ scope: 'all', sideShown: true })
          showPanel('findings')
        },
        { synonyms: synonyms.check },
      ),
      actCommand('duplicate', acts.duplicate, () => void duplicate(), { synonyms: synonyms.duplicate }),
      actCommand('next-finding', acts.nextFinding, () => goToNextGap(1), { shortcut: 'findingNext' }),
      actCommand('previous-finding', acts.previousFinding, () => goToNextGap(-1), { shortcut: 'findingPrevious' }),
      actCommand('next-stage', acts.nextStage, () => neighbour(1), { shortcut: 'stageNext' }),
      actCommand('previous-stage', acts.previousStage, () => neighbour(-1), { shortcut: 'stagePrevious' }),
      ...(view ? [] : [actCommand('side', sideShown ? acts.hideSide : acts.showSide, toggleSide)]),
      actCommand('english', english ? acts.noEnglish : acts.english, () => changeSettings({ english: !english })),
      ...sidePanelTabs.map((tab) =>
        actCommand(`tab/${tab}`, acts.tab(sideTabs[tab].name), () => {
          changeSettings({ sideShown: true })
          showPanel(tab)
        }),
      ),
      ...gates.map((gate) =>
        actCommand(`gate/${gate}`, acts.gate(messages.gate[gate]), () => changeSettings({ gate }), { kind: 'choice' }),
      ),
      ...(['all', ...roles] as const).map((role) =>
        actCommand(
          `role/${role}`,
          acts.role(role === 'all' ? messages.side.allRoles : messages.role[role]),
          () => changeSettings({ role, roleChosen: true }),
          { kind: 'choice' },
        ),
      ),
      ...stages.map((entry): Command => ({
        id: `stage/${entry}`,
        kind: 'stage',
        label: stageTitle(entry),
        run: () => {
          goToStage(entry)
          focusForm()
        },
      })),
      ...dossierViews.map((view): Command => ({
        id: `view/${view}`,
        kind: 'view',
        label: messages.dossier.views[view],
        run: () => {
          goToStage(stage, view)
          focusForm()
        },
      })),
      ...fieldCommands(show),
      ...(institution
        ? recordCommands((path) =>
            goTo({ page: 'institution', id: institution.id, field: path.join('.'), from: { id: session.id, stage } }),
          )
        : []),
      ...referentialLists.map((list) =>
        actCommand(
          `referential/${list}`,
          referentialActs.openInto(fieldLabel(list)),
          // Once it is on screen: a page that is left takes what was asked of it away.
          () => void goToField(session.id, list.split('.'), unfolded).then(() => askReferential(list)),
          { synonyms: synonyms.referential },
        ),
      ),
      ...itemCommands(session.snapshot().document as Definition, show),
      ...(judgement ? findingCommands(judgement, (gap) => void goToGap(session.id, gap, unfolded), showPanel) : []),
    ]
  })
}

/** Puts the focus at the top of what was gone to, which may be what is on screen already. */
function focusForm(): void {
  window.scrollTo({ top: 0 })
  document.getElementById('main')?.focus({ preventScroll: true })
}

/** The fields that are not in an item of a list: those are found under its name. */
function fieldCommands(show: (path: Path) => void): Command[] {
  const fields = modelFields(definitionSchema)
  const lists = fields.filter(({ meta }) => meta.kind === 'list').map(({ modelPath }) => `${modelPath}.`)
  return fields.flatMap(({ modelPath, meta }) => {
    const stage = stageOf(modelPath)
    if (!stage || meta.kind === 'id' || lists.some((list) => modelPath.startsWith(list))) return []
    const path = modelPath.split('.')
    const around = path.length > 1 ? [fieldLabel(path.slice(0, -1).join('.'))] : []
    return [
      {
        id: `field/${modelPath}`,
        kind: 'field',
        label: fieldLabel(modelPath),
        detail: [stageTitle(stage), ...around].join(' › '),
        run: () => show(path),
      } satisfies Command,
    ]
  })
}

/** Items offered at most: far above any dossier. */
const mostItems = 3_000

/** Every item that has a code or a name. */
function itemCommands(document: Definition, show: (path: Path) => void): Command[] {
  const commands: Command[] = []
  walkFields(definitionSchema, document, ({ path, modelPath, meta, schema, value }) => {
    if (meta.kind !== 'list' || commands.length > mostItems) return
    const stage = stageOf(modelPath)
    if (!stage) return
    for (const [rank, item] of (value as Item[]).entries()) {
      const label = itemLabel(document, schema, item, rank)
      if (label === messages.field.item(rank + 1)) continue
      commands.push({
        id: `item/${item.id}`,
        kind: 'item',
        label,
        detail: `${stageTitle(stage)} › ${fieldLabel(modelPath)}`,
        run: () => show([...path, item.id]),
      })
    }
  })
  return commands
}

function findingCommands(
  judgement: Judgement,
  mend: (gap: Gap) => void,
  showPanel: (panel: SidePanelTab) => void,
): Command[] {
  return openFindings(judgement, null, settings().role).map((finding) => {
    const gap = finding.gaps.find((entry) => mendingPlace(entry).in === 'dossier')
    return {
      id: `finding/${finding.requirement}-${finding.severity}`,
      kind: 'finding',
      label: judgement.requirements.get(finding.requirement)?.requirement.label ?? finding.requirement,
      detail: [finding.requirement, messages.severity[finding.severity], stageTitle(finding.stage)].join(' · '),
      run: () => {
        if (gap) {
          mend(gap)
          return
        }
        changeSettings({ scope: 'all', sideShown: true })
        showPanel('findings')
      },
    }
  })
}
