import { useEffect, useState } from 'react'
import type { Output } from '../../../shared/contract/operations.ts'
import type { Problem } from '../../../shared/contract/problem.ts'
import { institutionWords, messages } from '../../words.ts'
import { useClient } from '../../client/client-context.tsx'
import { isoDay, showInstant } from '../../form/quantities.ts'
import { fragmentOf, goTo } from '../../route.ts'
import { ApplicationBar } from '../../ui/application-bar.tsx'
import { Banner, ProblemText } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'

/** The records of institutions kept on this computer; most people have one. */
export function InstitutionList() {
  const client = useClient()
  const words = messages.institution
  const [records, setRecords] = useState<Output<'institution.list'>['institutions'] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    document.title = `${words.listTitle} · ${messages.application.name}`
    let current = true
    void client.call('institution.list', {}).then((reply) => {
      if (!current) return
      if (reply.ok) setRecords(reply.value.institutions)
      else setProblem(reply.problem)
    })
    return () => {
      current = false
    }
  }, [client, words.listTitle])
  const create = async () => {
    const reply = await client.call('institution.create', {})
    if (reply.ok) goTo({ page: 'institution', id: reply.value.id, field: 'name' })
    else setProblem(reply.problem)
  }
  const today = isoDay(new Date())
  return (
    <>
      <ApplicationBar page="institutions" />
      <main id="main" className="page" data-panel tabIndex={-1}>
        <div className="page-head">
          <h1>{words.listTitle}</h1>
          <Button icon="add" onPress={() => void create()}>
            {words.create}
          </Button>
        </div>
        <p className="lead">{words.intro}</p>
        {problem && (
          <Banner onClose={() => setProblem(null)}>
            <ProblemText problem={problem} />
          </Banner>
        )}
        {records?.length === 0 && (
          <section className="empty">
            <h2>{words.emptyTitle}</h2>
            <p>{words.emptyText}</p>
          </section>
        )}
        <ul className="result-list">
          {records?.map((record) => (
            <li key={record.id} className="result">
              <h2>
                <a href={fragmentOf({ page: 'institution', id: record.id, field: null })}>
                  {record.name || words.unnamed}
                </a>
              </h2>
              <p className="quiet">
                {[institutionWords.followers(record.dossiers), showInstant(record.updatedAt, today)].join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      </main>
    </>
  )
}
