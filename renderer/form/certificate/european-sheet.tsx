import type { Definition } from '../../../shared/definition/definition.ts'
import type { Institution } from '../../../shared/institution/institution.ts'
import { europeanElements } from '../../../shared/standards/european-elements.ts'
import { Icon } from '../../ui/icons.tsx'
import { europeanSheet as words, formatHalfCredits, formatMinutes, optionLabel } from '../../words.ts'
import { countryName } from './country-name.ts'

/** The 16 elements of the European recommendation, each with its value, missing, or filled on issue; folded. */
export function EuropeanSheet({
  definition,
  institution,
}: {
  definition: Definition
  institution: Institution | null
}) {
  const elements = europeanElements(definition, institution, {
    optionLabel,
    formatMinutes,
    formatHalfCredits,
    level: words.level,
    nationalLevel: words.nationalLevel,
  })
  const count = (state: (typeof elements)[number]['state']) =>
    elements.filter((element) => element.state === state).length
  return (
    <details className="european-sheet">
      <summary>
        {words.title}
        <span className="quiet option-text">{words.counts(count('value'), count('at-issue'), count('missing'))}</span>
      </summary>
      <p className="description">{words.intro}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.heads.element}</th>
            <th scope="col">{words.heads.value}</th>
          </tr>
        </thead>
        <tbody>
          {elements.map(({ name, mandatory, state, values }) => (
            <tr key={name} data-element={name}>
              <th scope="row">
                {words.names[name]}
                {!mandatory && <span className="quiet option-text">{words.optional}</span>}
              </th>
              <td>
                {state !== 'value' && (
                  <p className={state === 'missing' && mandatory ? 'element-missing' : 'quiet'}>
                    {state === 'missing' && mandatory && <Icon name="to-justify" />}
                    {words.states[state]}
                  </p>
                )}
                <ElementValues values={name === 'country' ? values.map(countryName) : values} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function ElementValues({ values }: { values: readonly string[] }) {
  if (values.length < 2) return values[0]
  return (
    <ul>
      {values.map((value) => (
        <li key={value}>{value}</li>
      ))}
    </ul>
  )
}
