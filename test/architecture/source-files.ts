import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** The root of the checkout. */
export const root = join(import.meta.dirname, '../..')

/** @returns every text file of the project, committed or about to be, as paths from the root */
export function projectFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  })
  const deleted = new Set(
    execFileSync('git', ['ls-files', '-z', '--deleted'], { cwd: root, encoding: 'utf8' }).split('\0'),
  )
  return list
    .split('\0')
    .filter((path) => path !== '' && !deleted.has(path))
    .filter((path) => !/\.(png|jpe?g|woff2?|ico|icns|pdf|docx|cadrier|zip|sqlite)$/.test(path))
}

/** @returns the files of `projectFiles` that hold TypeScript or JavaScript */
export function codeFiles(): string[] {
  return projectFiles().filter((path) => /\.(ts|tsx|mjs|cjs|js)$/.test(path))
}

/** @returns the text of a file named by its path from the root */
export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** @returns what a program may show to a person: the strings, template parts and JSX texts of a source file */
export function literalsOf(path: string): { text: string; line: number }[] {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : path.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.JS
  const source = ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, false, kind)
  const literals: { text: string; line: number }[] = []
  const visit = (node: ts.Node): void => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isJsxText(node)
    ) {
      literals.push({ text: node.text, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1 })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return literals
}
