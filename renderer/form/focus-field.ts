import type { Path } from '../session/path.ts'

const focusable =
  'input:not([type="hidden"]), textarea, select:not([tabindex="-1"]), [role="textbox"], [role="spinbutton"], button:not([disabled]), [tabindex="0"]'

/** How many frames to wait for a field that is still being drawn: the stage, its items. */
const patience = 40

/** How long to wait for a form that is read when it is first asked for, in milliseconds. */
const longest = 5_000

/** What one comes to a place for, where something is to be mended there. */
export interface Mending {
  /** What is to be ticked, among several. */
  option: string | null
}

/**
 * Brings a place of the document into view and puts the focus where one goes on writing: the field itself, the first
 * field of an unfolded item, the title of a list. The nearest place around it where the form has none. Answers whether
 * something was found.
 * @param mending when something is to be mended there: what adds to a list, what is to be ticked
 */
export async function focusField(path: Path, mending?: Mending): Promise<boolean> {
  const place = await drawn(path)
  if (place) return show(place, (mending && mendingControlOf(place, mending)) ?? controlOf(place))
  for (let length = path.length - 1; length > 0; length -= 1) {
    const around = placeOf(path.slice(0, length))
    if (around) return show(around, controlOf(around))
  }
  return false
}

/**
 * Gives the focus to a place whose control went away while it had it, or to the nearest place around it. Nothing else
 * moves: the place was in sight.
 */
export async function focusNear(path: Path): Promise<void> {
  await nextFrame()
  for (let length = path.length; length > 0; length -= 1) {
    const around = path.slice(0, length)
    if (!placeOf(around)) continue
    const place = await drawn(around)
    // Whoever went on meanwhile, or was led elsewhere, stays there.
    if (place && document.activeElement === document.body) controlOf(place)?.focus()
    return
  }
}

/**
 * Brings an item that was just made into view, from its head, and puts the focus in the first of these fields.
 * @param path place of the item
 * @param fields its properties by preference: those a person still has to fill
 */
export async function focusNewItem(path: Path, fields: readonly string[]): Promise<boolean> {
  const item = await drawn(path)
  if (!item) return false
  for (const field of fields) {
    const place = placeOf([...path, field])
    const control = place && controlOf(place)
    if (control) return show(item, control)
  }
  return show(item, controlOf(item))
}

/** Brings an item into view and puts the focus on what folds it, or in its first field where it does not fold. */
export async function focusHead(path: Path): Promise<boolean> {
  const item = await drawn(path)
  if (!item) return false
  return show(item, item.querySelector<HTMLElement>(':scope .card-trigger') ?? controlOf(item))
}

/** The place of a path, once it is there with all that is in it; null too when the person has gone on elsewhere. */
async function drawn(path: Path): Promise<HTMLElement | null> {
  const before = document.activeElement
  const start = performance.now()
  for (let frame = 0; performance.now() - start < longest; frame += 1) {
    await nextFrame()
    // A stage that has just come puts the focus on itself.
    const waiting = [before, document.body, document.getElementById('main')].includes(
      document.activeElement as HTMLElement,
    )
    if (frame > patience && !waiting) return null
    const place = placeOf(path)
    // What is offered there may still be read: the frameworks installed.
    const main = document.querySelector('main')
    // What comes late above the place would push it out of view.
    const unsettled = place !== null && (!controlOf(place) || isBusy(main))
    const waits = isBusy(place ?? main) || (unsettled && frame < patience)
    if (place && !waits) return place
    if (!waits && frame >= patience) return null
  }
  return placeOf(path)
}

const isBusy = (place: Element | null) => place?.querySelector('[aria-busy="true"]') != null

function placeOf(path: Path): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path.join('.'))}"]`)
}

/**
 * What takes the focus in a place. Never what folds or unfolds it: typing there would be lost, and a space would hide
 * what was come for.
 */
function controlOf(place: HTMLElement): HTMLElement | null {
  const title = place.querySelector<HTMLElement>(':scope > .list-head > .list-title')
  if (title) return title
  const panel = place.matches('.card') ? place.querySelector<HTMLElement>('.card-panel') : null
  return (panel && firstControl(panel)) ?? firstControl(place)
}

/** What mends a place at once: what is to be ticked, or what adds an item to a list. */
function mendingControlOf(place: HTMLElement, { option }: Mending): HTMLElement | null {
  if (option !== null) return place.querySelector<HTMLElement>(`input[value="${CSS.escape(option)}"]`)
  // What adds to a table may come after it.
  return document.querySelector<HTMLElement>(`[data-adds="${CSS.escape(place.dataset['path'] ?? '')}"]`)
}

/** A rich text comes after its tools: one goes on writing in the text. */
const firstControl = (place: HTMLElement) =>
  [...place.querySelectorAll<HTMLElement>(focusable)].find((control) => !control.closest('[role="toolbar"]')) ?? null

function show(place: HTMLElement, control: HTMLElement | null): boolean {
  // A place higher than the window is shown from its head, not from its middle.
  place.scrollIntoView({ block: place.offsetHeight > window.innerHeight / 2 ? 'start' : 'center' })
  control?.focus({ preventScroll: true })
  control?.scrollIntoView({ block: 'nearest' })
  place.classList.add('arrived')
  setTimeout(() => place.classList.remove('arrived'), 2_000)
  return control !== null
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
