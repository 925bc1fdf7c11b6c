import { Arch, build as pack, Platform, type Configuration } from 'electron-builder'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import config from '../../electron-builder.config.mjs'
import { build } from '../../tools/build.mjs'
import { root } from './source-files.ts'

/** Where Electron keeps its fuses: this mark, the version of the wire, the number of fuses, then '0' or '1' for each. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

interface AsarFolder {
  files: Record<string, AsarFolder | { size: number; unpacked?: boolean }>
}

/** @returns every file of an asar archive, from its header: a size at byte 12, JSON at byte 16 */
function asarFiles(path: string): { path: string; unpacked: boolean }[] {
  const bytes = readFileSync(path)
  const walk = (folder: AsarFolder, prefix: string): { path: string; unpacked: boolean }[] =>
    Object.entries(folder.files).flatMap(([name, entry]) =>
      'files' in entry
        ? walk(entry, `${prefix}${name}/`)
        : [{ path: `${prefix}${name}`, unpacked: entry.unpacked === true }],
    )
  return walk(JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as AsarFolder, '')
}

describe('the package made by electron-builder, around a stand-in for the program of Electron', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cadrier-package-'))
  const packed = join(folder, 'out/linux-unpacked')
  let files: { path: string; unpacked: boolean }[]

  beforeAll(async () => {
    expect(await build()).toBe(true)
    mkdirSync(join(folder, 'electron/resources'), { recursive: true })
    writeFileSync(join(folder, 'electron/resources/stand-in'), '')
    // All fuses as Electron ships them, or nearly: what matters is that each is written.
    const shipped = Buffer.concat([Buffer.from(fuseMark), Buffer.from([1, 8]), Buffer.from('10110001')])
    writeFileSync(join(folder, 'electron/electron'), shipped, { mode: 0o755 })
    const options: Configuration = {
      ...config,
      electronDist: join(folder, 'electron'),
      directories: { ...config.directories, output: join(folder, 'out') },
    }
    await pack({
      projectDir: root,
      targets: Platform.LINUX.createTarget('dir', Arch.x64),
      config: options,
      publish: 'never',
    })
    files = asarFiles(join(packed, 'resources/app.asar'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  test('has every fuse set', () => {
    const bytes = readFileSync(join(packed, readdirSync(packed).find((name) => name === 'cadrier') ?? 'electron'))
    const wire = bytes.subarray(bytes.indexOf(fuseMark) + fuseMark.length + 2)
    const names = [
      'runAsNode',
      'cookieEncryption',
      'nodeOptions',
      'nodeCliInspect',
      'embeddedAsarIntegrity',
      'onlyLoadAppFromAsar',
      'browserSnapshot',
      'fileProtocolPrivileges',
    ]
    expect(Object.fromEntries(names.map((name, index) => [name, wire[index] === 0x31]))).toEqual({
      runAsNode: false,
      cookieEncryption: true,
      nodeOptions: false,
      nodeCliInspect: false,
      embeddedAsarIntegrity: true,
      onlyLoadAppFromAsar: true,
      browserSnapshot: false,
      fileProtocolPrivileges: false,
    })
  })

  test('holds the three bundles, better-sqlite3, the spelling and what draws the PDF, and nothing else of the checkout', () => {
    const paths = files.map(({ path }) => path)
    expect(paths).toEqual(
      expect.arrayContaining([
        'package.json',
        'LICENSE',
        'out/main/index.js',
        'out/preload/index.cjs',
        'out/renderer/index.html',
        'node_modules/better-sqlite3/lib/index.js',
        'node_modules/dictionary-fr/index.dic',
        'node_modules/hunspell-wasm/wasm/hunspell.wasm',
        'node_modules/@myriaddreamin/typst-ts-node-compiler/index.js',
        'node_modules/@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
        'node_modules/@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
        'node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
      ]),
    )
    const expected =
      /^(package\.json|LICENSE|out\/(main|preload|renderer)\/.+|node_modules\/(better-sqlite3|hunspell-wasm|dictionary-fr|@myriaddreamin|@expo-google-fonts|dejavu-fonts-ttf)\/.+)$/
    expect(paths.filter((path) => !expected.test(path))).toEqual([])
  })

  test('leaves the native modules outside the archive, for its own system alone', () => {
    const native = files.filter(({ path }) => path.endsWith('.node'))
    expect(native.map(({ path }) => path).sort()).toEqual([
      'node_modules/@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu/typst-ts-node-compiler.linux-x64-gnu.node',
      'node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ])
    for (const { path, unpacked } of native) {
      expect(unpacked).toBe(true)
      expect(existsSync(join(packed, 'resources/app.asar.unpacked', path))).toBe(true)
    }
  })

  test('brings the frameworks, the examples and the schemas as files', () => {
    expect(readdirSync(join(packed, 'resources/resources')).sort()).toEqual(readdirSync(join(root, 'resources')).sort())
  })
})

test('packages are made for Windows, Linux and macOS, each with its own SQLite', () => {
  const targets = [config.win, config.linux, config.mac].map((system) => system?.target)
  expect(targets).toEqual([
    [{ target: 'portable', arch: ['x64'] }],
    [{ target: 'AppImage', arch: ['x64'] }],
    [{ target: 'dmg', arch: ['x64', 'arm64'] }],
  ])
  const needed = ['win32-x64', 'linux-x64', 'darwin-x64', 'darwin-arm64']
  const shipped = readdirSync(join(root, 'node_modules/better-sqlite3/prebuilds'))
  expect(needed.filter((name) => !shipped.includes(`${name}.node`))).toEqual([])
})
