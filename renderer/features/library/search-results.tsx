import { useEffect, useState } from 'react'
import type { Output } from '../../../shared/contract/operations.ts'
import type { Problem } from '../../../shared/contract/problem.ts'
import { stageOf } from '../../../shared/definition/stages.ts'
import { fieldLabel, messages } from '../../words.ts'
import { useClient } from '../../client/client-context.tsx'
import { fragmentOf } from '../../route.ts'
import { modelPathOf } from '../../session/path.ts'
import { Button } from '../../ui/button.tsx'

type Page = Output<'library.search'>

/** Dossiers found asked for at a time. */
const pageSize = 20

/** Where the words are: each place shown with the text around it, and one act away. */
export function SearchResults({ words, onProblem }: { words: string; onProblem: (problem: Problem) => void }) {
  const client = useClient()
  const [found, setFound] = useState<{ words: string; page: Page } | null>(null)
  useEffect(() => {
    let current = true
    void client.call('library.search', { words, cursor: null, limit: pageSize }).then((reply) => {
      if (!current) return
      if (reply.ok) setFound({ words, page: reply.value })
      else onProblem(reply.problem)
    })
    return () => {
      current = false
    }
  }, [client, words, onProblem])
  if (!found) return null
  const { page } = found
  const more = async () => {
    const reply = await client.call('library.search', { words, cursor: page.next, limit: pageSize })
    if (reply.ok) setFound({ words, page: { ...reply.value, dossiers: [...page.dossiers, ...reply.value.dossiers] } })
    else onProblem(reply.problem)
  }
  return (
    <section className="results" aria-label={messages.library.search}>
      <p className="quiet" role="status">
        {messages.library.found(page.dossiers.length, page.next !== null)}
      </p>
      {page.dossiers.length === 0 && <p>{messages.library.noneFoundText}</p>}
      <ul className="result-list">
        {page.dossiers.map((dossier) => (
          <li key={dossier.id} className="result">
            <h2>
              <a href={fragmentOf({ page: 'dossier', id: dossier.id, stage: 'identity', field: null })}>
                {dossier.title || messages.library.untitled}
              </a>
            </h2>
            <ul>
              {dossier.hits.map((hit) => {
                const modelPath = modelPathOf(hit.path)
                const stage = stageOf(modelPath) ?? 'identity'
                return (
                  <li key={hit.path.join('.')} className="hit">
                    <a href={fragmentOf({ page: 'dossier', id: dossier.id, stage, field: hit.path.join('.') })}>
                      {labelOf(modelPath)}
                    </a>
                    <p>
                      {hit.snippet.map((piece, index) =>
                        piece.found ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
                      )}
                    </p>
                  </li>
                )
              })}
            </ul>
          </li>
        ))}
      </ul>
      {page.next !== null && <Button onPress={() => void more()}>{messages.library.more}</Button>}
    </section>
  )
}

function labelOf(modelPath: string): string {
  try {
    return fieldLabel(modelPath)
  } catch {
    // Found in the language of a text, or in a part that has no label of its own: its field stands for it.
    const parent = modelPath.split('.').slice(0, -1).join('.')
    return parent ? labelOf(parent) : messages.library.columns.title
  }
}
