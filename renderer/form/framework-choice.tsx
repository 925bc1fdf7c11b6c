import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import { v7 as newId } from 'uuid'
import type { Definition } from '../../shared/definition/definition.ts'
import { fieldLabel, fieldText, itemLabel, messages } from '../words.ts'
import { useReading } from '../client/use-reading.ts'
import type { Path } from '../session/path.ts'
import { Icon } from '../ui/icons.tsx'
import { FieldFrame, FieldNotes } from './field-frame.tsx'
import { useForm, useValue } from './form-context.tsx'

type Chosen = Definition['frameworks'][number]

/** The frameworks the authors follow, out of those installed; each is pinned in the version it had when chosen. */
export function FrameworkChoice({ path }: { path: Path }) {
  const { session } = useForm()
  const chosen = useValue(path) as readonly Chosen[]
  const read = useReading('frameworks.list').value
  const installed = read?.frameworks ?? []

  const offered = installed.filter((framework) => framework.applies.by === 'choice')
  const absent = chosen.filter((entry) => !offered.some((framework) => framework.id === entry.framework))
  const change = (names: string[]) => {
    const removed = chosen.filter((entry) => !names.includes(entry.framework))
    const added = offered.filter(
      (framework) => names.includes(framework.id) && !chosen.some((entry) => entry.framework === framework.id),
    )
    session.edit(
      [
        ...removed.map(({ id }) => ({ op: 'remove' as const, path: [...path], id })),
        ...added.map(({ id, version }) => ({
          op: 'insert' as const,
          path: [...path],
          item: { id: newId(), framework: id, version },
          after: null,
        })),
      ],
      messages.history.set(fieldLabel('frameworks')),
    )
    void session.flush()
  }
  return (
    <FieldFrame path={path}>
      <CheckboxGroup className="choices" value={chosen.map((entry) => entry.framework)} onChange={change}>
        <Label className="label">{fieldLabel('frameworks')}</Label>
        <div className="choices-options choices-long">
          {offered.map((framework) => (
            <Checkbox key={framework.id} value={framework.id} className="checkbox" aria-label={framework.title}>
              <span className="checkbox-box">
                <Icon name="done" />
              </span>
              <span data-model="frameworks.framework">
                <span lang="fr">{framework.title}</span>{' '}
                <span className="quiet" data-model="frameworks.version">
                  {chosen.find((entry) => entry.framework === framework.id)?.version ?? framework.version}
                </span>
              </span>
            </Checkbox>
          ))}
          {absent.map((entry) => (
            <Checkbox key={entry.id} value={entry.framework} className="checkbox" aria-label={itemLabel('frameworks')}>
              <span className="checkbox-box">
                <Icon name="done" />
              </span>
              <span>
                {read
                  ? messages.side.notInstalled(`${entry.framework} ${entry.version}`)
                  : `${entry.framework} ${entry.version}`}
              </span>
            </Checkbox>
          ))}
        </div>
        <div className="description">
          <FieldNotes path={path} help={fieldText('frameworks').help} />
        </div>
      </CheckboxGroup>
    </FieldFrame>
  )
}
