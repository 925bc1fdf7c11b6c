import { exampleFile } from '../render/example-dossiers.ts'
import { wordOf } from './made-word.ts'
import { pythonDocx } from './python-docx.ts'

/** The first example as a Word document in which one text of a field, one price and one line of nobody were written. */
export const editedExample = async () =>
  pythonDocx(
    await wordOf(exampleFile('evaluation-authentique')),
    `
def say(paragraph, text):
    for run in paragraph.runs[1:]: run.text = ''
    paragraph.runs[0].text = text
needs = [p for p in document.paragraphs if p.text.startswith('Les organismes de formation doivent')]
say(needs[1], 'Les organismes doivent prouver ce que chacun a appris.')
for table in document.tables:
    for row in table.rows:
        if row.cells[0].text == 'Tarif par stagiaire': say(row.cells[1].paragraphs[0], '650 €')
document.add_paragraph('À revoir avec la composante.')
`,
  )
