import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { ExampleName } from '../../../../shared/contract/operations.ts'
import { isBlank } from '../../../../shared/definition/blank.ts'
import { definitionSchema } from '../../../../shared/definition/definition.ts'
import type { DefinitionFile } from '../../../../shared/definition/definition-file.ts'
import { schemaAt } from '../../../../shared/definition/schema-walk.ts'
import { stageParts, type Stage } from '../../../../shared/definition/stages.ts'
import { effectiveValues } from '../../../../shared/institution/effective-values.ts'
import { valueAt } from '../../../../shared/change/json.ts'
import { guide } from '../../../words.ts'
import '../../../styles/example.css'
import { stageTitle } from '../stage-title.ts'
import { Reading, type ReadPart } from './reading.tsx'
import { useExample } from './use-example.ts'

const exampleNames = Object.keys(guide.example.names) as ExampleName[]

/** The example last shown, kept from stage to stage. */
let lastShown: ExampleName = 'evaluation-authentique'

/** How a complete dossier answers the stage at hand, to be read beside one’s own. */
export default function ExamplePanel({ stage }: { stage: Stage }) {
  const [name, setName] = useState<ExampleName>(lastShown)
  const file = useExample(name)
  const words = guide.example
  return (
    <div className="example-panel">
      <h3 className="side-title">{words.title(stageTitle(stage))}</h3>
      <p className="quiet">{words.intro}</p>
      <RadioGroup
        className="example-choice"
        value={name}
        onChange={(chosen) => {
          lastShown = chosen as ExampleName
          setName(lastShown)
        }}
      >
        <Label className="visually-hidden">{words.choose}</Label>
        <div className="segments segments-wrap">
          {exampleNames.map((entry) => (
            <Radio key={entry} value={entry} className="segment">
              {words.names[entry]}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {file === null ? (
        <p role="status">{words.reading}</p>
      ) : file === 'unreadable' ? (
        <p role="status">{words.unreadable}</p>
      ) : (
        <StageReading file={file} stage={stage} />
      )}
    </div>
  )
}

/** Parts that name a record or a pack which the reading does not hold. */
const namedElsewhere = new Set(['institutionId', 'frameworks'])

function StageReading({ file, stage }: { file: DefinitionFile; stage: Stage }) {
  const { definition, institution } = file
  // What is inherited is part of the answer, and people of the institution are named in it.
  const document = {
    ...definition,
    people: [...definition.people, ...(institution?.people ?? [])],
    local: effectiveValues(definition, institution),
  }
  const parts = stageParts[stage].flatMap((part): ReadPart[] => {
    const path = part.split('.')
    const schema = schemaAt(definitionSchema, path)
    return schema && !namedElsewhere.has(part) ? [{ schema, modelPath: part, value: valueAt(document, path) }] : []
  })
  if (parts.every(({ value }) => isBlank(value))) return <p className="quiet">{guide.example.nothing}</p>
  return (
    <div className="reading" lang="fr">
      <Reading parts={parts} document={document} />
    </div>
  )
}
