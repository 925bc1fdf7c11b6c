import { expect, test } from 'vitest'
import { caretToEnd, expectSoon, goToStage, openDesk, openExample, saved, sharedDesk } from './window.ts'

const desk = sharedDesk()

interface Box {
  x: number
  y: number
  width: number
  height: number
}

const crosses = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

const subtitle = { name: 'Sous-titre', exact: true }

test('an edit is said to be saved once acknowledged, survives a reload, and is undone and redone after it', async () => {
  const page = await desk.open()
  await openExample(page)
  const field = page.getByRole('textbox', subtitle)
  const before = await field.inputValue()
  await field.fill('De la tâche à la décision')
  await saved(page)
  await page.reload()
  await expectSoon(() => field.inputValue()).toBe('De la tâche à la décision')
  await field.focus()
  await page.keyboard.press('Control+z')
  await expectSoon(() => field.inputValue()).toBe(before)
  await page.reload()
  await expectSoon(() => field.inputValue()).toBe(before)
  await field.focus()
  await page.keyboard.press('Control+Shift+z')
  await expectSoon(() => field.inputValue()).toBe('De la tâche à la décision')
})

test('in a narrow window, what is said of saving stands clear of the way back and of the acts', async () => {
  const page = await desk.open({ viewport: { width: 480, height: 800 } })
  await openExample(page)
  await page.getByRole('textbox', subtitle).fill('Étroit')
  await saved(page)
  const boxes = await Promise.all(
    ['.bar-back', '.bar-title', '.save', '.bar-acts'].map((place) =>
      page
        .locator(place)
        .first()
        // What is drawn, which may be beyond the box it belongs to.
        .evaluate((element) => {
          const range = document.createRange()
          range.selectNodeContents(element)
          const { x, y, width, height } = range.getBoundingClientRect()
          return { x, y, width, height }
        }),
    ),
  )
  const crossed = boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) => crosses(one, other)))
  expect(crossed).toEqual([])
})

test('quantities are read as people write them, and words that cannot be read stay and say so', async () => {
  const page = await desk.open()
  await openExample(page)
  const duration = page.getByRole('textbox', { name: 'Durée de formation', exact: true })
  await duration.fill('21h15')
  await duration.blur()
  await saved(page)
  expect((await duration.inputValue()).replace(/\s/g, ' ')).toBe('21 h 15')
  await duration.fill('longtemps')
  await duration.blur()
  await page.getByText(/Durée non comprise/).waitFor()
  expect(await duration.inputValue()).toBe('longtemps')
  expect(await duration.getAttribute('aria-invalid')).toBe('true')

  // Nothing says “saved” while it is so: on another stage, after a reload, and before an export, which leads back.
  const told = page.getByRole('button', { name: 'Non enregistré\u00a0: valeur non comprise' })
  await told.waitFor()
  await goToStage(page, 'Besoin')
  await page.reload()
  await page.getByRole('heading', { level: 2, name: 'Besoin' }).waitFor()
  await told.press('Enter')
  await expectSoon(() => duration.evaluate((node) => node === document.activeElement)).toBe(true)
  await goToStage(page, 'Besoin')
  await page.getByRole('button', { name: 'Exporter', exact: true }).click()
  await page.getByText('Une valeur tapée n’a pas été comprise').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Identité › Durée de formation' }).click()
  await expectSoon(() => duration.evaluate((node) => node === document.activeElement)).toBe(true)
  await duration.fill('20 h')
  await duration.blur()
  await saved(page)
  expect(await told.count()).toBe(0)
})

test('rich text keeps paragraphs, lists and marks through a reload', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Besoin')
  const editor = page.getByRole('textbox', { name: 'Apport de la recherche' })
  await caretToEnd(page, editor)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('Un résultat établi')
  await page.keyboard.press('Control+b')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- premier point')
  await page.keyboard.press('Enter')
  await page.keyboard.type('second point')
  await editor.blur()
  await saved(page)
  await page.reload()
  await expectSoon(() => editor.locator('li').allInnerTexts()).toEqual(['premier point', 'second point'])
  expect(await editor.locator('strong').innerText()).toBe('Un résultat établi')
})

