import type { Page } from 'playwright'
import { expect } from 'vitest'
import { isBlank } from '../../shared/definition/blank.ts'
import { definitionSchema, type Definition } from '../../shared/definition/definition.ts'
import { fieldOf, type FieldMeta } from '../../shared/definition/field.ts'
import { linesOfBlock, type RichText } from '../../shared/definition/rich-text.ts'
import { schemaAt } from '../../shared/definition/schema-walk.ts'
import { formatCents, formatHalfCredits, formatMinutes } from '../../shared/messages/fr/format.ts'
import { optionLabel } from '../../shared/messages/fr/options.ts'
import { caretToEnd, expectSoon, saved } from './window.ts'

/** Where the keyboard is: what a person would see of it, and the place of the model it belongs to. */
interface Focus {
  region: 'form' | 'panel' | 'elsewhere'
  path: string[]
  tag: string
  type: string
  role: string
  name: string
  value: string
  checked: boolean
  popup: string
  expanded: string
  editable: boolean
  language: string
  /** The day a date says so far, figures only. */
  day: string
  /** The requirement of the finding around it. */
  requirement: string
}

type Item = { id: string } & Record<string, unknown>

/** More stops than any stage or panel has. */
const mostStops = 2_000

/**
 * Writes a dossier as a person without a mouse does: Tab from field to field, and at each what the given definition says
 * of it. It reads only what has the focus. What it has written once must still be there whenever it comes by again.
 */
export class KeyboardAuthor {
  readonly #page: Page
  readonly #given: Definition
  /** Which item of the given definition each item made here stands for. */
  readonly #standsFor = new Map<string, Item>()
  readonly #madeIn = new Map<string, string[]>()
  /** What was written, by place. */
  readonly #written = new Map<string, unknown>()
  #waits = false
  /** How many fields until the page is loaded again. */
  #fieldsToReload: number
  readonly #reloads: number[]

  /** @param reloads after how many fields each, the page is loaded again */
  constructor(page: Page, given: Definition, reloads: readonly number[]) {
    this.#page = page
    this.#given = given
    this.#reloads = [...reloads]
    this.#fieldsToReload = this.#reloads.shift() ?? Infinity
  }

  /** Goes from the library to a new dossier that says nothing. */
  async begin(): Promise<void> {
    await this.#tabTo(({ name }) => name === 'Nouveau dossier')
    await this.#page.keyboard.press('Enter')
    await this.#seek('menuitem', 'Dossier vide')
    await this.#page.keyboard.press('Enter')
    await this.#page.getByRole('heading', { level: 2, name: 'Identité et public' }).waitFor()
  }

