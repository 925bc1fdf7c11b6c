import type { Problem } from '../../../shared/contract/problem.ts'
import { referentialProblems } from '../../../shared/messages/fr/referential-problems.ts'
import { referentialLimits } from '../../../shared/referential/referential-limits.ts'
import { largestFile } from '../../../shared/contract/file-limits.ts'
import type { FaultData } from './referential-fault.ts'

/** A fault of a file in words. @param file what the person calls it */
export function referentialRefusal(file: string, fault: FaultData): Problem {
  const say = referentialProblems(file)
  switch (fault.kind) {
    case 'empty':
      return say.empty()
    case 'spreadsheet':
      return say.spreadsheet()
    case 'binary':
      return say.binary()
    case 'archive':
      return say.archive()
    case 'many-files':
      return say.manyFiles(fault.names)
    case 'too-large':
      return say.tooLarge(/\.json$/i.test(file) ? largestFile : referentialLimits.file)
    case 'too-hard':
      return say.tooHard()
    case 'no-rows':
      return say.noRows()
    case 'no-label-column':
      return say.noLabelColumn()
    case 'not-fiches':
      return say.notFiches(fault.root)
    case 'unknown-encoding':
      return say.unknownEncoding(fault.name)
    case 'bad-encoding':
      return say.badEncoding(fault.line)
    case 'doctype':
      return say.doctype(fault.line)
    case 'too-deep':
      return say.tooDeep(fault.line)
    case 'text-too-long':
      return say.textTooLong(fault.line)
    case 'too-many':
      return say.tooMany(fault.line)
    case 'malformed':
      return say.malformed(fault.line, fault.column)
    case 'truncated':
      return say.truncated(fault.line)
    case 'missing':
      return say.missing(fault.line, fault.what)
    case 'duplicate':
      return say.duplicate(fault.line, fault.first, fault.code)
    case 'quote':
      return say.quote(fault.line)
    case 'long-row':
      return say.longRow(fault.line)
    case 'json':
      return say.json(fault.line, fault.column)
    case 'json-depth':
      return say.jsonDepth()
    case 'not-case':
      return say.notCase(fault.path)
  }
}
