import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { missingByFormat } from '../../shared/contract/missing-by-format.ts'
import type { Problem } from '../../shared/contract/problem.ts'
import { problemLanguage } from '../client/window-problem.ts'
import { messages } from '../words.ts'
import { IconButton } from './button.tsx'
import { Icon } from './icons.tsx'

/** A message that stays until it is dealt with, told at once to screen readers. */
export function Banner({
  tone = 'blocking',
  children,
  onClose,
}: {
  tone?: 'blocking' | 'to-justify' | 'advice' | 'done'
  children: ReactNode
  onClose?: () => void
}) {
  return (
    <div className={`banner banner-${tone}`} role={tone === 'blocking' ? 'alert' : 'status'}>
      <Icon name={tone === 'done' ? 'done' : tone} />
      <div className="banner-body">{children}</div>
      {onClose && <IconButton icon="close" label={messages.problem.close} onPress={onClose} />}
    </div>
  )
}

/**
 * What a refusal says: the fact, its place, what is missing and what to do next.
 *
 * @param onMissing goes to a field that is missing, by its model path; without it the fields are only named
 */
export function ProblemText({ problem, onMissing }: { problem: Problem; onMissing?: (path: string) => void }) {
  const lang = problemLanguage(problem)
  const path = problem.place?.path
  return (
    <>
      <p lang={lang}>
        <strong>{problem.message}</strong>
      </p>
      {problem.place?.file && !problem.message.includes(problem.place.file) && (
        <p>
          {messages.problem.file}
          {messages.colon}
          <code>{problem.place.file}</code>
        </p>
      )}
      {path && ![problem.message, problem.next ?? ''].some((said) => said.includes(path)) && (
        <p>
          {messages.problem.place}
          {messages.colon}
          <code>{path}</code>
        </p>
      )}
      {problem.missing && <MissingFields problem={problem} lang={lang} onMissing={onMissing} />}
      {problem.next && <p lang={lang}>{problem.next}</p>}
    </>
  )
}

/** What is missing: one list, or where several formats were refused at once one below the name of each. */
function MissingFields({
  problem,
  lang,
  onMissing,
}: {
  problem: Problem
  lang: string
  onMissing: ((path: string) => void) | undefined
}) {
  const formats = missingByFormat(problem).map(({ format, fields }) => ({
    format,
    items: fields.map(({ path, name }) => (
      <li key={name}>
        {onMissing ? (
          <AriaButton className="link-button" onPress={() => onMissing(path)}>
            {name}
          </AriaButton>
        ) : (
          name
        )}
      </li>
    )),
  }))
  return (
    <ul className="missing-fields" lang={lang}>
      {formats.map(({ format, items }) =>
        format === null ? (
          items
        ) : (
          <li key={format}>
            {format}
            <ul>{items}</ul>
          </li>
        ),
      )}
    </ul>
  )
}
