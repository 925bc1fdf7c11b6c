/** The layers of ARCHITECTURE.md as rules; test/architecture runs them too. */
const shells = '^electron/(main|preload|loopback|cli)/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle hides who depends on whom. Type-only imports may point back.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      // vite answers "?url" and "?raw" imports itself
      to: { couldNotResolve: true, pathNot: '\\?' },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      comment:
        'shared/ runs anywhere: it knows neither Node, nor the window, nor the files under resources/; but for closed lists the model is made of, which are data read as modules.',
      from: { path: '^shared/' },
      to: { path: '^(electron|renderer|test|tools|resources)/', pathNot: '^resources/classifications/.*\\.json$' },
    },
    {
      name: 'shared-has-no-node',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-packages',
      severity: 'error',
      comment: 'Three pure packages are enough for the domain.',
      from: { path: '^shared/' },
      to: { path: 'node_modules/', pathNot: 'node_modules/(zod|canonicalize|@noble/hashes)/' },
    },
    {
      name: 'core-knows-no-shell',
      severity: 'error',
      comment: 'The application runs without Electron, without a window and without a command line.',
      from: { path: '^electron/core/' },
      to: { path: [shells, '^renderer/', '^test/', '^tools/', 'node_modules/electron/'] },
    },
    {
      name: 'shells-enter-by-the-application',
      severity: 'error',
      comment:
        'A shell calls dispatch: of the core it knows the application and files that stand beside it, no part of it.',
      from: { path: shells },
      to: { path: '^electron/core/.+/' },
    },
    {
      name: 'shells-import-no-window',
      severity: 'error',
      from: { path: shells },
      to: { path: '^renderer/' },
    },
    {
      name: 'electron-only-in-its-shell',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/', pathNot: '^electron/(main|preload)/' },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'preload-is-alone',
      severity: 'error',
      comment: 'A sandboxed script: it knows electron and the names of the channels.',
      from: { path: '^electron/preload/' },
      to: { path: ['^electron/(?!preload/)', 'node_modules/(?!electron/)'] },
    },
    {
      name: 'shells-are-strangers',
      severity: 'error',
      comment: 'The command line may start the loopback host; no other shell knows another.',
      from: { path: '^electron/(main|preload|loopback|cli)/' },
      to: {
        path: '^electron/(main|preload|loopback|cli)/',
        pathNot: ['^electron/$1/', '^electron/loopback/'],
      },
    },
    {
      name: 'handlers-are-strangers',
      severity: 'error',
      from: { path: '^electron/core/handlers/([^/]+)' },
      to: { path: '^electron/core/handlers/', pathNot: '^electron/core/handlers/$1' },
    },
    {
      name: 'sqlite-only-in-the-store',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/', pathNot: '^electron/core/store/' },
      to: { path: 'node_modules/better-sqlite3/' },
    },
    {
      name: 'docx-and-typst-only-in-render',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/', pathNot: '^electron/core/render/' },
      to: { path: 'node_modules/(docx|@myriaddreamin)/' },
    },
    {
      name: 'renderer-imports-shared-only',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(electron|test|tools|resources)/' },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-are-strangers',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'parts-know-no-feature',
      severity: 'error',
      comment: 'What serves the features does not know them; app.tsx alone shows them.',
      from: { path: '^renderer/', pathNot: '^renderer/(features/|app\\.tsx$)' },
      to: { path: '^renderer/features/' },
    },
    {
      name: 'product-knows-no-test',
      severity: 'error',
      from: { path: '^(shared|electron|renderer|tools)/' },
      to: { path: '^test/' },
    },
    {
      name: 'product-uses-no-development-package',
      severity: 'error',
      comment: 'What the application loads is listed under dependencies.',
      from: { path: '^(shared|electron|renderer)/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/(electron|@types)/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'metadata' },
  },
}
