import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'
import { root } from './sources.mjs'
import { workerFiles } from './worker-files.mjs'

/** A native module, and files read beside their own code. */
const unbundled = [
  'better-sqlite3',
  'hunspell-wasm',
  'xmllint-wasm',
  'dictionary-fr',
  '@myriaddreamin/typst-ts-node-compiler',
]

/**
 * The command line as one bundle: a process that loads a handful of files starts in half the time of one that
 * strips the types of several hundred. Imports made on demand stay apart, so that `check` never loads docx.
 */
export default defineConfig({
  root,
  publicDir: false,
  plugins: [workerFiles()],
  ssr: { noExternal: true, external: unbundled },
  build: {
    ssr: 'electron/cli/index.ts',
    outDir: 'out/cli',
    emptyOutDir: true,
    target: 'node22',
    rollupOptions: {
      external: [...builtinModules, /^node:/, ...unbundled],
      output: { entryFileNames: 'index.js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