test('a table and a footnote are typed by keyboard, undone, and there after a reload', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Besoin')
  const editor = page.getByRole('textbox', { name: 'Apport de la recherche' })
  const toolbar = page.locator('.rich', { has: editor }).getByRole('toolbar', { name: 'Mise en forme' })
  const ofTable = page.locator('.rich', { has: editor }).getByRole('toolbar', { name: 'Tableau' })
  await caretToEnd(page, editor)
  await page.keyboard.press('Enter')
  await toolbar.getByRole('button', { name: 'Tableau', exact: true }).press('Enter')
  for (const words of ['Année', 'Étude', 'Résultat', '2024', 'Enquête', 'Oui', '2025', 'Suivi'])
    await page.keyboard.type(words).then(() => page.keyboard.press('Tab'))
  await page.keyboard.type('Non')
  const grid = () =>
    editor.locator('tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)))
  const typed = [
    ['Année', 'Étude', 'Résultat'],
    ['2024', 'Enquête', 'Oui'],
    ['2025', 'Suivi', 'Non'],
  ]
  await expectSoon(grid).toEqual(typed)
  // Enter in the last row makes another; the row of titles is not one that goes.
  await page.keyboard.press('Enter')
  await page.keyboard.type('En cours')
  await expectSoon(grid).toEqual([...typed, ['', '', 'En cours']])
  await ofTable.getByRole('button', { name: 'Supprimer la ligne' }).press('Enter')
  await expectSoon(grid).toEqual(typed)
  await ofTable.getByRole('button', { name: 'Ajouter une colonne à droite' }).press('Enter')
  await expectSoon(async () => (await grid()).map((row) => row.length)).toEqual([4, 4, 4])
  await page.keyboard.press('Tab')
  await ofTable.getByRole('button', { name: 'Supprimer la colonne' }).press('Enter')
  await expectSoon(async () => (await grid()).map((row) => row.length)).toEqual([3, 3, 3])

  // A note on the word the caret is in; bold goes on in a cell, not in a title.
  await editor.locator('td', { hasText: 'Enquête' }).click()
  await page.keyboard.press('End')
  await toolbar.getByRole('button', { name: 'Note de bas de page' }).press('Enter')
  await page.getByRole('textbox', { name: 'Texte de la note' }).fill('Auprès de 40 équipes.')
  await page.getByRole('button', { name: 'Poser la note' }).press('Enter')
  const note = editor.locator('td .rich-note')
  await expectSoon(() => note.innerText()).toBe('Enquête')
  await page.keyboard.type(' nationale')
  await editor.locator('th').first().click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+b')
  expect(await editor.locator('th strong').count()).toBe(0)
  await saved(page)
  await page.reload()
  await expectSoon(grid).toEqual([typed[0], ['2024', 'Enquête nationale', 'Oui'], typed[2]])
  expect(await note.innerText()).toBe('Enquête')
  expect(await note.getAttribute('title')).toBe('Auprès de 40 équipes.')
  await editor.locator('td', { hasText: 'Enquête' }).click()
  await ofTable.getByRole('button', { name: 'Supprimer le tableau' }).press('Enter')
  await expectSoon(() => editor.locator('table').count()).toBe(0)
  await page.keyboard.press('Control+z')
  await expectSoon(grid).toEqual([typed[0], ['2024', 'Enquête nationale', 'Oui'], typed[2]])
})

