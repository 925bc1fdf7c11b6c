import { useDeferredValue, useEffect, useState } from 'react'
import { Button as AriaButton, Input, Label, SearchField } from 'react-aria-components'
import type { Output } from '../../../shared/contract/operations.ts'
import type { Problem } from '../../../shared/contract/problem.ts'
import { useClient } from '../../client/client-context.tsx'
import { Icon } from '../../ui/icons.tsx'
import { referentialWords as words } from './words.ts'

/** Entries shown of those found: more are found by more words. */
const shown = 50

type Found = Output<'referential.find'>

/** Entries of a referential, found as one types. */
export function EntrySearch({
  id,
  blocks,
  search,
  onSearch,
  onEntry,
  onLost,
}: {
  id: string
  /** Whether what is below entries are blocks of the RNCP. */
  blocks: boolean
  search: string
  onSearch: (search: string) => void
  onEntry: (key: number) => void
  onLost: (problem: Problem) => void
}) {
  const client = useClient()
  const [found, setFound] = useState<Found | null>(null)
  const wanted = useDeferredValue(search.trim().slice(0, 200))
  useEffect(() => {
    let current = true
    void client.call('referential.find', { id, words: wanted, offset: 0, limit: shown }).then((reply) => {
      if (!current) return
      if (reply.ok) setFound(reply.value)
      else onLost(reply.problem)
    })
    return () => {
      current = false
    }
    // `onLost` is made again each time the dialogue is drawn: it asks for nothing.
  }, [client, id, wanted])
  return (
    <div className="referential-search">
      <SearchField className="search" value={search} onChange={onSearch} autoFocus>
        <Label className="visually-hidden">{words.search}</Label>
        <Icon name="search" />
        <Input className="search-input" placeholder={words.search} />
        <AriaButton className="button button-icon search-clear" aria-label={words.clearSearch}>
          <Icon name="close" />
        </AriaButton>
      </SearchField>
      {found && (
        <>
          <p className="quiet" role="status">
            {words.found(found.entries.length, found.total)}
          </p>
          <ul className="referential-results" aria-label={words.results}>
            {found.entries.map((entry) => (
              <li key={entry.key}>
                <AriaButton className="referential-result" onPress={() => onEntry(entry.key)}>
                  <span>{entry.label}</span>
                  <span className="quiet">{detailsOf(entry, blocks)}</span>
                </AriaButton>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

const detailsOf = ({ code, level, active, parts }: Found['entries'][number], blocks: boolean) =>
  [
    code,
    ...(level === '' ? [] : [words.level(level)]),
    ...(active === null ? [] : [active ? words.active : words.inactive]),
    ...(parts === 0 ? [] : [words.parts(parts, blocks)]),
  ]
    .filter((detail) => detail !== '')
    .join(' · ')
