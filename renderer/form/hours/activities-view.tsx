import { useEffect, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { Definition } from '../../../shared/definition/definition.ts'
import { fieldLabel, fieldText, hours, messages } from '../../words.ts'
import { modelPathOf, type Path } from '../../session/path.ts'
import { FieldNotes } from '../field-frame.tsx'
import { useForm, useSession } from '../form-context.tsx'
import { Renumber } from '../list-field.tsx'
import { useListPaste } from '../paste/list-paste.tsx'
import { activitiesSchema, ActivityTable, useActivities } from './activity-table.tsx'
import { HourShares } from './hour-shares.tsx'
import { HoursSummary } from './hours-summary.tsx'
import { WeekPlan } from './week-plan.tsx'
import '../../styles/hours.css'

const views = ['table', 'weeks', 'shares'] as const
type View = (typeof views)[number]

/** The activities of a course: what they sum up to, then as a table to type in, in their weeks, or shared out. */
export default function ActivitiesView({ path }: { path: Path }) {
  const { session, unfolded } = useForm()
  const [view, setView] = useState<View>('table')
  const acts = useActivities()
  const pasting = useListPaste({ path, schema: activitiesSchema, table: true, add: acts.paste })
  const modelPath = modelPathOf(path)

  // A finding that leads to an activity unfolds it first: its place is in the table.
  useEffect(() => {
    const leave = unfolded.subscribe(() => {
      const { activities } = session.snapshot().document as Definition
      if (activities.some(({ id }) => unfolded.ids().has(id))) setView('table')
    })
    return () => void leave()
  }, [session, unfolded])

  return (
    <section
      className="list list-depth-1 hours"
      data-path={path.join('.')}
      data-model={modelPath}
      onPaste={pasting.onPaste}
    >
      <div className="list-head">
        <h3 className="list-title" tabIndex={-1}>
          {fieldLabel(modelPath)}
        </h3>
        <CountAndCodes path={path} />
        {pasting.button}
      </div>
      {pasting.outcome}
      <div className="description">
        <FieldNotes path={path} help={fieldText(modelPath).help} />
      </div>
      <HoursSummary />
      <Tabs className="hours-views" selectedKey={view} onSelectionChange={(key) => setView(key as View)}>
        <TabList className="tab-list" aria-label={hours.views.label}>
          {views.map((entry) => (
            <Tab key={entry} id={entry} className="tab">
              {hours.views[entry]}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="table" className="hours-panel">
          <ActivityTable />
        </TabPanel>
        <TabPanel id="weeks" className="hours-panel">
          <WeekPlan />
        </TabPanel>
        <TabPanel id="shares" className="hours-panel">
          <HourShares />
        </TabPanel>
      </Tabs>
    </section>
  )
}

/** How many activities there are, and their codes in order: the one part of the head that each key draws again. */
function CountAndCodes({ path }: { path: Path }) {
  const { session } = useForm()
  const activities = useSession(session, (snapshot) => (snapshot.document as Definition).activities)
  const acts = useActivities()
  return (
    <>
      {activities.length > 0 && <span className="quiet">{messages.field.itemsCount(activities.length)}</span>}
      <Renumber path={path} items={activities} acts={acts} />
    </>
  )
}
