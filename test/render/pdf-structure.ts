import { execFileSync } from 'node:child_process'

/** What a PDF for people who hear it must say of itself, and does not. @param path where the file is, for poppler */
export function pdfFaults(pdf: Uint8Array, path: string): string[] {
  const faults: string[] = []
  const asked = (program: string, ...options: string[]) =>
    execFileSync(program, [...options, path], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 28,
    })
  const told = asked('pdfinfo')
  if (!/^Tagged: +yes$/m.test(told)) faults.push('it is not tagged')
  if (!/^Title: +\S/m.test(told)) faults.push('it has no title')
  if (!/^Author: +\S/m.test(told)) faults.push('it has no author')
  if (/^(Creator|Producer): .*\//m.test(told)) faults.push('it names a path')
  const bytes = Buffer.from(pdf).toString('latin1')
  if (!bytes.includes('<pdfuaid:part>1</pdfuaid:part>')) faults.push('it does not say that it is PDF/UA-1')
  if (!/\/Lang \(fr-FR\)/.test(bytes)) faults.push('it does not say its language')
  if (!/\/DisplayDocTitle true/.test(bytes)) faults.push('its title is not shown')
  const structure = asked('pdfinfo', '-struct')
  const tables = structure.split(/^ *Table\b.*$/m).slice(1)
  if (tables.some((table) => !/^ *TH\b.*\n(?: *\/.*\n)* *\/Scope \/Column$/m.test(table)))
    faults.push('a table without header cells')
  // Each figure says what it shows.
  for (const figure of structure.matchAll(/^ *Figure\b.*$/gm))
    if (!/"[^"]+"/.test(figure[0])) faults.push('a figure without a text')
  const fonts = asked('pdffonts').trim().split('\n').slice(2)
  if (fonts.length === 0 || fonts.some((line) => !/ yes yes yes /.test(line))) faults.push('a font that is not carried')
  return faults
}
