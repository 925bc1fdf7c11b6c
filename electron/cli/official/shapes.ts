import { Parser, Store, type Quad } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'

const shacl = 'http://www.w3.org/ns/shacl#'
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

/**
 * Shapes as they are used to validate: some are published switched off, and a switched-off shape finds nothing wrong.
 *
 * @param switchedOn whether shapes published as switched off are used all the same
 */
export function shapesOf(turtle: string, switchedOn: (shape: string) => boolean): Store {
  const store = new Store(new Parser().parse(turtle))
  for (const quad of store.getQuads(null, `${shacl}deactivated`, null, null))
    if (switchedOn(quad.subject.value)) store.delete(quad)
  // Patterns in the dialect of XPath, which no engine of JavaScript compiles: the form of addresses, which schemas check too.
  for (const quad of store.getQuads(null, `${shacl}pattern`, null, null))
    if (quad.object.value.includes('(?i)')) store.delete(quad)
  return store
}

/** A report on nothing says nothing: no shape in use looks at what a file is about, or the file has no such thing. */
export class NothingToCheck extends Error {}

export interface Violation {
  focus: string
  path: string
  message: string
}

/**
 * Validates statements. A report without violation proves nothing where no shape had anything to look at: that is a fault.
 *
 * @param quads N-Quads
 * @param expected class of which there must be a node, and a shape in use that looks at it
 * @throws {NothingToCheck}
 */
export async function violationsOf(shapes: Store, quads: string, expected: string): Promise<Violation[]> {
  const data = new Store(new Parser({ format: 'application/n-quads' }).parse(quads) as Quad[])
  const looking = shapes.getSubjects(`${shacl}targetClass`, expected, null)
  const inUse = looking.filter((shape) => shapes.getQuads(shape, `${shacl}deactivated`, null, null).length === 0)
  if (inUse.length === 0) throw new NothingToCheck(`no shape in use looks at ${expected}`)
  if (data.getSubjects(rdfType, expected, null).length === 0)
    throw new NothingToCheck(`there is no ${expected} to look at`)
  // The shapes import others by address; none is fetched.
  const validator = new SHACLValidator(shapes, { importGraph: () => new Store() })
  const report = await validator.validate(data)
  return report.results.map((result) => ({
    focus: result.focusNode?.value ?? '',
    path: result.path !== null && result.path !== undefined && 'value' in result.path ? result.path.value : '',
    message: result.message.map(({ value }) => value).join(' '),
  }))
}
