import type { StageText } from '../fr/stages.ts'

/** The stages of a dossier as the English window presents them. */
export const stageTexts: readonly StageText[] = [
  {
    id: 'identity',
    title: 'Identity and learners',
    expected:
      'Say what this micro-credential is, whom it is for and how one enters it. This is what the public will read first.',
    hint: 'A good title says what the person will be able to do, without promising a degree.',
  },
  {
    id: 'need',
    title: 'Need',
    expected:
      'Show which professional or social need the course answers, with dated sources. Say who contributed from the professional sector, and how.',
    hint: 'A survey, a workshop or an analysis of job offers is enough, provided its date and size are given.',
  },
  {
    id: 'competencies',
    title: 'Competencies and outcomes',
    expected:
      'State one to three competencies, then the intended learning outcomes (AAV) that lead to them. Each outcome says what the person will be able to do, under which conditions and by which criterion.',
    hint: 'An action verb in the infinitive, an object, a condition: “Write the outcomes of a module with verb, object, condition and criterion”.',
  },
  {
    id: 'tasks',
    title: 'Authentic tasks (SAE)',
    expected:
      'Describe the learning and assessment tasks: a work context, a role, a product. Learners read this sheet before they start.',
    hint: 'A task is authentic when its product exists in the trade and several answers are acceptable.',
  },
  {
    id: 'rubrics',
    title: 'Rubric',
    expected:
      'Describe what is observed for each criterion and each level. Name the threshold level and say how levels lead to the decision.',
    hint: 'Four levels avoid a middle to hide in. A descriptor gives facts, not adjectives.',
  },
  {
    id: 'activities',
    title: 'Activities and hours',
    expected:
      'List the activities in the order they are lived, with their modality and duration. The duration of training is the sum of these hours; personal work adds to it for the workload.',
    hint: 'A micro-credential lasts from 7 to 30 h. ECTS are counted on the whole workload, personal work included.',
  },
  {
    id: 'assessment',
    title: 'Assessment',
    expected:
      'Say how, when and by whom outcomes are assessed, how identity is checked, and which rule leads to the decision. Plan for retakes and partial validation.',
    hint: 'With your rules, two juries must come to the same conclusion.',
  },
  {
    id: 'support',
    title: 'Support and attendance',
    expected:
      'Say who answers learners, by which channel and how soon. Set the attendance rule and the proofs that go with it.',
    hint: 'At a distance, work handed in proves activity; a login does not.',
  },
  {
    id: 'team',
    title: 'Team',
    expected:
      'Name the people and their roles: academic lead, working professional, instructional designer, tutor, disability officer. Date their CVs.',
    hint: 'A CV of less than 24 months is a handy mark for the audit.',
  },
  {
    id: 'budget',
    title: 'Budget',
    expected:
      'Enter the price, the fixed costs and the costs per learner. Cadrier works out the opening threshold and the expected result.',
    hint: 'The opening threshold lies between zero and the expected number of learners, itself below capacity.',
  },
  {
    id: 'certificate',
    title: 'Certificate and pathway',
    expected:
      'Describe the certificate awarded, how a third party verifies it and how long it is kept. Say whether the micro-credential stands alone or is part of a pathway.',
    hint: 'Awarding body, content, duration, competencies attested: four facts an employer looks for first.',
  },
  {
    id: 'quality',
    title: 'Quality',
    expected:
      'Gather the evidence for each indicator and the improvement plan. Evidence that will only exist after a session is “planned”, with someone in charge and a date.',
    hint: 'Much evidence comes from the institution: it is entered once, in its record.',
  },
  {
    id: 'governance',
    title: 'Committees',
    expected:
      'Note opinions and decisions, committee by committee, with their date. The CFVU is informed of the creation; assessment rules, for their part, are to be adopted.',
    hint: 'The decision on assessment rules comes before enrolment opens.',
  },
  {
    id: 'dossier',
    title: 'Dossier',
    expected:
      'Read through what goes with the dossier: justified exceptions, answers to questions, attachments. Then export it.',
    hint: 'Automatic checks prepare the meeting; the decision belongs to the committee.',
  },
]
