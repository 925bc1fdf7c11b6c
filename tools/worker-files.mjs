const wanted = /new URL\('(\.\/[\w-]+-worker\.ts)', import\.meta\.url\)/g

/**
 * Builds each thread that a module starts by `new URL('./name-worker.ts', import.meta.url)` as a file of its own, and
 * leads the module to that file: run from the sources, the same words lead to the source.
 *
 * @returns {import('vite').Plugin}
 */
export function workerFiles() {
  return {
    name: 'worker-files',
    enforce: 'pre',
    async transform(code, id) {
      if (!code.match(wanted)) return null
      let built = code
      for (const [expression, path = ''] of code.matchAll(wanted)) {
        const resolved = await this.resolve(path, id)
        if (!resolved) this.error(`${path} is not there`)
        const name = path.replace(/^\.\/|\.ts$/g, '')
        const reference = this.emitFile({ type: 'chunk', id: resolved.id, name })
        built = built.replace(expression, `new URL(import.meta.ROLLUP_FILE_URL_${reference})`)
      }
      return { code: built, map: null }
    },
    resolveFileUrl: ({ relativePath }) => `new URL('./${relativePath}', import.meta.url).href`,
  }
}
