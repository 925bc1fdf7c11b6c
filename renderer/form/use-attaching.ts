import { useState } from 'react'
import { v7 as newId } from 'uuid'
import type { Input } from '../../shared/contract/operations.ts'
import type { Problem } from '../../shared/contract/problem.ts'
import { base64OfFile } from '../client/base64.ts'
import { useClient } from '../client/client-context.tsx'
import { pictureSizeProblem, sizeProblem } from '../client/size-problem.ts'
import { windowProblem } from '../client/window-problem.ts'
import { messages } from '../words.ts'

/**
 * Puts the bytes of files into the store.
 *
 * @param as what the file is to serve for: a picture that cannot be printed is refused
 * @returns `attach`, which answers the item that names the file among the attachments or null where it is refused, and why
 */
export function useAttaching(as: Input<'attachment.add'>['as']) {
  const client = useClient()
  const [problem, setProblem] = useState<Problem | null>(null)
  const attach = async (file: File) => {
    const tooLarge = as === 'picture' ? pictureSizeProblem(file) : sizeProblem(file)
    if (tooLarge !== null) {
      setProblem(tooLarge)
      return null
    }
    const base64 = await base64OfFile(file).catch(() => null)
    if (base64 === null) {
      setProblem(windowProblem({ code: 'unreadable-file', message: messages.library.unreadable(file.name) }))
      return null
    }
    const reply = await client.call('attachment.add', { name: file.name, base64, mediaType: file.type, as })
    setProblem(reply.ok ? null : reply.problem)
    if (!reply.ok) return null
    const { size, sha256 } = reply.value
    return { id: newId(), name: file.name, mediaType: file.type, size, sha256, description: { fr: '' } }
  }
  return { attach, problem, forget: () => setProblem(null) }
}
