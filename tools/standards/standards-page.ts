import { standardFiles, standardFormats, type StandardFormat } from '../../shared/contract/export-formats.ts'
import { exportFormatTexts } from '../../shared/messages/en/export-formats.ts'
import { lossWords } from '../../shared/messages/en/losses.ts'
import { mappings } from '../../shared/standards/mappings.ts'
import { fieldsToMap, mappingOf, type FieldMapping, type FormatMapping } from '../../shared/standards/loss.ts'
import { referentialsChapter } from './referentials-chapter.ts'

const code = (text: string) => `\`${text}\``

function sentence(said: FieldMapping): string {
  return said.says === 'mapped' ? '' : lossWords.reasons[said.reason]
}

/** Paths of a table a reader needs: a line of the table, or what a line above says of everything below it. */
function lines(mapping: FormatMapping): { path: string; said: FieldMapping }[] {
  const fields = fieldsToMap()
  return Object.entries(mapping)
    .map(([path, said]) => ({ path, said }))
    .filter(({ path, said }) => fields.some((field) => field.startsWith(path) && mappingOf(mapping, field) === said))
    .sort((one, other) => rank(fields, one.path) - rank(fields, other.path))
}

const rank = (fields: readonly string[], path: string) =>
  fields.findIndex((field) => field === path || field.startsWith(`${path}.`))

function chapter(format: StandardFormat): string {
  const mapping = mappings[format]
  const all = fieldsToMap().map((field) => mappingOf(mapping, field)?.says)
  const count = (says: FieldMapping['says']) => all.filter((said) => said === says).length
  const said = lines(mapping).filter((line) => line.said.says !== 'left-out')
  const unsaid = lines(mapping).filter((line) => line.said.says === 'left-out')
  return [
    `## ${exportFormatTexts[format].label}`,
    '',
    `${code(`--as ${format}`)}. Of ${all.length} fields: ${count('mapped')} said as they are, ${count('said-otherwise')} said otherwise, ${count('at-issue-time')} on issue, ${count('left-out')} left out.`,
    '',
    '| field | place in the format | said | why |',
    '|---|---|---|---|',
    ...said.map(({ path, said: how }) => {
      const kind = how.says === 'mapped' ? 'as it is' : lossWords.kinds[how.says].toLowerCase()
      const language = 'frenchOnly' in how ? ', in French' : ''
      return `| ${code(path)} | ${'as' in how ? code(how.as) : ''} | ${kind}${language} | ${sentence(how)} |`
    }),
    '',
    'Left out:',
    '',
    ...byReason(unsaid).map(([why, paths]) => `- ${why} ${paths.map(code).join(', ')}`),
  ].join('\n')
}

/** Paths by the sentence that says why they are left out, in the order of the first of each. */
function byReason(left: readonly { path: string; said: FieldMapping }[]): [string, string[]][] {
  const reasons = new Map<string, string[]>()
  for (const { path, said } of left) {
    const why = sentence(said)
    const paths = reasons.get(why)
    if (paths === undefined) reasons.set(why, [path])
    else paths.push(path)
  }
  return [...reasons]
}

/** What Cadrier does with files of each format beside writing them, and what its body publishes to check them. */
const ways: Record<StandardFormat, { reads: string; checkedWith: string }> = {
  ob3: { reads: 'definition', checkedWith: 'JSON Schema of `AchievementCredential`, its part `Achievement`' },
  case: { reads: 'definition', checkedWith: 'JSON Schema of `CFPackage`' },
  lheo: { reads: 'checks it only', checkedWith: 'XML Schema of LHEO 2.3' },
  moodle: { reads: 'framework: definition; rubric: checks it only', checkedWith: 'nothing is published' },
  elm: { reads: 'definition', checkedWith: 'SHACL shapes: `loq-constraints`; `edc-generic-no-cv` for a template' },
  schemaorg: { reads: 'checks it only', checkedWith: 'nothing is published' },
}

