import ts from 'typescript'
import { expect, test } from 'vitest'
import { codeFiles, literalsOf, textOf } from './source-files.ts'

/** Properties that people read or hear. */
const read = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'description',
  'errorMessage',
  'help',
  'label',
  'placeholder',
  'title',
])

/** Codes of languages, the same wherever they are read. */
const names = /^(EN|FR)$/

/** @returns the words a component shows that do not come from the messages: JSX text, and strings given to what is read */
function hardCoded(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const tell = (node: ts.Node, words: string) => {
    if (!/\p{L}{2}/u.test(words) || names.test(words.trim())) return
    found.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1} ${words.trim()}`)
  }
  /** Strings an expression may come to; what is compared or given to a call is not shown. */
  const shown = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) tell(node, node.text)
    else if (ts.isTemplateExpression(node)) {
      tell(node, [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' '))
      for (const span of node.templateSpans) shown(span.expression)
    } else if (ts.isConditionalExpression(node)) {
      shown(node.whenTrue)
      shown(node.whenFalse)
    } else if (ts.isParenthesizedExpression(node)) shown(node.expression)
    else if (ts.isBinaryExpression(node)) {
      const kind = node.operatorToken.kind
      if (kind === ts.SyntaxKind.PlusToken || kind === ts.SyntaxKind.BarBarToken) shown(node.left)
      if (
        kind === ts.SyntaxKind.PlusToken ||
        kind === ts.SyntaxKind.BarBarToken ||
        kind === ts.SyntaxKind.AmpersandAmpersandToken ||
        kind === ts.SyntaxKind.QuestionQuestionToken
      )
        shown(node.right)
    }
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) tell(node, node.text)
    else if (ts.isJsxAttribute(node) && read.has(node.name.getText(source)) && node.initializer)
      shown(ts.isJsxExpression(node.initializer) ? (node.initializer.expression ?? node) : node.initializer)
    else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && node.expression) shown(node.expression)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

test.each([
  ['<p>Save</p>', 1],
  ['<p>{words.save}</p>', 0],
  ['<p>{" · "}</p>', 0],
  ['<p>{done ? "Saved" : words.saving}</p>', 1],
  ['<p>{`${count} findings`}</p>', 1],
  ['<Button label="Save" className="primary" />', 1],
  ['<Button aria-label={busy ? words.busy : "Save"} />', 1],
  ['<Button look="quiet" onPress={() => go("library")} />', 0],
  ['<b>{kind === "other" && words.other}</b>', 0],
])('%s holds %d word of its own', (text, count) => {
  expect(hardCoded('example.tsx', text)).toHaveLength(count)
})

test('every word of the window comes from the messages', () => {
  const components = codeFiles().filter((path) => path.startsWith('renderer/') && path.endsWith('.tsx'))
  expect(components.length).toBeGreaterThan(50)
  expect(components.flatMap((path) => hardCoded(path, textOf(path)))).toEqual([])
})

/** Names, what the French document prints, and what French tables and searches are recognised by. */
const keptInFrench = /français|France compétences|à l’export|Hcéres|^critères?$|^pondération$/giu

test('the English messages are English, and so is their typography', () => {
  const found = codeFiles()
    .filter((path) => path.startsWith('shared/messages/en/'))
    .flatMap((path) =>
      literalsOf(path).flatMap(({ text, line }) =>
        /[àâçèéêëîïôùûüÿœæ«»\u202f]|\p{L}['"]\p{L}|\p{L}[\s\u00a0][:;?!]|\.\.\./iu.test(text.replace(keptInFrench, ''))
          ? [`${path}:${line} ${text}`]
          : [],
      ),
    )
  expect(found).toEqual([])
})

test('a language does not borrow the sentences of the other', () => {
  // Types only, and how quantities are written: a language is read alone.
  const borrowed = codeFiles()
    .filter((path) => path.startsWith('shared/messages/en/') && !path.endsWith('/format.ts'))
    .filter((path) => /^(import (?!type )|export).*'(\.\.\/)+fr\//m.test(textOf(path)))
  expect(borrowed).toEqual([])
})
