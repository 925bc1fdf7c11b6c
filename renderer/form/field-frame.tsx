import { createContext, use, type ReactNode } from 'react'
import type { Severity } from '../../shared/framework/requirement.ts'
import { messages, originWords } from '../words.ts'
import { modelPathOf, type Path } from '../session/path.ts'
import { Icon } from '../ui/icons.tsx'
import { useForm } from './form-context.tsx'
import { useFieldFindings, type FieldFinding } from './finding-index.ts'
import { AdaptMark, useToAdapt } from './to-adapt.tsx'

/** How much of the line a field takes. */
export type FieldWidth = 'full' | 'half' | 'third'

/** The place of one field: found by its path when a finding leads to it. */
export function FieldFrame({
  path,
  width = 'full',
  children,
}: {
  path: Path
  width?: FieldWidth
  children: ReactNode
}) {
  return (
    <div className={`field field-${width}`} data-path={path.join('.')} data-model={modelPathOf(path)}>
      {children}
      <AdaptMark path={path} />
    </div>
  )
}

const bySeverity: readonly Severity[] = ['blocking', 'to-justify', 'advice']

/** Several requirements may ask the same of a field: it is said once, as the gravest of them. */
function saidOnce(findings: readonly FieldFinding[]): readonly FieldFinding[] {
  const rank = ({ severity }: FieldFinding) => bySeverity.indexOf(severity)
  return findings.filter(
    (finding, index) =>
      !findings.some(
        (other, place) =>
          other.message === finding.message &&
          (rank(other) < rank(finding) || (rank(other) === rank(finding) && place < index)),
      ),
  )
}

/** Whether the field holds words that could not be read: what is found of the value they would replace is not said then. */
export const HoldsUnread = createContext(false)

/** What is said under a field: its help, then what is open about it. Tied to the field as its description. */
export function FieldNotes({ path, help }: { path: Path; help?: ReactNode }) {
  const { findings } = useForm()
  const found = saidOnce(useFieldFindings(findings, path))
  const open = use(HoldsUnread) ? [] : found
  const toAdapt = useToAdapt(path)
  if (!help && open.length === 0 && !toAdapt) return null
  return (
    <>
      {help && <span className="help">{help}</span>}
      {toAdapt && <span className="visually-hidden">{originWords.toAdapt}</span>}
      {open.map((finding) => (
        <span key={finding.key} className={`note note-${finding.severity}`}>
          <Icon name={finding.severity} />
          <span>
            <strong>{messages.severity[finding.severity]}</strong> {finding.message}
          </span>
        </span>
      ))}
    </>
  )
}
