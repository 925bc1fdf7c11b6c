import type { guide as french } from '../fr/guide.ts'

/** What the guided path says: how a stage opens, where it leads, and the example beside it. */
export const guide: typeof french = {
  opening: {
    label: 'Where this stage stands',
    open: (counts) => `Open here: ${counts}`,
    /** Of those open here, how many are counted in other stages too. */
    alsoIn: (count: number, of: number, titles: readonly string[]) =>
      ` (${count === of ? '' : `${count} of them `}also counted in ${
        titles.length === 1 ? `stage “${titles.join('')}”` : 'other stages'
      })`,
    nothing: 'Nothing open here for you',
    nothingAtAll: 'Nothing open here',
    waiting: (titles) => `This stage waits for “${titles}”: you can already fill it in.`,
    waitingHere: 'This stage waits for its first answers.',
    elsewhere: (count) => (count === 1 ? '1 point is with someone else' : `${count} points are with someone else`),
    example: 'See an example',
    requirements: (count) => (count === 1 ? 'Answers 1 requirement' : `Answers ${count} requirements`),
  },
  steps: {
    back: (title) => `Back to: ${title}`,
    nothingOpen: (titles) => `Nothing open for you: ${titles}.`,
    elsewhere: (titles) => `With someone else: ${titles}.`,
    after: (title) => `Stage right after: ${title}`,
    here: 'Only this stage is left.',
    done: 'Nothing is left open for you at this gate.',
    doneElsewhere: (count) =>
      count === 1 ? '1 point is left with someone else.' : `${count} points are left with someone else.`,
    toDossier: 'Read through the whole',
    produce: 'Produce the files of the dossier',
  },
  help: {
    outcome: {
      met: 'Done',
      justified: 'Justified',
      'not-met': 'To do',
      'not-applicable': 'Not applicable',
      advised: 'Open advice',
    },
    count: (met, total) => `${met} of ${total} in order`,
    later: (gate) => `Looked at from the gate “${gate}” on`,
    role: 'Asked of',
    none: 'No requirement is about this stage.',
  },
  resume: {
    title: 'Pick up again',
    dismiss: 'Close this reminder',
    since: (instant) => `You left this dossier: ${instant}.`,
    youWere: 'You were at the stage',
    lastEdits: 'Last changes',
    next: (stage) => `What comes next, stage “${stage}”:`,
    go: 'Go there',
    backTo: (stage) => `Back to the stage “${stage}”`,
    recent: 'Opened recently:',
    begin: 'Begin a dossier',
    firstTitle: 'To begin',
    firstText:
      'Two complete dossiers are here as examples: open one in the list to see where this leads. For your own, count an afternoon, in several sittings if you like: all is saved as you go.',
  },
  map: {
    intro:
      'All that a dossier may ask, stage by stage. You need not fill in everything: what is really missing is marked.',
    answered: (answered, total) => (answered === 0 ? `${total} questions` : `${answered} of ${total} answered`),
    open: (count) =>
      count === 0 ? 'no question to deal with' : `${count} ${count === 1 ? 'question' : 'questions'} to deal with`,
    effort: (authors, others) =>
      `From nothing: about ${authors} for the teaching team, and ${others} for the service and the institution.`,
    left: (authors) => `For the stages where something is left for you: ${authors} at most.`,
    effortSource:
      'This is Cadrier’s estimate for 20 h of training, two competencies, one authentic task and one rubric: it helps to plan, no check looks at it.',
    printMap: 'Print the map',
    printQuestionnaire: 'Print the questionnaire',
    sheetLegend:
      '✓ answered · ● to complete · ◪ to review · ○ not answered, nothing asks for it at this gate. ID, CE, Inst.: the instructional designer, the continuing education service, the institution answers; else the teaching team.',
    sheetRole: {
      teacher: '',
      designer: 'ID',
      service: 'CE',
      institution: 'Inst.',
    },
    unfold: 'Unfold all',
    fold: 'Fold all',
    about: (duration) => `about ${duration}`,
    aboutOthers: (duration) => `about ${duration}, with others`,
    state: {
      open: 'To complete',
      answered: 'Answered',
      inherited: 'Taken from the institution',
      'without-object': 'Not applicable',
      elsewhere: 'With someone else',
      blank: 'Free',
    },
    review: 'To review',
    freeMeans: '“Free”: not answered, and nothing asks for it at this gate.',
    answeredBy: (roles) => `Answered by: ${roles}`,
    perItem: (item) => `For ${item}:`,
  },
  example: {
    tab: 'Example',
    title: (stage) => `Example: ${stage}`,
    choose: 'Dossier shown',
    names: {
      'evaluation-authentique': 'Authentic assessment',
      'empreinte-formation': 'Footprint of a course',
    },
    intro: 'This is what a complete dossier answers at this stage. Nothing is copied into yours.',
    nothing: 'This dossier answers nothing at this stage.',
    reading: 'Reading the example…',
    unreadable: 'The example could not be read.',
  },
}
