import type { JsonObject } from '../../../shared/change/json.ts'

/** A value that fits its schema, or the place and reason why not. */
export type Parsed =
  { readonly ok: true } | { readonly ok: false; readonly path: readonly string[]; readonly message: string }

/** What the list shows of a document. */
interface Summary {
  readonly title: string
  readonly code: string
  readonly state: string
  /** Id of the document this one inherits from (the institution of a definition), or null. */
  readonly linkedId: string | null
}

/** A text of a document and where it is. */
export interface PlacedText {
  readonly path: readonly string[]
  readonly text: string
}

/** All the texts at or below a place. */
export interface TextsOfPlace {
  readonly path: readonly string[]
  readonly texts: readonly PlacedText[]
}

/** What the store must know of the documents of one kind; the store itself knows only JSON with ids. */
export interface DocumentKind {
  /** The version of the format which `parse` knows: 1, 2, 3… */
  readonly formatVersion: number
  /**
   * A document of an earlier version in the present one; it is parsed afterwards. Must not count on what an erased
   * person had: a blank of the present version stands there, and again in the end.
   */
  readonly migrate: (document: JsonObject, from: number) => unknown
  /** Checks a whole document. */
  readonly parse: (value: unknown) => Parsed
  /** Checks the value at a place of a document (names and item ids), as the schema has it there. */
  readonly parseAt: (path: readonly string[], value: unknown) => Parsed
  readonly summary: (document: JsonObject) => Summary
  /**
   * What people wrote at or below a place, for the search; the place answered may be a larger one. `null` for a kind
   * that the search leaves out.
   */
  readonly texts: ((document: JsonObject, path: readonly string[]) => TextsOfPlace) | null
  /** What stands in the list `people` in place of an erased person. */
  readonly blankPerson: (id: string) => JsonObject
}
