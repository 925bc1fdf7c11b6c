import { modalities } from '../../../shared/definition/activity.ts'
import type { Definition } from '../../../shared/definition/definition.ts'
import { hoursByCompetency } from '../../../shared/workload/hours-overview.ts'
import { workload, workloadByWeek } from '../../../shared/workload/workload.ts'
import { BarChart, type Bar } from '../../ui/bar-chart.tsx'
import { formatMinutes, hours, optionLabel } from '../../words.ts'
import { useForm, useSession } from '../form-context.tsx'
import { useBound } from '../rules-in-force.tsx'
import { HeavyMark } from './heavy-mark.tsx'

const words = hours.charts

/** Training hours by modality, by competency and by week. */
export function HourShares() {
  const { session } = useForm()
  const definition = useSession(session, (snapshot) => snapshot.document) as Definition
  const mostWeekly = useBound('course-calendar', 'mostWeeklyHours', 'smallest')
  const totals = workload(definition)
  const total = { label: words.total, words: formatMinutes(totals.activities) }
  const bar = (key: string, label: string, value: number): Bar => ({ key, label, value, words: formatMinutes(value) })
  const rest = (key: string, label: string, value: number) => (value > 0 ? [bar(key, label, value)] : [])
  const { byCompetency, without } = hoursByCompetency(definition)
  const weeks = workloadByWeek(definition)
  const placed = weeks.reduce((sum, { minutes }) => sum + minutes, 0)
  return (
    <div className="hours-shares">
      <BarChart
        title={words.modality}
        head={[words.heads.modality, words.heads.hours]}
        bars={[
          ...modalities.map((modality) =>
            bar(modality, optionLabel('modality', modality), totals.byModality[modality]),
          ),
          ...rest('none', words.unknownModality, totals.withoutModality),
        ]}
        total={total}
      />
      <div>
        <BarChart
          title={words.competency}
          head={[words.heads.competency, words.heads.hours]}
          bars={[
            ...definition.competencies.map(({ id, code, statement }) =>
              bar(id, [code.trim(), statement.fr.trim()].filter(Boolean).join(' · '), byCompetency.get(id) ?? 0),
            ),
            ...rest('none', words.withoutCompetency, without),
          ]}
          total={total}
        />
        <p className="description">{words.competencyHelp}</p>
      </div>
      {definition.schedule.permanentAccess === true ? (
        <p className="quiet">{hours.permanent}</p>
      ) : (
        <BarChart
          title={words.week}
          head={[words.heads.week, words.heads.hours]}
          bars={[
            ...weeks.map(({ week, minutes }) => ({
              ...bar(String(week), hours.weeks.weekLong(week), minutes),
              mark: mostWeekly && minutes > mostWeekly.value * 60 ? <HeavyMark /> : null,
            })),
            ...rest('none', words.withoutWeek, totals.activities - placed),
          ]}
          total={total}
        />
      )}
    </div>
  )
}
