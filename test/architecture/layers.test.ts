import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './source-files.ts'

const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: { name: string }[]
  options: ICruiseOptions
}

/** @returns the broken rules as `rule: from → to`, in the order of the alphabet */
async function violations(baseDir: string): Promise<string[]> {
  const folders = readdirSync(baseDir).filter((name) => ['shared', 'electron', 'renderer', 'tools'].includes(name))
  const { cache: _, ...options } = config.options
  const { output } = await cruise(
    folders,
    { ...options, ruleSet: { forbidden: config.forbidden as never }, validate: true, baseDir },
    {},
    { tsConfig: extractTSConfig(join(root, 'tsconfig.base.json')) },
  )
  return (output as ICruiseResult).summary.violations
    .map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
    .sort()
}

test('every import respects the layers', async () => {
  expect(await violations(root)).toEqual([])
})

test('every rule of the layers is broken by its counter-example, and by no other', async () => {
  const broken = await violations(join(root, 'test/fixtures/layers'))
  expect(broken).toMatchInlineSnapshot(`
    [
      "core-knows-no-shell: electron/core/knows-electron.ts → ../../../node_modules/electron/index.js",
      "core-knows-no-shell: electron/core/knows-shell.ts → electron/cli/index.ts",
      "docx-and-typst-only-in-render: electron/core/knows-docx.ts → ../../../node_modules/docx/dist/index.d.ts",
      "electron-only-in-its-shell: electron/core/knows-electron.ts → ../../../node_modules/electron/index.js",
      "features-are-strangers: renderer/features/library/library.tsx → renderer/features/dossier/dossier.tsx",
      "handlers-are-strangers: electron/core/handlers/dossiers.ts → electron/core/handlers/institution.ts",
      "no-cycles: shared/cycle-a.ts → shared/cycle-b.ts",
      "no-unresolvable: shared/unresolvable.ts → ./nowhere.ts",
      "parts-know-no-feature: renderer/ui/knows-feature.tsx → renderer/features/dossier/dossier.tsx",
      "preload-is-alone: electron/preload/index.ts → electron/core/application.ts",
      "product-knows-no-test: shared/knows-test.ts → test/fixture.ts",
      "product-uses-no-development-package: shared/development-package.ts → ../../../node_modules/vitest/dist/index.d.ts",
      "renderer-has-no-node: renderer/knows-node.ts → path",
      "renderer-imports-shared-only: renderer/knows-core.ts → electron/core/application.ts",
      "shared-has-no-node: shared/knows-node.ts → fs",
      "shared-is-pure: shared/knows-core.ts → electron/core/application.ts",
      "shared-is-pure: shared/knows-test.ts → test/fixture.ts",
      "shared-packages: shared/development-package.ts → ../../../node_modules/vitest/dist/index.d.ts",
      "shared-packages: shared/knows-react.ts → ../../../node_modules/react/index.js",
      "shells-are-strangers: electron/loopback/knows-shell.ts → electron/main/index.ts",
      "shells-enter-by-the-application: electron/cli/knows-store.ts → electron/core/store/store.ts",
      "shells-import-no-window: electron/cli/knows-window.ts → renderer/main.tsx",
      "sqlite-only-in-the-store: electron/core/knows-sqlite.ts → ../../../node_modules/better-sqlite3/lib/index.js",
    ]
  `)
  expect(new Set(broken.map((line) => line.split(':')[0]))).toEqual(new Set(config.forbidden.map(({ name }) => name)))
})
