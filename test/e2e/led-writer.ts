import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { stageOf } from '../../shared/definition/stages.ts'
import { sectionOf } from '../../shared/institution/sections.ts'
import { fieldLabel } from '../../shared/messages/fr/fields.ts'
import { institutionWords } from '../../shared/messages/fr/institution-page.ts'
import { stageTexts } from '../../shared/messages/fr/stages.ts'
import { expectSoon, saved } from './window.ts'

type Item = { id: string } & Record<string, unknown>

/** Where the keyboard is. */
interface Focus {
  /** The place of the field, and of what is around it. */
  places: readonly string[]
  name: string
  tag: string
  role: string
  expanded: string
  region: 'form' | 'panel' | 'elsewhere'
  requirement: string
  /** What the finding around it says there. */
  said: string
  value: string
}

/** More than any stage or panel has places to stop at. */
const mostStops = 600

/**
 * Writes in a dossier with the keyboard alone, and goes where the findings panel leads. It reads the page only to know
 * where the focus is, as a screen reader does.
 */
export class LedWriter {
  readonly page: Page
  readonly #documents: Documents
  /** Ids of what was added in the window, by the code it got. */
  readonly #added = new Map<string, string>()

  /** What the panel shows, as it does at first. */
  #shown: 'Cette étape' | 'Tout le dossier' = 'Cette étape'

  /** Title of the stage the finding followed last was found in. */
  #foundIn = ''

  /** @param example the example on screen; none where the dossier was begun from nothing */
  constructor(page: Page, example?: Example) {
    this.page = page
    this.#documents = example ? documentsOf(example) : { definition: {}, institution: {} }
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Replaces what the focused field says. */
  async type(words: string): Promise<void> {
    await this.press('Control+a')
    if (words === '') await this.press('Delete')
    else await this.page.keyboard.insertText(words)
    // A figure is read when the field is left.
    await this.press('Tab')
  }

  /** Chooses in the list that the focused field opens; by its first letters, in a list of the browser itself. */
  async choose(name: string): Promise<void> {
    if ((await this.look()).tag === 'SELECT') return this.page.keyboard.type(name)
    await this.press('Enter')
    await expectSoon(async () => (await this.look()).role).toBe('option')
    await this.press('Home')
    for (let step = 0; step < 80; step += 1) {
      if ((await this.look()).name === name) break
      await this.press('ArrowDown')
    }
    expect((await this.look()).name).toBe(name)
    await this.press('Enter')
    await this.#popoverGone()
  }

  /** What was opened is closed, and the focus is back in the field. */
  async #popoverGone(): Promise<void> {
    await expectSoon(() => this.page.locator('.popover').count()).toBe(0)
    await expectSoon(async () => (await this.look()).tag).toBe('BUTTON')
  }

  /** Chooses yes or no, where the focus is on one of them. */
  async answer(name: string): Promise<void> {
    for (let step = 0; step < 6 && (await this.look()).name !== name; step += 1) await this.press('ArrowRight')
    expect((await this.look()).name).toBe(name)
    await this.press('Space')
  }

  /** Ticks or unticks one of the items that the focused field opens. */
  async toggle(name: RegExp): Promise<void> {
    // Past what takes out those chosen already.
    for (let step = 0; step < 20 && /^Retirer/.test((await this.look()).name); step += 1) await this.press('Tab')
    await this.press('Enter')
    await expectSoon(async () => (await this.look()).role).toBe('menuitemcheckbox')
    for (let step = 0; step < 80 && !name.test((await this.look()).name); step += 1) await this.press('ArrowDown')
    expect((await this.look()).name).toMatch(name)
    await this.press('Space', 'Escape')
    await this.#popoverGone()
  }

  /** Types a day from its first part on. @param digits day, month and year */
  async date(digits: string): Promise<void> {
    await this.page.keyboard.type(digits)
  }

  /** Empties a day, part by part, and leaves it. */
  async clearDate(): Promise<void> {
    for (let part = 0; part < 3; part += 1) {
      // Backspace in an empty part goes back to the one before.
      while (/\d/.test((await this.look()).value)) await this.press('Backspace')
      await this.press('Tab')
    }
  }

  /** Begins to say something else than the institution does, where the focus is on the button for it. */
  async replaceInherited(): Promise<void> {
    expect((await this.look()).name).toMatch(/^Remplacer pour ce dossier/)
    await this.press('Enter')
    await expectSoon(async () => {
      const { name, region } = await this.look()
      return region === 'form' && !name.startsWith('Remplacer')
    }).toBe(true)
  }

