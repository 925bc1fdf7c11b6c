import { defineConfig } from 'electron-vite'
import renderer from './tools/renderer.vite.config.mjs'
import { workerFiles } from './tools/worker-files.mjs'

export default defineConfig({
  main: {
    plugins: [workerFiles()],
    build: {
      // Everything is bundled but what cannot be (a native module, and files read beside their own code): the packaged
      // application needs no other package.
      externalizeDeps: false,
      rollupOptions: {
        input: 'electron/main/index.ts',
        external: [
          'electron',
          'better-sqlite3',
          'hunspell-wasm',
          'dictionary-fr',
          '@myriaddreamin/typst-ts-node-compiler',
        ],
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload script is a single CommonJS file and may load nothing but electron.
      externalizeDeps: false,
      rollupOptions: {
        input: 'electron/preload/index.ts',
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer,
})
