import type { outcomeWords as french } from '../fr/outcomes.ts'

const places = (count: number) => (count === 1 ? '1 other place' : `${count} other places`)

/** What is said of the verb of a learning outcome, and of a statement with two actions. */
export const outcomeWords: typeof french = {
  label: 'Verb of the outcome',
  level: (verb, level) => `“${verb}” announces level ${level}.`,
  otherLevel: (verb, level, recorded) =>
    `“${verb}” rather announces level ${level}, and you noted ${recorded}. Either can be right: the context decides.`,
  keepLevel: (level) => `Note ${level}`,
  concern: {
    state: (verb) =>
      `“${verb}” cannot be seen: two assessors could not tell whether it is achieved. What does the learner do once they have succeeded?`,
    weak: (verb) =>
      `“${verb}” tells what happens during the course more than what the learner will be able to do. What do they produce in the end?`,
    teacher: (verb) =>
      `Who acts here? If your learners train or lead an audience themselves, “${verb}” is right, keep it. If it is you, say what the learner will do.`,
  },
  instead: 'Instead:',
  replace: (verb, statement) => `${verb}: “${statement}”`,
  keepVerb: 'Keep this verb',
  split: {
    two: 'Two actions in one outcome: a learner may succeed in one and miss the other. Make two outcomes?',
    shared: 'Two verbs about one object. If it is a single action, keep them together. Otherwise this would give:',
    first: (code, statement) => `${code}: ${statement}`,
    links: (code, second, links, competencies) =>
      `${second} comes right after ${code}, with the same condition${competencies === 0 ? '' : competencies === 1 ? ', the same competency' : ', the same competencies'}${links === 0 ? '' : `, and linked to the same activities, tasks, criteria and assessments (${places(links)})`}. The level and the success criterion stay with ${code}.`,
    accept: 'Make two',
    dismiss: 'Keep one outcome',
    done: (code) => `${code} is added.`,
  },
  history: {
    level: (code) => `note the level of ${code}`,
    verb: (code) => `change the verb of ${code}`,
    split: (code) => `split ${code} in two`,
  },
}
