import type { Progress as JobProgress } from '../../shared/contract/job.ts'
import { Progress } from '../ui/progress.tsx'
import { messages } from '../words.ts'

/** How far an export is; null until that is known. */
export function ExportProgress({ progress }: { progress: JobProgress | null }) {
  return (
    <Progress label={messages.export.running} progress={progress}>
      {progress?.label}
    </Progress>
  )
}
