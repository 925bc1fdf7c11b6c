import type { Definition } from '../../../shared/definition/definition.ts'
import { blankText, euros, fr, hours, statements } from '../../../tools/examples/authoring.ts'
import type { Written } from '../../../tools/examples/blank-filled.ts'

type Activity = Definition['activities'][number]
type Answer = Definition['answers'][number]
type Criterion = Definition['rubrics'][number]['criteria'][number]
type Decision = Definition['governance']['decisions'][number]
type FixedCost = Definition['budget']['fixedCosts'][number]
type Member = Definition['team'][number]

/** No assessment of the examples is watched by software. */
export const noProctoring: Definition['assessments'][number]['proctoring'] = {
  information: blankText,
  minimisation: blankText,
  retention: blankText,
  alternative: blankText,
  dataProtectionOfficerConsulted: null,
}

/** Short ways to write the items an example has many of. @param id gives a key its id in this example */
export function itemsOf(id: (key: string) => string) {
  const level = (rubric: string, rank: number) => id(`${rubric}/level/${rank}`)
  return {
    level,

    activity: (
      code: string,
      title: string,
      description: string,
      kind: Activity['kind'],
      modality: Activity['modality'],
      duration: number,
      [startWeek, endWeek]: readonly [number, number],
      outcomes: readonly string[],
      task: string | null,
      facilitator: string,
      evidence: string,
      longestCapsule: number | null = null,
    ): Written<Activity> => ({
      id: id(code),
      code,
      title: fr(title),
      description: fr(description),
      kind,
      modality,
      duration: hours(duration),
      startWeek,
      endWeek,
      outcomeIds: outcomes.map(id),
      taskId: task === null ? null : id(task),
      facilitatorId: id(`member/${facilitator}`),
      evidence: fr(evidence),
      longestCapsule,
    }),

    criterion: (
      rubric: string,
      code: string,
      label: string,
      weight: number,
      major: boolean,
      outcomes: readonly string[],
      indicator: string,
      descriptors: readonly [string, string, string, string],
    ): Written<Criterion> => ({
      id: id(code),
      code,
      label: fr(label),
      indicators: statements(id, `${code}/indicator`, [indicator]),
      outcomeIds: outcomes.map(id),
      weight,
      major,
      descriptors: descriptors.map((statement, index) => ({
        id: id(`${code}/descriptor/${index + 1}`),
        levelId: level(rubric, index + 1),
        statement: fr(statement),
      })),
    }),

    member: (
      key: string,
      personId: string,
      roles: Member['roles'],
      status: Member['status'],
      rank: string,
      discipline: string,
      expertise: string,
      cvOn: string,
      workingTime: number,
      contract: Member['contract'] = 'staff',
      contractReference = '',
    ): Written<Member> => ({
      id: id(`member/${key}`),
      personId,
      roles,
      status,
      rank: fr(rank),
      discipline: fr(discipline),
      expertise: fr(expertise),
      activeProfessional: status === 'professional',
      cvOn,
      cvAttachmentIds: [],
      contract,
      contractReference,
      contractQuotesFramework: contract === 'contractor' ? true : null,
      workingTime: hours(workingTime),
      tutorialEquivalentTime: hours(workingTime),
    }),

    fixedByHours: (kind: FixedCost['kind'], label: string, count: number, rate: number): Written<FixedCost> => ({
      kind,
      label: fr(label),
      hours: hours(count),
      hourlyRate: euros(rate),
      total: null,
      sessions: null,
      amount: euros(count * rate),
    }),

    fixedFree: (
      kind: FixedCost['kind'],
      label: string,
      amount: number,
      total: number | null = null,
      sessions: number | null = null,
    ): Written<FixedCost> => ({
      kind,
      label: fr(label),
      hours: null,
      hourlyRate: null,
      total: total === null ? null : euros(total),
      sessions,
      amount: euros(amount),
    }),

    decision: (
      body: Decision['body'],
      institution: string,
      subjects: Decision['subjects'],
      nature: Decision['nature'],
      on: string,
      outcome: Decision['outcome'],
      signatory: string,
      number = '',
    ): Written<Decision> => ({
      institution: fr(institution),
      body,
      subjects,
      nature,
      on,
      outcome,
      reservations: blankText,
      reservationsAnswer: blankText,
      number,
      transmittedOn: null,
      publishedOn: null,
      signatory: fr(signatory),
      attachmentIds: [],
    }),

    answered: (requirement: string, comment: string, subject = ''): Written<Answer> => ({
      requirement,
      subject,
      answer: 'yes',
      comment: fr(comment),
      on: '2026-11-16',
    }),
  }
}