test('a table pasted in a text stays one, merged and nested cells made plain', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Besoin')
  const editor = page.getByRole('textbox', { name: 'Apport de la recherche' })
  await caretToEnd(page, editor)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await editor.evaluate((field) => {
    const data = new DataTransfer()
    data.setData(
      'text/html',
      `<table><tr><td>Public</td><td colspan="2">Effectif <b>visé</b></td></tr>
       <tr><td><p>Enseignants</p><p>titulaires</p></td><td>12</td><td><table><tr><td>six</td><td>mois</td></tr></table></td></tr></table>
       <table><tr><td>Une seule ligne</td><td>devient un paragraphe</td></tr></table>`,
    )
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  const texts = (tag: string) =>
    editor.locator(tag).evaluateAll((cells) => cells.map((cell) => cell.textContent.trim()))
  await expectSoon(() => texts('th')).toEqual(['Public', 'Effectif visé', ''])
  expect((await texts('td')).map((text) => text.replace(/\s+/g, ' '))).toEqual([
    'Enseignants ; titulaires',
    '12',
    'six ; mois',
  ])
  await expectSoon(() => texts('p')).toContain('Une seule ligne\u00a0| devient un paragraphe')
  await saved(page)
})

test('what Word copies keeps its headings, lists, notes and merged cells', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Besoin')
  const editor = page.getByRole('textbox', { name: 'Apport de la recherche' })
  await caretToEnd(page, editor)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  const item = (level: number, sign: string, text: string) =>
    `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times"'>&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`
  const html = `<h1>Contexte</h1><h2>Enjeux</h2>
    <p class=MsoNormal>Un <span style='font-weight:bold'>résultat</span> établi<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span>[1]</span></a>.</p>
    ${item(1, '1.', 'Un')}${item(2, 'o', 'dessous')}${item(1, '2.', 'Deux')}${item(1, '·', 'Puce')}
    <ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>
    <table><tr><td>Titre</td><td>Valeur</td></tr><tr><td rowspan=2>x</td><td>1</td></tr><tr><td>2</td></tr></table>
    <div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1">[1]</a> Voir l’enquête de 2024.</p></div></div>`
  await editor.evaluate((field, pasted) => {
    const data = new DataTransfer()
    data.setData('text/html', pasted)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, html)
  const texts = (place: string) =>
    editor.locator(place).evaluateAll((found) => found.map((entry) => entry.textContent.trim()))
  await expectSoon(() => texts('h3')).toEqual(['Contexte', 'Enjeux'])
  expect(await texts('strong')).toEqual(['résultat'])
  expect(
    await editor
      .locator('.rich-note')
      .evaluateAll((notes) => notes.map((note) => [note.textContent, note.getAttribute('title')])),
  ).toEqual([['établi', 'Voir l’enquête de 2024.']])
  expect(await texts('ol > li')).toEqual(['Un', 'dessous', 'Deux', 'a', 'b', 'c'])
  expect(await texts('ul > li')).toEqual(['Puce'])
  expect(await texts('td')).toEqual(['x', '1', '', '2'])
  expect(await editor.innerText()).not.toContain('[1]')
  await saved(page)
})

test('a table wider than its text moves in its own box, and Tab goes on to a row more', async () => {
  const page = await desk.open({ viewport: { width: 480, height: 800 } })
  await openExample(page)
  await goToStage(page, 'Besoin')
  const editor = page.getByRole('textbox', { name: 'Apport de la recherche' })
  await caretToEnd(page, editor)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await editor.evaluate((field) => {
    const row = (text: string) => `<tr>${`<td>${text}</td>`.repeat(20)}</tr>`
    const data = new DataTransfer()
    data.setData('text/html', `<table>${row('T')}${row('mot')}</table>`)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expectSoon(() => editor.locator('th').count()).toBe(20)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  expect(await editor.evaluate((field) => field.scrollWidth > field.clientWidth)).toBe(true)
  // As wide as a table may be: one column more would not be kept.
  await editor.locator('td').last().click()
  const ofTable = page.locator('.rich', { has: editor }).getByRole('toolbar', { name: 'Tableau' })
  expect(await ofTable.getByRole('button', { name: 'Ajouter une colonne à droite' }).isDisabled()).toBe(true)
  expect(await ofTable.getByRole('button', { name: 'Ajouter une ligne dessous' }).isDisabled()).toBe(false)
  await page.keyboard.press('Tab')
  await page.keyboard.type('suite')
  await expectSoon(() => editor.locator('td').count()).toBe(40)
  await expectSoon(() => editor.locator('td').nth(20).textContent()).toBe('suite')
  await saved(page)
})

test('a link that was refused is taken once it is right, and an address of the web may lack its beginning', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Besoin')
  const editor = page.getByRole('textbox', { name: 'Apport de la recherche' })
  await caretToEnd(page, editor)
  await page.keyboard.type(' ici')
  for (let letter = 0; letter < 3; letter += 1) await page.keyboard.press('Shift+ArrowLeft')
  await page.locator('.rich', { has: editor }).getByRole('button', { name: 'Lien', exact: true }).press('Enter')
  const address = page.getByRole('textbox', { name: /Adresse du lien/ })
  await address.fill('exemple.fr')
  await address.press('Enter')
  await page.getByText(/^Adresse refusée/).waitFor()
  await address.fill('www.exemple.fr')
  expect(await page.getByText(/^Adresse refusée/).count()).toBe(0)
  await address.press('Enter')
  await expectSoon(() => editor.locator('a').last().getAttribute('href')).toBe('https://www.exemple.fr')
  await saved(page)
})

test('items are added, moved, duplicated and removed by keyboard, with a way back', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Compétences et AAV')
  const names = () => page.locator('[data-model="outcomes"] .card-name').allInnerTexts()
  const count = (await names()).length
  await page.getByRole('button', { name: /^Ajouter un acquis/ }).press('Enter')
  await page.getByRole('textbox', { name: 'Énoncé' }).last().fill('Essayer la grille sur deux productions')
  await expectSoon(names).toContain('AAV6 · Essayer la grille sur deux productions')
  await page.getByRole('button', { name: /^Actions.*AAV6/ }).press('Enter')
  await page.getByRole('menuitem', { name: 'Monter' }).press('Enter')
  await expectSoon(async () => (await names()).indexOf('AAV6 · Essayer la grille sur deux productions')).toBe(count - 1)
  await page.getByRole('button', { name: /^Actions.*AAV6/ }).press('Enter')
  await page.getByRole('menuitem', { name: 'Supprimer' }).press('Enter')
  await expectSoon(async () => (await names()).length).toBe(count)
  await page.getByRole('alertdialog').getByRole('button', { name: 'Annuler' }).click()
  await expectSoon(async () => (await names()).length).toBe(count + 1)
  await saved(page)
})

test('what was just added is shown from its head, and what is typed goes to its first blank field', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Compétences et AAV')
  // By mouse, which gives a button no ring of focus.
  await page.getByRole('button', { name: /^Ajouter un acquis/ }).click()
  const card = page.locator('main .card[data-path^="outcomes."]').last()
  const statement = card.getByRole('textbox', { name: 'Énoncé' })
  await expectSoon(() => statement.evaluate((input) => input === document.activeElement)).toBe(true)
  await page.keyboard.type('Bâtir une grille')
  expect(await statement.inputValue()).toBe('Bâtir une grille')
  const top = await card.evaluate((place) => place.getBoundingClientRect().top)
  expect(top).toBeGreaterThan(0)
  expect(top).toBeLessThan(450)

  // A line of a table: its code is given, its words are to be written.
  await page.locator('.card-trigger', { hasText: /^C1/ }).click()
  const learnings = page.locator('[data-model="competencies.levels.criticalLearnings"]').first()
  for (;;) {
    if (await learnings.isVisible()) break
    await page.locator('[data-model="competencies.levels"] .card-trigger[aria-expanded="false"]').first().click()
  }
  await learnings.getByRole('button', { name: /^Ajouter/ }).click()
  const line = learnings.locator('tbody tr').last()
  await expectSoon(() =>
    line
      .locator('input')
      .last()
      .evaluate((input) => input === document.activeElement),
  ).toBe(true)
  await page.keyboard.type('Détecter un biais')
  expect(await line.locator('input').first().inputValue()).toMatch(/^AC\d+$/)
})

