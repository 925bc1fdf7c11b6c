/**
 * A process of its own, so that its memory is that of a batch: `node batch-process.ts FOLDER COUNT` exports as many
 * dossiers in Word and PDF, and prints BatchFigures as JSON.
 */
import { join } from 'node:path'
import { run } from '../../electron/cli/run.ts'
import { createApplication } from '../../electron/core/application.ts'
import { summarised, type Sample } from './measure.ts'

export interface BatchFigures {
  /** Time of each dossier, among the first and among the last, the very first ones left out: they warm the process. */
  readonly first: Sample
  readonly last: Sample
  /** Resident memory in megabytes, a third of the way and at the end. */
  readonly memory: { readonly first: number; readonly last: number }
}

const resources = join(import.meta.dirname, '../../resources')
const [folder = '', count = ''] = process.argv.slice(2)
const total = Number(count)
const application = createApplication({ dataDir: join(folder, 'library'), resourcesDir: resources })

const starts: number[] = []
const memory: number[] = []
const path = join(resources, 'examples/evaluation-authentique.json')
const code = await run(
  [
    'export',
    ...Array<string>(total).fill(path),
    '--to',
    join(folder, 'out'),
    '--as',
    'docx,pdf',
    '--date',
    '2026-11-22',
  ],
  {
    print: () => undefined,
    complain: (line) => void process.stderr.write(`${line}\n`),
    progress(line) {
      if (line === '') return
      starts.push(performance.now())
      memory.push(process.memoryUsage.rss() / 1e6)
    },
    now: () => new Date(),
    application: () => Promise.resolve(application),
    pageRoot: '',
    interrupted: () => Promise.resolve(),
  },
)
await application.close()
if (code !== 0) throw new Error(`the batch ended with ${code}`)
const times = starts.slice(1).map((start, index) => start - starts[index]!)
const third = Math.floor(times.length / 3)
const figures: BatchFigures = {
  first: summarised(times.slice(5, third)),
  last: summarised(times.slice(-third)),
  memory: { first: memory[third]!, last: memory.at(-1)! },
}
process.stdout.write(JSON.stringify(figures))
