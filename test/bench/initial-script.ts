import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const folder = join(import.meta.dirname, '../../out/renderer')

type Manifest = Record<string, { file: string; src?: string; isEntry?: boolean; imports?: string[] }>

/** What the page reads before the form of a dossier can be typed in, beside its entry: the words of one language. */
const needed = ['features/dossier/dossier-screen.tsx', 'shared/messages/fr/interface.ts']

/**
 * Scripts of the built window that a dossier needs before its form can be typed in, with all they import. What is read
 * on demand (the editor, the checklist, views of the whole dossier, dialogs) is left out.
 * @returns gzipped sizes in bytes by file, heaviest first
 */
export function initialScript(): { file: string; size: number }[] {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest
  const files = new Set<string>()
  const add = (key: string) => {
    const chunk = manifest[key]
    if (!chunk || files.has(chunk.file)) return
    files.add(chunk.file)
    chunk.imports?.forEach(add)
  }
  for (const [key, chunk] of Object.entries(manifest))
    if (chunk.isEntry || needed.some((end) => chunk.src?.endsWith(end))) add(key)
  if (files.size < needed.length) throw new Error('the window was built without what is looked for')
  return [...files]
    .map((file) => ({ file, size: gzipSync(readFileSync(join(folder, file))).length }))
    .sort((one, other) => other.size - one.size)
}
