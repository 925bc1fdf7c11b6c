import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright'
import { expect, test } from 'vitest'
import { build } from '../../tools/build.mjs'
import { electronProgram } from '../../tools/electron-binary.mjs'

const root = join(import.meta.dirname, '../..')

test('the window opens on the library, sandboxed and without Node', async (context) => {
  const program = electronProgram()
  if (program === null) {
    context.skip('the program of Electron has not been downloaded (`npx install-electron` fetches it)')
    return
  }
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    context.skip('no display: run under xvfb-run')
    return
  }
  expect(await build()).toBe(true)
  const home = mkdtempSync(join(tmpdir(), 'cadrier-electron-'))
  const application = await _electron.launch({
    executablePath: program,
    args: process.getuid?.() === 0 ? ['--no-sandbox', root] : [root],
    env: { ...(process.env as Record<string, string>), HOME: home, XDG_DATA_HOME: home, APPDATA: home },
  })
  try {
    const window = await application.firstWindow()
    await window.getByRole('heading', { level: 1 }).waitFor()
    expect(new URL(window.url()).protocol).toBe('app:')
    expect(await window.evaluate(() => 'process' in globalThis || 'require' in globalThis)).toBe(false)
  } finally {
    await application.close()
    rmSync(home, { recursive: true, force: true })
  }
})