test('a count says what it counts, where it is typed, refused and inherited', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Accompagnement et assiduité')
  const delay = page.getByRole('textbox', { name: 'Délai de réponse du tuteur (heures ouvrées)' })
  await delay.fill('2 jours')
  await delay.blur()
  await page.getByText('Écrivez un nombre entier, en heures ouvrées.').waitFor()
  await delay.fill('4 heures')
  await delay.blur()
  await expectSoon(() => delay.inputValue()).toBe('4')
  const inherited = page.locator('[data-model="local.technicalAssistance.responseHours"] .read-only')
  expect(await inherited.innerText()).toMatch(/^\d+\sheures ouvrées$/)
})

test('two windows: what one writes shows in the other, and a text written in both is kept twice', async () => {
  const first = await desk.open()
  const second = await desk.open()
  await openExample(first)
  await openExample(second)
  await first.getByRole('textbox', { name: 'Code', exact: true }).fill('MC-DEUX')
  await expectSoon(() => second.getByRole('textbox', { name: 'Code', exact: true }).inputValue()).toBe('MC-DEUX')

  // The second window does not hear of the change before it sends its own: its call is held back.
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await second.route('**/operations/dossier.edit', async (route) => {
    await held
    await route.continue()
  })
  await second.getByRole('textbox', subtitle).fill('Texte de la seconde fenêtre')
  await first.getByRole('textbox', subtitle).fill('Texte de la première fenêtre')
  await saved(first)
  letGo()
  await second.getByText('Une autre fenêtre a modifié le même champ.').waitFor()
  expect(await second.locator('.kept-text').innerText()).toContain('Texte de la première fenêtre')
  await expectSoon(() => first.getByRole('textbox', subtitle).inputValue()).toBe('Texte de la seconde fenêtre')
})

