import { cli } from '../../../shared/messages/fr/cli.ts'
import { isCredentialTemplate, issueProperties } from '../../../shared/standards/elm/credential-template.ts'
import { expandedFaults, statementsOf, type Contexts } from './json-ld.ts'
import { UnusableSchema, type OfficialVerdict } from './verdict.ts'
import { firstOf, jsonIn, type SchemaFile } from './schema-folder.ts'
import { NothingToCheck, shapesOf, violationsOf } from './shapes.ts'

const model = 'http://data.europa.eu/snb/model'
const elm = `${model}/elm/`

/** Contexts a file of the European Learning Model names, and how the published files of them are called. */
const contextFiles = [
  { url: `${model}/context/edc-ap`, name: /edc-ap/ },
  { url: 'https://www.w3.org/2018/credentials/v1', name: /credentials-v1/ },
]

/**
 * Shapes by what a file describes. That of a specification is published switched off, and a switched-off shape finds
 * nothing wrong: it is switched on. Those of a credential leave some out on purpose.
 */
const catalogue = { ontology: `${model}/ap/loq-constraints`, switchedOn: true }
const credential = { ontology: `${model}/ap/edc-generic-no-cv`, switchedOn: false }

/** What every file is read with: alone, the context of the model has no word for the id and the type of a node. */
const aliases = { id: '@id', type: '@type' }

/**
 * Holds a European description, or a template of credential, to the official shapes, found in the folder by the name
 * their ontology gives itself.
 */
export async function elmVerdict(files: readonly SchemaFile[], text: string): Promise<OfficialVerdict> {
  const document = described(JSON.parse(text))
  const kind = [document.type].flat().find((type) => typeof type === 'string' && type !== 'VerifiableCredential')
  const { ontology, switchedOn } = kind === 'EuropeanDigitalCredential' ? credential : catalogue
  const turtle = await firstOf(files, ['ttl'], (candidate) =>
    new RegExp(`<${ontology}>\\s+a\\s+owl:Ontology`).test(candidate) ? candidate : null,
  )
  if (turtle === null) return { applied: null, faults: [] }
  const contexts = await contextsIn(files)
  const named = [document['@context']].flat().filter((context) => typeof context === 'string')
  const missing = named.find((context) => !contexts.has(context))
  if (missing !== undefined) throw new UnusableSchema(cli.validate.contextMissing(missing))
  const whole = { ...document, '@context': [aliases, ...[document['@context']].flat()] }
  const unknown = await expandedFaults(whole, contexts)
  if (unknown.length > 0) return { applied: ontology, faults: unknown }
  try {
    const violations = await violationsOf(
      shapesOf(turtle, () => switchedOn),
      await statementsOf(whole, contexts),
      `${elm}${String(kind)}`,
    )
    const found = violations.map(({ focus, path, message }) => ({ focus, name: path.replace(/^.*[/#]/, ''), message }))
    // Of a template, what comes with the issue is not there yet: the dates, and the legal identifier of the seal.
    const awaited = isCredentialTemplate(document)
      ? issueProperties.filter((property) =>
          found.some(({ name, focus }) => name === property && focus === document.id),
        )
      : []
    return {
      applied: ontology,
      faults: found
        .filter(({ name, focus }) => focus !== document.id || !awaited.some((property) => property === name))
        .map(({ focus, name, message }) => ({ path: `${focus} ${name}`.trim(), message })),
      atIssue: awaited,
    }
  } catch (error) {
    if (!(error instanceof NothingToCheck)) throw error
    return { applied: ontology, faults: [{ path: '$', message: cli.validate.nothingChecked(String(kind)) }] }
  }
}

/** The file, or the credential it wraps for the issuing tool. */
function described(value: unknown): Record<string, unknown> {
  const document = value as Record<string, unknown>
  return typeof document.credential === 'object' && document.credential !== null
    ? (document.credential as Record<string, unknown>)
    : document
}

async function contextsIn(files: readonly SchemaFile[]): Promise<Contexts> {
  const found = new Map<string, unknown>()
  for (const { url, name } of contextFiles) {
    const context = await firstOf(files, ['jsonld', 'json'], (text, file) => {
      const value = name.test(file) ? jsonIn(text) : null
      return typeof value === 'object' && value !== null && '@context' in value ? value : null
    })
    if (context !== null) found.set(url, context)
  }
  return found
}
