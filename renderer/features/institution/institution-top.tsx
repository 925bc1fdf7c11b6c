import { useEffect, useState } from 'react'
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { expiriesOf, type Expiry } from '../../../shared/institution/expiries.ts'
import type { Institution } from '../../../shared/institution/institution.ts'
import type { MissingValue } from '../../../shared/institution/missing-values.ts'
import { fieldLabel, formatDate, formatList, institutionWords, itemLabel } from '../../words.ts'
import { useClient } from '../../client/client-context.tsx'
import { useSession } from '../../form/form-context.tsx'
import { isoDay } from '../../form/quantities.ts'
import type { DocumentSession } from '../../session/document-session.ts'
import { isItemId, modelPathOf, type Path } from '../../session/path.ts'
import { Icon } from '../../ui/icons.tsx'

interface TopProps {
  session: DocumentSession
  onGo: (path: Path) => void
}

const icons = { past: 'warning', soon: 'to-justify', later: 'calendar' } as const
const tones = { past: 'blocking', soon: 'to-justify', later: 'later' } as const

/** What ends, is due or has to be renewed: what is past first, then what is soon; what comes later is folded. */
export function Expiries({ session, onGo }: TopProps) {
  const record = useSession(session, (snapshot) => snapshot.document) as Institution
  const words = institutionWords.expiries
  const expiries = expiriesOf(record, isoDay(new Date()))
  const near = expiries.filter(({ state }) => state !== 'later')
  const later = expiries.filter(({ state }) => state === 'later')
  return (
    <section className="record-part" aria-labelledby="expiries">
      <h2 id="expiries">{words.title}</h2>
      {expiries.length === 0 && <p className="quiet">{words.none}</p>}
      {expiries.length > 0 && near.length === 0 && (
        <p className="severity severity-done">
          <Icon name="done" />
          {words.nothingNear}
        </p>
      )}
      {near.length > 0 && <ExpiryList expiries={near} record={record} onGo={onGo} />}
      {later.length > 0 && (
        <Disclosure className="record-later">
          <Heading level={3} className="record-later-title">
            <AriaButton slot="trigger" className="link-button">
              {words.later(later.length)}
            </AriaButton>
          </Heading>
          <DisclosurePanel>
            <ExpiryList expiries={later} record={record} onGo={onGo} />
          </DisclosurePanel>
        </Disclosure>
      )}
    </section>
  )
}

function ExpiryList({
  expiries,
  record,
  onGo,
}: {
  expiries: readonly Expiry[]
  record: Institution
  onGo: (path: Path) => void
}) {
  return (
    <ul className="expiry-list">
      {expiries.map(({ path, kind, on, state }) => (
        <li key={path.join('.')} className="expiry">
          <span className={`severity severity-${tones[state]}`}>
            <Icon name={icons[state]} />
            {institutionWords.expiries.state[state]}
          </span>
          <span className="expiry-what">
            {nameOf(record, path)}
            <span className="quiet">{institutionWords.expiries.day(kind, state, formatDate(on))}</span>
          </span>
          <AriaButton
            className="link-button"
            aria-label={institutionWords.goTo(institutionWords.see, nameOf(record, path))}
            onPress={() => onGo(path)}
          >
            {institutionWords.see}
          </AriaButton>
        </li>
      ))}
    </ul>
  )
}

/** What a date is about: the title of its item, else the part of the record it is in. */
function nameOf(record: Institution, path: Path): string {
  const part = modelPathOf(path.slice(0, -1))
  const id = path.find(isItemId)
  if (id === undefined) return `${fieldLabel(part)}, ${fieldLabel(modelPathOf(path)).toLowerCase()}`
  const { documents, evidence, teamTraining } = record.common
  const title = [...documents, ...evidence, ...teamTraining].find((item) => item.id === id)?.title.fr.trim()
  const noun = itemLabel(part)
  return title ? `${noun.charAt(0).toUpperCase()}${noun.slice(1)}, ${title}` : fieldLabel(part)
}

/** What dossiers need and the record does not say yet. */
export function Missing({ session, onGo }: TopProps) {
  const client = useClient()
  const record = useSession(session, (snapshot) => snapshot.document) as Institution
  const [missing, setMissing] = useState<readonly MissingValue[] | null>(null)
  useEffect(() => {
    let current = true
    // Once typing has paused: it judges a whole dossier.
    const timer = setTimeout(() => {
      void Promise.all([
        client.call('frameworks.list', {}),
        import('../../../shared/institution/missing-values.ts'),
      ]).then(([reply, { missingValues }]) => {
        if (current && reply.ok) setMissing(missingValues(record, reply.value.frameworks, isoDay(new Date())))
      })
    }, 400)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [client, record])
  const words = institutionWords.missing
  if (missing === null) return null
  return (
    <section className="record-part" aria-labelledby="missing">
      <h2 id="missing">{words.title}</h2>
      {missing.length === 0 ? (
        <p className="severity severity-done">
          <Icon name="done" />
          {words.none}
        </p>
      ) : (
        <>
          <p className="quiet">{words.intro}</p>
          <ul className="expiry-list">
            {missing.map(({ part, paths, requirements }) => (
              <li key={part} className="expiry expiry-missing">
                <span className="expiry-what">
                  {fieldLabel(`common.${part}`)}
                  <span className="quiet">
                    {[
                      formatList(paths.filter((path) => path.length > 2).map((path) => fieldLabel(modelPathOf(path)))),
                      words.requirements(requirements.length),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                <AriaButton
                  className="link-button"
                  aria-label={institutionWords.goTo(words.fill, fieldLabel(`common.${part}`))}
                  onPress={() => onGo(paths[0] ?? ['common', part])}
                >
                  {words.fill}
                </AriaButton>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