/** `STANDARDS.md`: how each format of another tool says the definition, and what it cannot say. */
export function standardsPage(): string {
  return `${[
    '# Formats of other tools',
    '',
    'What Cadrier writes for other tools and reads from them, and what is lost on the way. The page is written from the tables',
    'that exports and their loss reports are made with (`npm run standards`).',
    '',
    '| `--as` | format | ending | read | official files it is held to |',
    '|---|---|---|---|---|',
    ...standardFormats.map(
      (format) =>
        `| ${code(format)} | ${exportFormatTexts[format].label} | ${code(standardFiles[format].ending)} | ${ways[format].reads} | ${ways[format].checkedWith} |`,
    ),
    '',
    'Beside each exported file, `<name>.<format>.pertes.json` and `.pertes.txt` say which answered fields of that dossier are',
    'not said as they are. On import, what a file holds and Cadrier has no field for is told, and its text kept in a sheet',
    'beside the dossier; what concerns a person who got a credential is not. No address in a file is ever fetched.',
    '',
    '## Checking a file',
    '',
    '`cadrier validate FILE…` says what a file is and whether the reader of Cadrier finds it sound: form, ids, references.',
    '`--schemas DIR` holds it to what the body of its standard publishes too, and says which file was applied. Licences keep these',
    'files out of Cadrier: download those you need into one folder.',
    '',
    '- Open Badges 3.0 and CASE 1.1, from 1EdTech: the JSON Schemas, found by their `$id`.',
    '- LHEO 2.3, from lheo.gouv.fr: `lheo.xsd`, found by its namespace.',
    '- European Learning Model 3.1, from the European Commission: `LOQ-constraints.ttl`, found by its ontology, and',
    '  `edc-ap-context.jsonld`, found by its name; for a template of credential, `EDC-generic-no-cv.ttl` and the context of the',
    '  W3C as `…credentials-v1.jsonld`. A shape that is published switched off is switched on, and a file that no shape looked',
    '  at is not valid.',
    '',
    '## Reading the tables',
    '',
    'A field is named by its path in the definition (`resources/schemas/definition-2.en.md`); a path stands for all below it, but',
    'for what a longer one says. `institution.…` is the institution record; what it gives for its dossiers is under `local`.',
    'What the table says is what a file can say: the loss report of an export says what became of the values of that dossier.',
    '“As it is” comes back the same where the format is read; “otherwise” is there for people, or with less detail; “on issue”',
    'waits for a person to be given the certificate.',
    '',
    standardFormats.map(chapter).join('\n\n'),
    '',
    referentialsChapter(),
    '',
    '## What Cadrier says in its own names',
    '',
    '- Open Badges: alignments `ext:EQF`, `ext:NationalLevel`, `ext:ISCED-F`, `ext:ECTS`, `ext:TrainingTime`, `ext:Workload` (ISO',
    '  8601 durations), `ext:Supervision`, `ext:QualityAssurance`, `ext:Validity` (`unlimited` or `P24M`), `ext:RNCPBloc`;',
    '  `otherIdentifier` of type `ext:FranceCompetences`. No extension context is needed. `creditsAvailable` is in ECTS, as',
    '  `ext:ECTS` says.',
    '- Open Badges: points of a level are the weight of the criterion × the value of the level.',
    '- ELM: version 3.1 of the model, the only one whose shapes Cadrier was tried with. A `Qualification` where the dossier has a',
    '  level in the European framework and one in the national one, a `LearningAchievementSpecification` otherwise. Levels of the',
    '  French framework have no address: they are `urn:cadrier:national-framework:fr:1` to `:8`.',
    '- ELM: the subject (ISCED-F) is that of the dossier; without one, education (011) for the training professions and “unknown”',
    '  (9999) otherwise. Codes of what is “not further defined” or “not elsewhere classified” are read as the field above.',
    '- ELM: notes begin with what they are about, and grids are text: Cadrier reads its own back. Whether what is online is done',
    '  together is not said by the model and does not come back.',
    '- ELM: `<name>.modele-non-delivrable.elm.jsonld` is a template of European Digital Credential. It lacks the person, the dates,',
    '  the results and the legal identifier of the issuer, and says that it is not issuable: the official shapes refuse it for',
    '  the dates and that identifier.',
    '- LHEO: its subject codes are Formacode, NSF and ROME; the dossier has none of them, and `domaine-formation` is empty.',
  ].join('\n')}\n`
}