  /**
   * Goes through a stage from its first field to its last.
   * @returns whether something there refers to items not yet made, and is left for another time
   */
  async write(stage: string): Promise<boolean> {
    await this.#goTo(stage)
    this.#waits = false
    for (let stop = 0; stop < mostStops; stop += 1) {
      await this.#page.keyboard.press('Tab')
      const focus = await this.#look()
      if (focus.region !== 'form') {
        await saved(this.#page)
        return this.#waits
      }
      await this.#answer(focus)
      if (this.#fieldsToReload <= 0) {
        this.#fieldsToReload = this.#reloads.shift() ?? Infinity
        await saved(this.#page)
        await this.#page.reload()
        return this.write(stage)
      }
    }
    throw new Error(`the stage ${stage} has no end`)
  }

  /** Answers each question of the findings panel, over the whole dossier, as the given definition does. */
  async answerQuestions(): Promise<void> {
    const left = [...this.#given.answers]
    await this.#toPanel()
    await this.#tabTo(({ name }) => /Portée/.test(name))
    await this.#choose(await this.#look(), 'Tout le dossier')
    for (let answered = true; answered;) {
      answered = false
      await this.#toPanel()
      for (let stop = 0; stop < mostStops; stop += 1) {
        await this.#page.keyboard.press('Tab')
        const focus = await this.#look()
        if (focus.region !== 'panel') break
        if (focus.expanded === 'false' && focus.requirement === '' && focus.popup === '')
          await this.#page.keyboard.press('Enter')
        else if (/^Voir \d+ autres? à (corriger|remplir)$/.test(focus.name)) await this.#page.keyboard.press('Enter')
        else if (focus.name === 'Répondre') {
          const rank = left.findIndex(({ requirement }) => requirement === focus.requirement)
          const open = this.#page.locator(`[data-requirement="${focus.requirement}"]`).getByText('Répondre')
          const count = await open.count()
          const [given] = rank < 0 ? [] : left.splice(rank, 1)
          expect(given, focus.requirement).toBeDefined()
          await this.#page.keyboard.press('Enter')
          await expectSoon(async () => (await this.#look()).type).toBe('radio')
          await this.#turn(await this.#look(), [optionLabel('humanAnswer', given?.answer ?? '')])
          await this.#page.keyboard.press('Tab')
          await this.#page.keyboard.insertText(given?.comment.fr ?? '')
          await this.#page.keyboard.press('Tab')
          await this.#page.keyboard.press('Enter')
          await expectSoon(async () => (await this.#look()).type).not.toBe('submit')
          await expectSoon(() => open.count()).toBeLessThan(count)
          answered = true
        }
      }
    }
    expect(left).toEqual([])
    await saved(this.#page)
  }

  /** Opens a stage by the palette, and puts the focus before its first field. */
  async #goTo(stage: string): Promise<void> {
    const { keyboard } = this.#page
    await this.#page.locator('main h2').first().waitFor()
    await keyboard.press('Control+k')
    await expectSoon(async () => (await this.#look()).role).toBe('combobox')
    await keyboard.insertText(stage)
    const chosen = this.#page.locator('[role="option"][aria-selected="true"]')
    await expectSoon(() => chosen.innerText()).toContain(stage)
    await keyboard.press('Enter')
    await this.#page.getByRole('heading', { level: 2, name: stage, exact: true }).waitFor()
    await expectSoon(() => this.#page.locator('.palette').count()).toBe(0)
    await expectSoon(() => this.#page.locator('main [aria-busy="true"]').count()).toBe(0)
    await this.#cycleTo('MAIN')
  }

  #toPanel(): Promise<void> {
    return this.#cycleTo('ASIDE')
  }

  async #cycleTo(tag: string): Promise<void> {
    for (let step = 0; step < 8; step += 1) {
      await this.#page.keyboard.press('F6')
      if ((await this.#look()).tag === tag) return
    }
    throw new Error(`F6 does not reach ${tag}`)
  }

  async #tabTo(there: (focus: Focus) => boolean): Promise<void> {
    for (let stop = 0; stop < mostStops; stop += 1) {
      await this.#page.keyboard.press('Tab')
      if (there(await this.#look())) return
    }
    throw new Error('not reached by Tab')
  }

  async #look(): Promise<Focus> {
    return this.#page.evaluate(() => {
      const element = document.activeElement as HTMLElement
      const labelled = element.getAttribute('aria-labelledby')
      const words =
        element.getAttribute('aria-label') ??
        (labelled
          ? labelled
              .split(' ')
              .map((id) => document.getElementById(id)?.textContent ?? '')
              .join(' ')
          : null) ??
        (element as HTMLInputElement).labels?.[0]?.textContent ??
        element.textContent
      const inForm = element.closest('main') !== null && element.closest('.stage-steps') === null
      return {
        region: inForm ? 'form' : element.closest('aside') ? 'panel' : 'elsewhere',
        path: (element.closest<HTMLElement>('[data-path]')?.dataset['path'] ?? '').split('.').filter(Boolean),
        tag: element.tagName,
        type: (element as HTMLInputElement).type ?? '',
        role: element.getAttribute('role') ?? '',
        name: words.trim(),
        value:
          element.tagName === 'BUTTON'
            ? element.textContent
            : ((element as HTMLInputElement).value ?? element.textContent),
        checked: (element as HTMLInputElement).checked === true || element.getAttribute('aria-checked') === 'true',
        popup: element.getAttribute('aria-haspopup') ?? '',
        // What opens a list to choose from folds nothing.
        expanded: element.hasAttribute('aria-haspopup') ? '' : (element.getAttribute('aria-expanded') ?? ''),
        editable: element.isContentEditable,
        language: element.closest<HTMLElement>('[lang]')?.lang ?? '',
        day: (element.closest('.date-input')?.textContent ?? '').replace(/\D/g, ''),
        requirement: element.closest<HTMLElement>('.finding')?.dataset['requirement'] ?? '',
      }
    })
  }

  /** What the given definition says at a place of the dossier being written; undefined where it says nothing. */
  #givenAt(path: readonly string[]): unknown {
    let value: unknown = this.#given
    const walked: string[] = []
    for (const segment of path) {
      if (Array.isArray(value)) {
        const list = walked.join('.')
        if (isId(segment) && !this.#standsFor.has(segment)) {
          const made = this.#madeIn.get(list) ?? []
          const item = (value as Item[])[made.length]
          if (!item) return undefined
          this.#madeIn.set(list, [...made, segment])
          this.#standsFor.set(segment, item)
        }
        value = this.#standsFor.get(segment)
      } else value = (value as Record<string, unknown> | undefined)?.[segment]
      walked.push(segment)
    }
    return value
  }

  async #answer(focus: Focus): Promise<void> {
    const { keyboard } = this.#page
    if (focus.name === 'Tous les rôles') return keyboard.press('Enter')
    const schema = schemaAt(definitionSchema, focus.path)
    const meta = schema && fieldOf(schema)
    if (focus.path.includes('descriptors')) return focus.tag === 'TEXTAREA' ? this.#describe(focus) : undefined
    // A blank grid is begun with levels and criteria.
    if (focus.name.startsWith('Partir de ')) {
      await keyboard.press('Enter')
      // It gives way to the grid, whose first field has the focus.
      await expectSoon(async () => (await this.#look()).tag).toBe('TEXTAREA')
      await this.#backTo(focus.path.slice(0, 2))
      return this.#answer(await this.#look())
    }
    if (focus.expanded === 'false' && focus.tag === 'BUTTON') return this.#unfold(focus)
    if (meta?.kind === 'list' && focus.tag === 'BUTTON' && focus.name.startsWith('Ajouter ')) return this.#add(focus)
    if (!meta) return
    const given = this.#givenAt(focus.path)
    if (given === undefined || isBlank(given)) return
    await this.#fill(focus, meta, given)
  }

  /** Opens what holds something to write. */
  async #unfold({ path, name }: Focus): Promise<void> {
    const given = this.#givenAt(path)
    if (path.length === 0 || given === undefined) return
    if (name.startsWith('Indicateurs de ') && (given as { indicators: unknown[] }).indicators.length === 0) return
    if (!isId(path.at(-1) ?? '')) return
    await this.#page.keyboard.press('Enter')
    await expectSoon(async () => (await this.#look()).expanded).toBe('true')
    await expectSoon(() => this.#page.locator('main [aria-busy="true"]').count()).toBe(0)
  }

  /** Shift+Tab to the first stop of a place. */
  async #backTo(place: readonly string[]): Promise<void> {
    const inside = (path: readonly string[]) => path.join('.').startsWith(place.join('.'))
    const { keyboard } = this.#page
    while (inside((await this.#look()).path)) await keyboard.press('Shift+Tab')
    await keyboard.press('Tab')
  }

  /** Writes a cell of a grid: its own name ends with that of its level. */
  async #describe(focus: Focus): Promise<void> {
    const place = focus.path.slice(0, focus.path.indexOf('descriptors'))
    const criterion = this.#givenAt(place) as { descriptors: Item[] } | undefined
    const rubric = this.#givenAt(place.slice(0, -2)) as { levels: Item[] } | undefined
    const level = rubric?.levels.find(({ name }) => focus.name.endsWith(` ${(name as { fr: string }).fr}`))
    const given = criterion?.descriptors.find(({ levelId }) => levelId === level?.id)
    if (given)
      await this.#type(
        { ...focus, path: [...place, 'descriptors', String(level?.id)] },
        (given['statement'] as { fr: string }).fr,
      )
  }

  /** Adds an item as long as the given list has one more, and goes on from its first field. */
  async #add(focus: Focus): Promise<void> {
    if (focus.path.at(-1) === 'criteria' && focus.name !== 'Ajouter un critère') return
    const given = this.#givenAt(focus.path) as Item[] | undefined
    const made = this.#madeIn.get(focus.path.join('.')) ?? []
    if (!given || made.length >= given.length) return
    await this.#page.keyboard.press('Enter')
    let next = focus
    await expectSoon(async () => {
      next = await this.#look()
      return next.path.length > focus.path.length
    }).toBe(true)
    await expectSoon(() => this.#page.locator('main [aria-busy="true"]').count()).toBe(0)
    // A new item has the focus in its first blank field: what stands before it is gone through too.
    await this.#backTo(next.path.slice(0, focus.path.length + 1))
    await this.#answer(await this.#look())
  }

  async #fill(focus: Focus, meta: FieldMeta, given: unknown): Promise<void> {
    const field = focus.path.at(-1)
    if (focus.path[0] === 'activities' && focus.tag === 'INPUT' && (field === 'outcomeIds' || field === 'taskId'))
      return this.#type(
        focus,
        [given]
          .flat()
          .map((id) => String(find(this.#given, id as string)?.['code']))
          .join(', '),
      )
    if (focus.path[0] === 'activities' && field === 'endWeek') {
      const { startWeek, endWeek } = this.#givenAt(focus.path.slice(0, 2)) as Record<string, number>
      return this.#type(focus, startWeek === endWeek ? String(startWeek) : `${startWeek}–${endWeek}`)
    }
    switch (meta.kind) {
      case 'word':
        return this.#type(focus, given as string)
      case 'text':
        return focus.language === 'en' ? undefined : this.#type(focus, (given as { fr: string }).fr)
      case 'rich-text':
        return this.#compose(focus, given as RichText)
      case 'integer':
      case 'percent':
        return this.#type(focus, String(given))
      case 'minutes':
        return this.#type(focus, formatMinutes(given as number))
      case 'cents':
        return this.#type(focus, formatCents(given as number))
      case 'half-credits':
        return this.#type(focus, formatHalfCredits(given as number))
      case 'date':
        return this.#date(focus, given as string)
      case 'flag':
        return this.#turn(focus, given === true ? ['Oui', 'Majeur'] : ['Non', 'Ordinaire'])
      case 'choice':
        return this.#choose(focus, optionLabel(meta.name, given as string))
      case 'choices':
        return this.#check(
          focus,
          (given as string[]).map((value) => optionLabel(meta.name, value)),
        )
      case 'reference':
        if (focus.type === 'radio') return this.#turn(focus, [thresholdName(find(this.#given, given as string))])
        return this.#choose(
          focus,
          meta.target === '@institution' ? 'Université des Rives' : this.#named(given as string),
        )
      case 'references':
        return this.#pick(
          focus,
          (given as string[]).map((id) => this.#named(id)),
        )
      case 'list':
        if (focus.path.join('.') === 'frameworks')
          return this.#check(focus, ['Cadre commun des micro-certifications du consortium Digital FCU'])
        return
      default:
        return
    }
  }

  /** Notes that a field is written: it is so once. */
  #writes(focus: Focus, value: unknown): void {
    const place = focus.path.join('.')
    expect(
      this.#written.get(place),
      `${place} was written, and is lost: ${focus.name} says ${focus.value}`,
    ).not.toEqual(value)
    this.#written.set(place, value)
    this.#fieldsToReload -= 1
  }

  /** Types in a field of one or more lines, unless it already says so. */
  async #type(focus: Focus, words: string): Promise<void> {
    if (!['INPUT', 'TEXTAREA'].includes(focus.tag) || !['text', 'textarea', 'url', 'email'].includes(focus.type)) return
    const plain = (text: string) => text.replace(/\s|%|AAV|SAE/g, '')
    if (plain(focus.value) === plain(words)) return
    this.#writes(focus, words)
    if (focus.value !== '') await this.#page.keyboard.press('Control+a')
    if (words.length < 6) await this.#page.keyboard.type(words)
    else await this.#page.keyboard.insertText(words)
  }

  async #compose(focus: Focus, { fr }: RichText): Promise<void> {
    if (!focus.editable || focus.value.trim() !== '') return
    const { keyboard } = this.#page
    this.#writes(focus, fr)
    await caretToEnd(this.#page, this.#page.locator(':focus'))
    for (const [rank, block] of fr.entries()) {
      if (rank > 0) await keyboard.press('Enter')
      const lines = linesOfBlock(block)
      if (block.type === 'bullet-list') await keyboard.type('- ')
      if (block.type === 'ordered-list') await keyboard.type('1. ')
      for (const [line, { content }] of lines.entries()) {
        if (line > 0) await keyboard.press('Enter')
        for (const part of content) {
          if (part.marks.includes('bold')) await keyboard.press('Control+b')
          if (part.marks.includes('italic')) await keyboard.press('Control+i')
          await keyboard.insertText(part.text)
          if (part.marks.includes('bold')) await keyboard.press('Control+b')
          if (part.marks.includes('italic')) await keyboard.press('Control+i')
        }
      }
      // A second Enter leaves the list.
      if ('items' in block && rank < fr.length - 1) await keyboard.press('Enter')
    }
  }

  /** Day, month and year in the three parts of a date, from the first. */
  async #date(focus: Focus, day: string): Promise<void> {
    const [year = '', month = '', date = ''] = day.split('-')
    if (focus.role !== 'spinbutton' || !/^jour/i.test(focus.name) || focus.day === `${date}${month}${year}`) return
    this.#writes(focus, day)
    await this.#page.keyboard.type(`${date}${month}${year}`)
  }

  /** One of a few answers side by side, by arrows. */
  async #turn(focus: Focus, names: readonly string[]): Promise<void> {
    if (focus.type !== 'radio') return
    let { name: at, checked } = focus
    if (names.includes(at) && checked) return
    if (focus.region === 'form') this.#writes(focus, names)
    for (let step = 0; step < 6 && !(names.includes(at) && checked); step += 1) {
      await this.#page.keyboard.press(names.includes(at) ? 'Space' : 'ArrowRight')
      ;({ name: at, checked } = await this.#look())
    }
    expect(names).toContain(at)
  }

  /** An option of a closed list, by arrows. */
  async #choose(focus: Focus, name: string): Promise<void> {
    if (focus.tag === 'SELECT') return this.#typeAhead(focus, name)
    if (focus.role === 'combobox' && focus.tag === 'INPUT') return this.#search(focus, name)
    if (focus.popup !== 'listbox') {
      if (focus.tag === 'BUTTON') this.#waits = true
      return
    }
    if (focus.value.trim() === name) return
    await this.#page.keyboard.press('Enter')
    const found = await this.#seek('option', name)
    if (!found) this.#waits = true
    else if (focus.region === 'form') this.#writes(focus, name)
    await this.#page.keyboard.press(found ? 'Enter' : 'Escape')
    await expectSoon(async () => (await this.#look()).popup).toBe('listbox')
  }

  /** One choice of a long list, by its words. */
  async #search(focus: Focus, name: string): Promise<void> {
    if (focus.value.trim() === name) return
    this.#writes(focus, name)
    await this.#page.keyboard.insertText(name)
    // The list follows what is typed, when the machine comes to it.
    await this.#page.getByRole('option', { name, exact: true }).waitFor()
    await this.#page.keyboard.press('ArrowDown')
    const chosen = () => this.#page.evaluate(() => document.activeElement?.getAttribute('aria-activedescendant') ?? '')
    await expectSoon(chosen).not.toBe('')
    await this.#page.keyboard.press('Enter')
    await expectSoon(async () => (await this.#look()).value).toBe(name)
  }

  /** An option of a list of the browser itself, by its first letters. */
  async #typeAhead(focus: Focus, name: string): Promise<void> {
    const option = () =>
      this.#page.evaluate(() => (document.activeElement as HTMLSelectElement).selectedOptions[0]?.textContent ?? '')
    if ((await option()) === name) return
    this.#writes(focus, name)
    await this.#page.keyboard.type(name)
    expect(await option()).toBe(name)
  }

  async #check(focus: Focus, names: readonly string[]): Promise<void> {
    if (focus.type !== 'checkbox' || focus.checked || !names.includes(focus.name)) return
    this.#writes({ ...focus, path: [...focus.path, focus.name] }, true)
    await this.#page.keyboard.press('Space')
  }

  /** Any number of items, in the menu that a field of references opens. */
  async #pick(focus: Focus, names: readonly string[]): Promise<void> {
    const place = focus.path.join('.')
    if (focus.popup !== 'true' || focus.name.startsWith('Actions')) {
      if (focus.tag === 'BUTTON' && !/^(Retirer|Actions)/.test(focus.name)) this.#waits = true
      return
    }
    if (this.#written.has(place)) return
    await this.#page.keyboard.press('Enter')
    let all = true
    for (const name of names) {
      const found = await this.#seek('menuitemcheckbox', name)
      all &&= found
      if (found && !(await this.#look()).checked) await this.#page.keyboard.press('Space')
    }
    await this.#page.keyboard.press('Escape')
    await expectSoon(async () => (await this.#look()).popup).toBe('true')
    if (all) this.#writes(focus, names)
    else this.#waits = true
  }

  /** Goes down an open list until an entry has the focus. @returns whether there is one */
  async #seek(role: string, name: string): Promise<boolean> {
    await expectSoon(async () => (await this.#look()).role).toBe(role)
    const met = new Set<string>()
    for (;;) {
      const at = (await this.#look()).name
      if (at === name) return true
      if (met.has(at)) return false
      met.add(at)
      await this.#page.keyboard.press('ArrowDown')
    }
  }

  /** How the window names an item of the given definition: its code and first words, or the person it stands for. */
  #named(id: string): string {
    const item = find(this.#given, id)
    if (!item) throw new Error(`no item ${id}`)
    const code = typeof item['code'] === 'string' ? item['code'] : ''
    for (const key of ['title', 'statement', 'label', 'name']) {
      const value = item[key]
      const words = typeof value === 'string' ? value : ((value as { fr?: string } | undefined)?.fr ?? '')
      if (words.trim()) return [code, words.trim()].filter(Boolean).join(' · ')
    }
    return typeof item['personId'] === 'string' ? this.#named(item['personId']) : code
  }
}

const isId = (segment: string) => /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(segment)

const thresholdName = (level: Item | undefined) =>
  `Seuil\u00a0: acquis à partir de «\u202f${(level?.['name'] as { fr: string }).fr}\u202f»`

function find(value: unknown, id: string): Item | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if ('id' in value && value.id === id) return value as Item
  for (const child of Object.values(value)) {
    const found = find(child, id)
    if (found) return found
  }
  return undefined
}