test('when the application goes away the text stays, the banner says so, and nothing claims to be saved', async () => {
  const lonely = await openDesk()
  const page = await lonely.open()
  await openExample(page)
  await lonely.stopHost()
  await page.getByRole('textbox', subtitle).fill('Texte à ne pas perdre')
  await page.getByText('Vos dernières modifications ne sont pas enregistrées.').waitFor()
  expect(await page.getByText(/^Enregistré à \d/).count()).toBe(0)
  await page.getByText('Voir le texte non enregistré').click()
  expect(await page.locator('.kept-text').innerText()).toContain('Texte à ne pas perdre')
  expect(await page.getByRole('textbox', subtitle).inputValue()).toBe('Texte à ne pas perdre')
  await lonely.close()
})

test('what could not be saved is kept while other pages are shown, and saved when the application answers again', async () => {
  const page = await desk.open()
  await openExample(page)
  const unanswered = '**/operations/dossier.edit'
  await page.route(unanswered, (route) => route.fulfill({ json: {} }))
  await page.getByRole('textbox', subtitle).fill('Écrit sans liaison')
  await page.getByRole('link', { name: 'Bibliothèque' }).click()
  await page.getByText('Des modifications ne sont pas encore enregistrées', { exact: false }).waitFor()
  await page.getByRole('link', { name: 'Revenir au dossier' }).click()
  await expectSoon(() => page.getByRole('textbox', subtitle).inputValue()).toBe('Écrit sans liaison')
  await page.getByRole('link', { name: 'Bibliothèque' }).click()
  await page.unroute(unanswered)
  await expectSoon(() => page.getByRole('link', { name: 'Revenir au dossier' }).count()).toBe(0)
  await page.reload()
  await openExample(page)
  await expectSoon(() => page.getByRole('textbox', subtitle).inputValue()).toBe('Écrit sans liaison')
})
