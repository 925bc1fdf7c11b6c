import { expect, test } from 'vitest'
import { build } from '../../tools/build.mjs'
import { initialScript } from '../bench/initial-script.ts'

/** Gzipped kilobytes. A size, unlike a duration, is the same on every machine. */
const most = 300

test(`a dossier can be typed in after less than ${most} kB of script`, async () => {
  expect(await build()).toBe(true)
  const scripts = initialScript()
  const sum = scripts.reduce((total, script) => total + script.size, 0) / 1000
  expect(sum, scripts.map(({ file, size }) => `${size} ${file}`).join('\n')).toBeLessThan(most)
})
