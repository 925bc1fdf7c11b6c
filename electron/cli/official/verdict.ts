import type { IssueProperty } from '../../../shared/standards/elm/credential-template.ts'

/** A fault an official schema finds: where in the file, and what, in the words of the schema’s engine. */
export interface OfficialFault {
  path: string
  message: string
}

/** How a file stands to what its standard publishes. */
export interface OfficialVerdict {
  /** What was applied, by the name it gives itself; `null` where the folder has nothing for the format. */
  applied: string | null
  faults: readonly OfficialFault[]
  /** Of a template of credential, what it lacks until it is issued: that is no fault of it. */
  atIssue?: readonly IssueProperty[]
}

/** What a folder has for a format cannot be used. */
export class UnusableSchema extends Error {
  /** @param reason as a sentence */
  constructor(reason: string) {
    super(reason)
  }
}
