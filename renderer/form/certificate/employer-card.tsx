import { certificateCard, type CertificateLine } from '../../../shared/certificate/certificate-card.ts'
import { certificateValues } from '../../../shared/certificate/certificate-values.ts'
import type { Definition } from '../../../shared/definition/definition.ts'
import { stageOf } from '../../../shared/definition/stages.ts'
import type { Institution } from '../../../shared/institution/institution.ts'
import { fragmentOf } from '../../route.ts'
import { modelPathOf } from '../../session/path.ts'
import { Icon } from '../../ui/icons.tsx'
import { employerView as words, formatHalfCredits, formatList, optionLabel } from '../../words.ts'
import { useForm, useSession } from '../form-context.tsx'
import { useRequirements } from '../rules-in-force.tsx'
import { EuropeanSheet } from './european-sheet.tsx'
import '../../styles/employer-card.css'
import { countryName } from './country-name.ts'

/** Outcomes shown before the rest is only counted: the card stays one card. */
const shownOutcomes = 12

/** The certificate as an employer will read it, drawn from the dossier as it is written. */
export default function EmployerCard() {
  const { session } = useForm()
  const definition = useSession(session, (snapshot) => snapshot.document) as Definition
  const institution = useSession(session, (snapshot) => snapshot.institution) as Institution | null
  const lines = certificateCard(definition, institution)
  const mandatory = lines.filter(({ element }) => element !== null)
  const [title, ...rest] = lines
  if (!title) return null
  const values = certificateValues(
    definition,
    institution,
    { view: words, optionLabel, formatList, formatHalfCredits, countryName },
    shownOutcomes,
  )
  return (
    <section className="employer" aria-labelledby="employer-title">
      <h3 id="employer-title">{words.title}</h3>
      <p className="description">
        {words.intro} {words.elements(mandatory.filter(({ state }) => state !== 'missing').length, mandatory.length)}
      </p>
      <div className="employer-card">
        <p className="employer-name">
          <LineValue line={title} value={values.title} />
        </p>
        <dl>
          {rest.map((line) => (
            <div key={line.name} className="employer-line" data-line={line.name}>
              <dt>{words.line[line.name]}</dt>
              <dd>
                <LineValue line={line} value={values[line.name]} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <EuropeanSheet definition={definition} institution={institution} />
    </section>
  )
}

/** What a line says, and the way to where it is written. */
function LineValue({ line, value }: { line: CertificateLine; value: string | readonly string[] }) {
  const { session } = useForm()
  const requirements = useRequirements()
  const stage = stageOf(modelPathOf(line.path)) ?? 'certificate'
  const address = fragmentOf({ page: 'dossier', id: session.id, stage, field: line.path.join('.') })
  if (line.state === 'missing') {
    const label = requirements.find(({ id }) => id === line.element)?.label ?? ''
    const shown =
      line.name === 'learner' || line.name === 'issue-date'
        ? words.atIssueMissing(words.atIssue[line.name])
        : words.missing
    return (
      <span className={line.element === null ? 'employer-missing employer-optional' : 'employer-missing'}>
        <a href={address} aria-label={words.named(words.line[line.name], shown)}>
          {line.element !== null && <Icon name="to-justify" />}
          {shown}
        </a>
        <span className="quiet">{line.element === null ? words.optional : words.mandatory(line.element, label)}</span>
      </span>
    )
  }
  return (
    <a
      href={address}
      className={line.state === 'at-issue' ? 'employer-at-issue' : undefined}
      title={words.goTo(words.line[line.name])}
    >
      {typeof value === 'string' ? (
        value
      ) : (
        <ul>
          {value.map((entry) => (
            <li key={entry}>{entry}</li>
          ))}
        </ul>
      )}
    </a>
  )
}
