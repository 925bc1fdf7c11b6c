import { describe, expect, test } from 'vitest'
import type { Activity } from '../../shared/definition/activity.ts'
import type { Definition } from '../../shared/definition/definition.ts'
import { textsOf } from '../../shared/dossier/document-text.ts'
import { dossierFor, exampleFile, shippedFrameworks, shippedProfile } from '../render/example-dossiers.ts'

const file = exampleFile('evaluation-authentique')

/** What a document says of the example once it is changed, with plain spaces. */
function saidOf(profile: string, changed: (definition: Definition) => Partial<Definition>): string {
  const definition = { ...file.definition, ...changed(file.definition) }
  return textsOf(dossierFor({ ...file, definition }, shippedFrameworks(), shippedProfile(profile)))
    .join('\n')
    .replace(/[\u00a0\u202f]/g, ' ')
}

/** The example, announced for 45 h, with activities of 15 min on site, 15 min at a distance, and 29 h 30 without a modality. */
const unsaid = ({ identity, activities: [activity] }: Definition): Partial<Definition> => {
  const lasting = (rank: number, duration: number, modality: Activity['modality']): Activity => ({
    ...activity!,
    id: `0198d000-0000-7000-8000-00000000000${rank}`,
    duration,
    modality,
  })
  return {
    identity: { ...identity, duration: 2_700 },
    activities: [lasting(1, 15, 'on-site'), lasting(2, 15, 'asynchronous'), lasting(3, 1_770, null)],
  }
}
const parts = '15 min en présence, 15 min à distance asynchrone et 29 h 30 dont la modalité reste à préciser'

describe('hours whose modality is not said', () => {
  test('are named in the synthesis and in the dossier, so that parts make the sum', () => {
    for (const profile of ['cfvu', 'synthese'])
      expect(saidOf(profile, unsaid)).toContain(`ses activités en comptent 30 h : ${parts}.`)
  })

  test('are named in the programme, whose parts are those of the activities and not of what is announced', () => {
    expect(saidOf('programme', unsaid)).toContain(`45 h annoncées, 30 h d’activités : ${parts}`)
  })

  test('have a column of their own in the hours of the dossier, there only where there are some', () => {
    const columns = 'À distance asynchrone\nModalité à préciser\nTotal encadré'
    expect(saidOf('cfvu', unsaid)).toContain(columns)
    expect(saidOf('cfvu', unsaid)).toContain('15 min\n0 h\n15 min\n29 h 30\n30 h\n0 h\n30 h')
    expect(saidOf('cfvu', () => ({}))).not.toContain('Modalité à préciser')
    expect(saidOf('cfvu', () => ({}))).not.toContain('dont la modalité reste à préciser')
  })
})

test('a rubric is said to found the judgement only where an assessment uses it', () => {
  const founds = 'Une grille critériée fonde le jugement.'
  expect(saidOf('cfvu', () => ({}))).toContain(founds)
  expect(
    saidOf('cfvu', ({ assessments }) => ({
      assessments: assessments.map((assessment) => ({ ...assessment, taskId: null, criterionIds: [] })),
    })),
  ).not.toContain(founds)
})
