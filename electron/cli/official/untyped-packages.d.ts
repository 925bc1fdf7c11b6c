/** A package without types of its own: what is used of it. */

declare module 'jsonld' {
  interface LoadedDocument {
    contextUrl: null
    documentUrl: string
    document: unknown
  }
  interface Options {
    documentLoader: (url: string) => Promise<LoadedDocument>
    safe?: boolean
    format?: 'application/n-quads'
  }
  const jsonld: {
    expand(document: unknown, options: Options): Promise<object[]>
    toRDF(document: unknown, options: Options): Promise<string>
  }
  export default jsonld
}
