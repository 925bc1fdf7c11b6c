import { activityDetails } from './annex/activity-details.ts'
import { administration } from './annex/administration.ts'
import { alignmentMatrix } from './annex/alignment-matrix.ts'
import { assessmentSheets } from './annex/assessment-sheets.ts'
import { attachments } from './annex/attachments.ts'
import { conformity } from './annex/conformity.ts'
import { englishTexts } from './annex/english-texts.ts'
import { finance } from './annex/finance.ts'
import { identityDetails } from './annex/identity-details.ts'
import { publicSheet } from './annex/public-sheet.ts'
import { quality } from './annex/quality.ts'
import { references } from './annex/references.ts'
import { rubrics } from './annex/rubrics.ts'
import { sessionReports } from './annex/session-reports.ts'
import { tasks } from './annex/tasks.ts'
import { teamDetails } from './annex/team-details.ts'
import { assessmentRules } from './body/assessment-rules.ts'
import { audience } from './body/audience.ts'
import { calendar } from './body/calendar.ts'
import { certificate } from './body/certificate.ts'
import { competencies } from './body/competencies.ts'
import { course } from './body/course.ts'
import { deliberation } from './body/deliberation.ts'
import { need } from './body/need.ts'
import { opinions } from './body/opinions.ts'
import { summary } from './body/summary.ts'
import { support } from './body/support.ts'
import { team } from './body/team.ts'
import { certificateFacsimile } from './sheet/certificate-facsimile.ts'
import { indicatorEvidence } from './sheet/indicator-evidence.ts'
import { learnerTasks } from './sheet/learner-tasks.ts'
import { onePage } from './sheet/one-page.ts'
import { programme } from './sheet/programme.ts'
import type { Block } from './block.ts'

/** Everything a profile can be made of. */
const blocks: readonly Block[] = [
  // What the commission reads and signs.
  summary,
  need,
  audience,
  competencies,
  course,
  assessmentRules,
  team,
  support,
  calendar,
  certificate,
  opinions,
  deliberation,
  // What whoever wants to look closer finds.
  tasks,
  rubrics,
  alignmentMatrix,
  assessmentSheets,
  activityDetails,
  finance,
  quality,
  conformity,
  identityDetails,
  teamDetails,
  administration,
  publicSheet,
  sessionReports,
  references,
  englishTexts,
  attachments,
  // What stands alone.
  onePage,
  programme,
  learnerTasks,
  indicatorEvidence,
  certificateFacsimile,
]

/** The blocks by their ids, which are those of their headings too. */
export const dossierBlocks: ReadonlyMap<string, Block> = new Map(blocks.map((block) => [block.id, block]))

export const dossierBlockIds: ReadonlySet<string> = new Set(dossierBlocks.keys())