  /** Adds to the list whose button has the focus, and goes on from the new item. @param code the code it gets */
  async add(list: readonly string[], code: string): Promise<void> {
    const before = (await this.look()).places[0]
    await this.press('Enter')
    const place = `${list.join('.')}.`
    let id = ''
    await expectSoon(async () => {
      const at = (await this.look()).places.find((entry) => entry.startsWith(place)) ?? ''
      id = at === before ? '' : (at.slice(place.length).split('.')[0] ?? '')
      return id
    }).not.toBe('')
    this.#added.set(code, id)
  }

  /** Removes the item that holds the focus, by the menu at its head. */
  async removeHere(): Promise<void> {
    for (let step = 0; step < 20 && !/^Actions/.test((await this.look()).name); step += 1) await this.press('Shift+Tab')
    await this.act('Supprimer')
  }

  async waitForName(name: RegExp): Promise<void> {
    await expectSoon(async () => (await this.look()).name).toMatch(name)
  }

  /** Chooses an act of a menu that has the focus. */
  async act(name: string): Promise<void> {
    await this.press('Enter')
    await expectSoon(async () => (await this.look()).role).toBe('menuitem')
    for (let step = 0; step < 12 && (await this.look()).name !== name; step += 1) await this.press('ArrowDown')
    await this.press('Enter')
  }

  /**
   * Goes to a place with the palette, then Tab where the palette does not go as far. Segments that start with `@` name an
   * item of a list of the example by its code, its rank or one of its texts. A path that begins with `institution` is of
   * the institution record, whose page is opened for it.
   */
  async reach(path: readonly string[]): Promise<void> {
    if (path[0] === 'institution') return this.#reachInRecord(path)
    const place = this.#placeOf(path).join('.')
    const code = path.findLast((segment) => /^@[A-Z]+\d+$/.test(segment))?.slice(1)
    const modelPath = path.filter((segment) => !segment.startsWith('@')).join('.')
    const inList = path.some((segment) => segment.startsWith('@'))
    const title = stageTexts.find(({ id }) => id === stageOf(modelPath))?.title ?? ''
    if (code !== undefined) await this.palette(code, new RegExp(`^${code} · `))
    else if (inList) {
      await this.palette(title, new RegExp(`^${title}$`))
      await expectSoon(() => this.page.locator('main h2').first().innerText()).toBe(title)
    } else await this.palette(`${fieldLabel(modelPath)} ${title}`, new RegExp(`^${fieldLabel(modelPath)}${title}`))
    // Where the palette went, the focus comes once the form is drawn.
    await expectSoon(async () => (await this.look()).region).toBe('form')
    if (code !== undefined) {
      const item = this.#placeOf(path.slice(0, path.indexOf(`@${code}`) + 1)).join('.')
      await expectSoon(async () => (await this.look()).places).toContain(item)
    } else if (!inList) await expectSoon(async () => (await this.look()).places).toContain(place)
    await this.tabTo(
      (focus) => focus.places.includes(place) && focus.region === 'form' && focus.tag !== 'H3',
      (focus) => focus.expanded === 'false' && focus.region === 'form' && hides(focus.places[0] ?? '', place),
    )
  }

