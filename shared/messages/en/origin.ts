import type { originWords as French } from '../fr/origin.ts'

const quoted = (words: string) => `“${words}”`

/** What a dossier begun from an example, or from another dossier, still has to change. */
export const originWords: typeof French = {
  stageToAdapt: (count) => (count === 1 ? '1 field to adapt' : `${count} fields to adapt`),
  toAdapt: 'To adapt',
  fromExample: 'taken from the example',
  fromDossier: 'taken from the original dossier',
  keep: 'Keep as is',
  keepNamed: (label) => `Keep as is, ${label}`,
  strip: 'To adapt',
  begun: {
    example: (title) =>
      `This dossier begins from the example ${quoted(title)}: all of it is fictional, people included.`,
    dossier: (title) =>
      `This dossier begins from ${quoted(title)}. People, dates, sessions, decisions and evidence are to be renewed.`,
  },
  count: (here, all) =>
    all === 0
      ? 'Nothing left to adapt.'
      : here === 0
        ? `Nothing to adapt in this stage, ${all === 1 ? '1 field' : `${all} fields`} in the others.`
        : here === all
          ? `${here === 1 ? '1 field is' : `${here} fields are`} still to be adapted, in this stage.`
          : `${here === 1 ? '1 field is' : `${here} fields are`} still to be adapted in this stage, ${all} in the dossier.`,
  next: 'Go to the next one',
  keepStage: 'Keep all of this stage',
  keptMany: (count) => (count === 1 ? '1 field kept as is.' : `${count} fields kept as they are.`),
  undo: 'Undo',
  byStage: 'By stage',
  stage: (title, count) => `${title}: ${count}`,
  begin: 'Begin from this dossier',
}
