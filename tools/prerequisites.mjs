import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run.mjs'

/**
 * What the tests need beside npm packages, and the Debian package of each. A font or a library is not a program: the
 * file its package installs tells whether it is there, and elsewhere than on Debian it may be anywhere.
 *
 * @type {{ program: string, file?: string, debian: string, why: string, elsewhere: string }[]}
 */
export const prerequisites = [
  {
    program: 'chromium',
    debian: 'chromium',
    why: 'the browser tests drive it',
    elsewhere: 'install Chromium and put `chromium` on the PATH, or set CHROMIUM to its path',
  },
  {
    program: 'soffice',
    debian: 'libreoffice-writer-nogui',
    why: 'it turns an exported dossier into pages',
    elsewhere: 'install LibreOffice (https://www.libreoffice.org) and put `soffice` on the PATH',
  },
  {
    program: 'pdftotext',
    debian: 'poppler-utils',
    why: 'it reads the text of those pages',
    elsewhere: 'install poppler (`brew install poppler`, or a Windows build of it)',
  },
  {
    program: 'strace',
    debian: 'strace',
    why: 'it shows that every acknowledged change was synced to disk',
    elsewhere: 'strace exists on Linux only: run the tests there, or in a container',
  },
  {
    program: 'pandoc',
    debian: 'pandoc',
    why: 'it is the second reader of an exported dossier',
    elsewhere: 'install pandoc (https://pandoc.org/installing.html)',
  },
  {
    program: 'python-docx',
    file: '/usr/lib/python3/dist-packages/docx/__init__.py',
    debian: 'python3-docx',
    why: 'it changes an exported dossier as people do in Word',
    elsewhere: 'install Python and python-docx (`pip install python-docx`)',
  },
  {
    program: 'Carlito',
    file: '/usr/share/fonts/truetype/crosextra/Carlito-Regular.ttf',
    debian: 'fonts-crosextra-carlito',
    why: 'a dossier has its pages where they should be with a font as wide as Calibri only',
    elsewhere: 'install the font Carlito or Calibri',
  },
]

/**
 * @param {string} program
 * @returns {boolean} whether a program of that name is on the PATH
 */
export function isInstalled(program) {
  if (program === 'chromium' && process.env.CHROMIUM && existsSync(process.env.CHROMIUM)) return true
  const names = process.platform === 'win32' ? [`${program}.exe`, `${program}.cmd`] : [program]
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.some((folder) => names.some((name) => existsSync(join(folder, name))))
}

/**
 * Installs the programs the tests lack where that takes no question: as root on Debian and what derives from it.
 * Elsewhere each missing one is named with the way to get it.
 *
 * @returns {Promise<boolean>} whether everything is there now
 */
export async function ensurePrerequisites() {
  const missing = () =>
    prerequisites.filter(({ program, file }) =>
      file === undefined ? !isInstalled(program) : isDebian() && !existsSync(file),
    )
  const wanted = missing().map(({ debian }) => debian)
  if (wanted.length > 0 && isDebian() && process.getuid?.() === 0) {
    console.log(`Installing what the tests need: ${wanted.join(', ')}`)
    const install = () => apt(['install', '--yes', '--no-install-recommends', ...wanted])
    // A fresh image has no package lists, an old one has lists that name versions no longer there.
    if ((await install()).code !== 0) {
      await apt(['update'])
      const { code, output } = await install()
      if (code !== 0) console.error(output.trimEnd().split('\n').slice(-15).join('\n'))
    }
  }
  const absent = missing()
  for (const { program, debian, why, elsewhere } of absent) {
    const how = isDebian() ? `sudo apt-get install --no-install-recommends ${debian}` : elsewhere
    console.error(`The tests need ${program} (${why}). To get it: ${how}.`)
  }
  return absent.length === 0
}

/** @param {string[]} args */
function apt(args) {
  // A machine that has just started may hold the lock of dpkg for its own updates.
  return run('apt-get', ['-o', 'DPkg::Lock::Timeout=120', '--quiet', ...args], {
    silent: true,
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  })
}

function isDebian() {
  if (!existsSync('/etc/os-release')) return false
  return /^ID(_LIKE)?=.*\bdebian\b/m.test(readFileSync('/etc/os-release', 'utf8'))
}