  /** From the list of institutions to a place of the one record there is. */
  async #reachInRecord(path: readonly string[]): Promise<void> {
    const place = this.#placeOf(path).join('.')
    const section = sectionOf(
      path
        .slice(1)
        .filter((segment) => !segment.startsWith('@'))
        .join('.'),
    )
    const name = String(frenchOf(this.#documents.institution['name']))
    await this.palette('Établissement', /^Établissement$/)
    await expectSoon(() => this.page.getByRole('link', { name }).count()).toBeGreaterThan(0)
    await this.tabTo((focus) => focus.tag === 'A' && focus.name.startsWith(name))
    await this.press('Enter')
    await expectSoon(() => this.page.locator('main.record-page').count()).toBe(1)
    const head = section ? institutionWords.sections[section] : ''
    await this.tabTo(
      (focus) => focus.places.includes(place),
      (focus) =>
        focus.expanded === 'false' &&
        (focus.places[0] === undefined ? focus.name.startsWith(head) : place.startsWith(`${focus.places[0]}.`)),
    )
  }

  /** From a page of the record back to the dossier that was open. */
  async backToDossier(): Promise<void> {
    const title = String(frenchOf((this.#documents.definition['identity'] as Record<string, unknown>)['title']))
    await saved(this.page)
    await this.palette(title, new RegExp(`^Ouvrir «.*${title.slice(0, 20)}`))
    await expectSoon(() => this.page.locator('.side .verdict').count()).toBe(1)
  }

  /** Chooses in the command palette. */
  async palette(query: string, name: RegExp): Promise<void> {
    await this.press('Control+k')
    await expectSoon(async () => (await this.look()).role).toBe('combobox')
    await this.page.keyboard.insertText(query)
    const chosen = this.page.locator('[role="option"][aria-selected="true"] .palette-label')
    await expectSoon(async () => {
      const said = (await chosen.allTextContents()).join()
      if (name.test(said)) return said
      await this.press('ArrowDown')
      return `${said}, for ${(await this.look()).value}`
    }).toMatch(name)
    await this.press('Enter')
    await expectSoon(() => this.page.locator('.palette').count()).toBe(0)
  }

  /** Tab until the focus is where it should be, unfolding what is on the way; no further than a region, where one is told. */
  async tabTo(
    there: (focus: Focus) => boolean,
    unfolds: (focus: Focus) => boolean = () => false,
    within?: Focus['region'],
  ): Promise<Focus> {
    const met: string[] = []
    for (let stop = 0; stop < mostStops; stop += 1) {
      const focus = await this.look()
      if (there(focus)) return focus
      if (within !== undefined && focus.region !== within) {
        met.push(`left for ${focus.region} ${focus.tag} ${focus.name.slice(0, 30)}`)
        break
      }
      if (unfolds(focus)) {
        await this.press('Enter')
        await expectSoon(async () => (await this.look()).expanded).not.toBe('false')
      }
      met.push(`${focus.region} ${focus.places[0] ?? ''} ${focus.name.slice(0, 30)}`)
      await this.press('Tab')
    }
    throw new Error(`not reached; met ${met.slice(-40).join('\n')}`)
  }

  /** Puts the panel on the findings of a stage or of the whole dossier. */
  async #show(scope: 'Cette étape' | 'Tout le dossier'): Promise<void> {
    if (this.#shown === scope) return
    await this.filter(/Portée/, scope)
    this.#shown = scope
  }

  /** Chooses what the panel shows. */
  async filter(name: RegExp, choice: string): Promise<void> {
    await this.toPanel()
    await this.tabTo((focus) => focus.region === 'panel' && name.test(focus.name))
    await this.choose(choice)
  }

  /** F6 until the findings panel has the focus. */
  toPanel(): Promise<void> {
    return this.#cycleTo('ASIDE')
  }

  /** F6 until the form has the focus. */
  toForm(): Promise<void> {
    return this.#cycleTo('MAIN')
  }

  async #cycleTo(tag: string): Promise<void> {
    for (let step = 0; step < 8; step += 1) {
      await this.press('F6')
      if ((await this.look()).tag === tag) return
    }
    throw new Error(`F6 does not reach ${tag}`)
  }

  /**
   * Finds a finding by what it says, and the focus on one of its buttons. The panel is asked for the stage on screen
   * first, where that is the one of the place the finding leads to: it has fewer places to stop at than the whole dossier.
   */
  async inFinding(says: RegExp, button: RegExp, path: readonly string[] = []): Promise<Focus> {
    const modelPath = path.filter((segment) => !segment.startsWith('@')).join('.')
    const title = stageTexts.find(({ id }) => id === stageOf(modelPath))?.title
    this.#foundIn = await this.#stageShown()
    const isHere = title === this.#foundIn
    // What was just written is judged when writing pauses: on a busy machine its finding may come after one looked for it.
    for (let looks = 1; ; looks += 1) {
      await this.#show(isHere && looks <= 6 ? 'Cette étape' : 'Tout le dossier')
      await expectSoon(() => this.page.locator('.side .finding, .side .finding-group').count()).toBeGreaterThan(0)
      await this.toPanel()
      try {
        return await this.tabTo(
          (focus) => says.test(focus.said) && button.test(focus.name),
          (focus) =>
            focus.region === 'panel' && focus.expanded === 'false' && focus.tag === 'BUTTON' && focus.said === '',
          'panel',
        )
      } catch (error) {
        if (looks === 10) throw error
        await this.page.waitForTimeout(500)
      }
    }
  }

  /**
   * Follows a finding to its field, or to what adds to its list, which must have the focus itself; to the field of the
   * institution record, where the path begins with `institution`.
   */
  async follow(says: RegExp, path: readonly string[]): Promise<string> {
    const way = path[0] === 'institution' ? /Ouvrir la fiche de l’établissement/ : /Aller au champ/
    const { requirement } = await this.inFinding(says, way, path)
    await this.press('Enter')
    const place = this.#placeOf(path).join('.')
    await expectSoon(async () => {
      const { region, places } = await this.look()
      return `${region} ${places.find((at) => at === place) ?? places[0] ?? ''}`
    }).toBe(`form ${place}`)
    return requirement
  }

  /** Unfolds what follows from a finding, and looks for a requirement there. */
  async seesBeneath(says: RegExp, requirement: string): Promise<void> {
    const { requirement: cause } = await this.inFinding(says, /en découle/)
    await this.press('Enter')
    const told = this.page.locator(`.side [data-requirement="${cause}"] .consequences`)
    await expectSoon(async () => (await told.allInnerTexts()).join()).toContain(requirement)
  }

  /** What is judged: the verdict and what is open, as the panel says. */
  async verdict(): Promise<string> {
    return (await this.page.locator('.side .verdict').innerText()).replace(/\s+/g, ' ')
  }

  /** The title of the stage on screen. */
  #stageShown(): Promise<string> {
    return this.page.locator('main h2').first().innerText()
  }

  /** What was found is no longer told where it was, and the verdict is what it was before. */
  async settled(requirement: string, verdict: string): Promise<void> {
    // A panel of another stage would not tell it anyway.
    if ((await this.#stageShown()) !== this.#foundIn) await this.#show('Tout le dossier')
    await expectSoon(() => this.page.locator(`.side [data-requirement="${requirement}"]`).count()).toBe(0)
    await expectSoon(() => this.verdict()).toBe(verdict)
  }

  /** A path with ids in the place of `@` segments; within the record, for one of the record. */
  #placeOf(path: readonly string[]): string[] {
    const inRecord = path[0] === 'institution' && path.length > 1
    let value: unknown = inRecord ? this.#documents.institution : this.#documents.definition
    return (inRecord ? path.slice(1) : path).map((segment) => {
      if (!segment.startsWith('@')) {
        value = (value as Document | undefined)?.[segment]
        return segment
      }
      const name = segment.slice(1)
      const items = (value ?? []) as Item[]
      const item = /^\d+$/.test(name)
        ? items[Number(name)]
        : items.find((entry) => Object.values(entry).some((said) => said === name || frenchOf(said) === name))
      value = item
      const id = item?.id ?? this.#added.get(name)
      if (id === undefined) throw new Error(`no item ${segment}`)
      return id
    })
  }

  async look(): Promise<Focus> {
    return this.page.evaluate(() => {
      const element = document.activeElement as HTMLElement
      const labelled = element.getAttribute('aria-labelledby')
      const name =
        element.getAttribute('aria-label') ??
        (labelled
          ? labelled
              .split(' ')
              .map((id) => document.getElementById(id)?.textContent ?? '')
              .join(' ')
          : null) ??
        (element as HTMLInputElement).labels?.[0]?.textContent ??
        element.textContent
      const card = element.closest<HTMLElement>('.finding')
      const places: string[] = []
      for (
        let at = element.closest<HTMLElement>('[data-path]');
        at;
        at = at.parentElement?.closest<HTMLElement>('[data-path]') ?? null
      )
        places.push(at.dataset['path'] ?? '')
      // What comes after the table it adds to.
      if (element.dataset['adds'] !== undefined) places.unshift(element.dataset['adds'])
      return {
        places,
        name: name.trim(),
        tag: element.tagName,
        role: element.getAttribute('role') ?? '',
        // What opens a list to choose from folds nothing.
        expanded: element.hasAttribute('aria-haspopup') ? '' : (element.getAttribute('aria-expanded') ?? ''),
        region: element.closest('main') ? 'form' : element.closest('aside') ? 'panel' : 'elsewhere',
        requirement: card?.dataset['requirement'] ?? '',
        said: ((element.closest('.gap') ?? card?.querySelector('.gaps'))?.textContent ?? '').replace(/\s/g, ' '),
        value: (element as HTMLInputElement).value ?? element.textContent,
      }
    })
  }
}

/** Whether what is folded there may hold a place: an item around it, or what gathers others’ questions. */
const hides = (folded: string, place: string) => folded === '' || place.startsWith(`${folded}.`)

const frenchOf = (value: unknown) =>
  typeof value === 'object' && value !== null && 'fr' in value ? value.fr : undefined

type Document = Record<string, unknown>

/** What an example holds. */
interface Documents {
  definition: Document
  institution: Document
}

export type Example = 'evaluation-authentique' | 'empreinte-formation'

const documentsOf = (example: Example) =>
  JSON.parse(readFileSync(new URL(`../../resources/examples/${example}.json`, import.meta.url), 'utf8')) as Documents
