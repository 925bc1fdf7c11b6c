/**
 * How the application is packaged: Windows portable, AppImage, dmg.
 *
 * @type {import('electron-builder').Configuration}
 */
export default {
  appId: 'fr.cadrier.desktop',
  productName: 'Cadrier',
  copyright: 'Licence EUPL-1.2',
  directories: { output: 'dist', buildResources: 'resources/icons' },
  // The three bundles and the packages that cannot be bundled. Nothing else of the checkout.
  files: [
    'out/main/**',
    'out/preload/**',
    'out/renderer/**',
    'package.json',
    'LICENSE',
    '!node_modules/**',
    'node_modules/better-sqlite3/package.json',
    'node_modules/better-sqlite3/LICENSE',
    'node_modules/better-sqlite3/lib/**',
    'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
    'node_modules/hunspell-wasm/{package.json,COPYING*}',
    'node_modules/hunspell-wasm/{dist,wasm}/*.{js,wasm}',
    'node_modules/@myriaddreamin/typst-ts-node-compiler/{package.json,LICENSE,*.js}',
    'node_modules/@myriaddreamin/typst-ts-node-compiler-${platform}-${arch}*/{package.json,*.node}',
    'node_modules/@expo-google-fonts/source-serif-4/{package.json,LICENSE*}',
    'node_modules/@expo-google-fonts/source-serif-4/{400Regular,400Regular_Italic,600SemiBold,700Bold,700Bold_Italic}/*.ttf',
    'node_modules/@expo-google-fonts/noto-emoji/{package.json,LICENSE*,400Regular/*.ttf}',
    'node_modules/dejavu-fonts-ttf/{package.json,LICENSE,ttf/DejaVuSans.ttf}',
    'node_modules/dictionary-fr/{package.json,license,index.js,index.aff,index.dic}',
  ],
  asar: true,
  // Frameworks, examples and schemas stay ordinary files, for people to read.
  extraResources: [{ from: 'resources', to: 'resources' }],
  // The operating system loads a native module from a real file only.
  asarUnpack: ['node_modules/better-sqlite3/prebuilds/**', 'node_modules/@myriaddreamin/*/*.node'],
  // better-sqlite3 ships Node-API binaries: nothing to compile.
  npmRebuild: false,
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  win: { target: [{ target: 'portable', arch: ['x64'] }] },
  linux: { target: [{ target: 'AppImage', arch: ['x64'] }], category: 'Education' },
  mac: { target: [{ target: 'dmg', arch: ['x64', 'arm64'] }], category: 'public.app-category.education' },
  publish: null,
}
