import { lazy, type ComponentType } from 'react'
import type { Stage } from '../../../shared/definition/stages.ts'
import type { SidePanelTab } from '../../settings.ts'
import { courseSheetWords, guide, messages, preview } from '../../words.ts'
import type { Judgement } from '../../form/judgement-context.ts'

/** What a tab of the side panel is told of where one is. */
export interface SideTabProps {
  stage: Stage
  judgement: Judgement | null
}

/** What each tab of the side panel is called and shows, read when it is first in front. */
export const sideTabs: Readonly<Record<SidePanelTab, { name: string; View: ComponentType<SideTabProps> }>> = {
  findings: {
    name: messages.side.findings,
    View: lazy(async () => ({ default: (await import('./findings-panel.tsx')).FindingsPanel })),
  },
  help: {
    name: messages.side.help,
    View: lazy(async () => ({ default: (await import('./help-panel.tsx')).HelpPanel })),
  },
  example: { name: guide.example.tab, View: lazy(() => import('./example/example-panel.tsx')) },
  sheet: { name: courseSheetWords.tab, View: lazy(() => import('./course-sheet/sheet-panel.tsx')) },
  preview: { name: preview.title, View: lazy(() => import('./preview/dossier-preview.tsx')) },
}
