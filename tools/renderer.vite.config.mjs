import react from '@vitejs/plugin-react'
import { resolve } from 'node:path'
import { defineConfig } from 'vite'

/**
 * The window speaks two languages; react-aria brings its own words in thirty-four. The others are left out of the build,
 * and English, which it falls back on, stays.
 *
 * @returns {import('vite').Plugin}
 */
const twoLanguages = () => ({
  name: 'two-languages',
  enforce: 'pre',
  load: {
    filter: {
      id: /[/\\]react-(?:aria|aria-components|stately)[/\\].*[/\\]intl[/\\].*[/\\](?!fr-FR|en-US)[a-z]{2}-[A-Z]{2}\.m?js$/,
    },
    handler: () => 'export default {}',
  },
})

/**
 * Every zod schema can write itself as a JSON Schema. The window never asks: that part of zod is left out of it.
 *
 * @returns {import('vite').Plugin}
 */
const noJsonSchemas = () => ({
  name: 'no-json-schemas',
  transform: {
    filter: { id: /[/\\]zod[/\\]v4[/\\]core[/\\](?:to-json-schema|json-schema-processors)\.js$/ },
    handler: (code) => ({
      code: [
        "const absent = () => { throw new Error('no JSON Schema in the window') }",
        ...[...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(
          ([, name]) => `export const ${name} = () => absent`,
        ),
      ].join('\n'),
      map: null,
    }),
  },
})

/** What the page shows first, and the screen of a dossier. */
const first = ['renderer/main.tsx', 'renderer/features/dossier/dossier-screen.tsx'].map((file) => resolve(file))

/** Words of the window, in each language. */
const words = ['fr', 'en'].map((language) => resolve(`shared/messages/${language}/interface.ts`))

/** Named by the index of react-aria-components, which names everything, but drawn only by what is read on demand. */
const onDemand =
  /@internationalized[/\\]date|[/\\](?:datepicker|calendar|numberfield|slider|spinbutton|toast|landmark)[/\\]|[/\\](?:HiddenDate|Date|Calendar|NumberField|NumberParser|Slider|Toast|ToggleButton|useMove)\w*\.m?js$/

/** @typedef {{ getModuleInfo(id: string): { importedIds: readonly string[] } | null }} Modules */

/**
 * Modules and all they import.
 *
 * @param {readonly string[]} from
 */
const reach = (from) => {
  /** @type {Set<string>} */
  const reached = new Set()
  /** @param {string} id @param {Modules} modules */
  return (id, modules) => {
    const left = reached.size === 0 ? [...from] : []
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      if (reached.has(next) || onDemand.test(next)) continue
      reached.add(next)
      left.push(...(modules.getModuleInfo(next)?.importedIds ?? []))
    }
    return reached.has(id)
  }
}

const isEarly = reach(first)
const isUnderWords = reach(words)

/**
 * What is read before the form of a dossier can be typed in makes one file: a hundred small ones compress badly, and are
 * known one after another. What words are made with stays out of it: it waits for the words, which would wait for it.
 */
const earlyFiles = [
  {
    /** @param {string} id @param {Modules} modules */
    name: (id, modules) => (isEarly(id, modules) && isUnderWords(id, modules) ? 'under-words' : null),
    priority: 1,
  },
  {
    /** @param {string} id @param {Modules} modules */
    name: (id, modules) => (isEarly(id, modules) ? 'window' : null),
  },
]

/**
 * The window: one page under a content security policy that allows nothing but its own files.
 * Paths start from the root of the checkout, where every script runs; electron-vite copies this file elsewhere.
 */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [twoLanguages(), noJsonSchemas(), react()],
  build: {
    outDir: resolve('out/renderer'),
    emptyOutDir: true,
    minify: true,
    // Read from the disk of the same machine: the size of a chunk matters little.
    chunkSizeWarningLimit: 2000,
    // The content security policy allows no data: script, font or style.
    assetsInlineLimit: 0,
    // Tells which scripts a page needs, for what counts them.
    manifest: true,
    rollupOptions: {
      input: 'renderer/index.html',
      output: { codeSplitting: { groups: earlyFiles } },
    },
  },
})
