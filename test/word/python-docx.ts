import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The Python that Debian’s packages are for, where there is one: another may come first on the path. */
const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3'

/**
 * A Word document as python-docx saves it after a change.
 *
 * @param script Python, with the document as `document`
 */
export function pythonDocx(bytes: Uint8Array, script: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'cadrier-python-'))
  const path = join(folder, 'dossier.docx')
  try {
    writeFileSync(path, bytes)
    const whole = ['import sys, docx', 'document = docx.Document(sys.argv[1])', script, 'document.save(sys.argv[1])']
    execFileSync(python, ['-c', whole.join('\n'), path], { stdio: 'pipe', env: { ...process.env, PYTHONUTF8: '1' } })
    return new Uint8Array(readFileSync(path))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The text of the paragraphs of a Word document as python-docx reads them, those of cells and footnotes among them. */
export function pythonText(bytes: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'cadrier-python-'))
  const path = join(folder, 'dossier.docx')
  // A run inside a link or a field is not one of the runs of a paragraph for python-docx: its elements are.
  const script = `
import sys, json, docx
from docx.oxml import parse_xml
from docx.oxml.ns import qn
document = docx.Document(sys.argv[1])
roots = [document.element.body]
roots += [parse_xml(part.blob) for part in document.part.package.iter_parts() if part.partname.endswith('/footnotes.xml')]
def text(paragraph):
    return ''.join(node.text or '' if node.tag == qn('w:t') else '\\n' for node in paragraph.iter(qn('w:t'), qn('w:br')))
print(json.dumps([text(paragraph) for root in roots for paragraph in root.iter(qn('w:p'))]))
`
  try {
    writeFileSync(path, bytes)
    const said = execFileSync(python, ['-c', script, path], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    return JSON.parse(said) as string[]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
