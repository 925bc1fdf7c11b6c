/** Panels of the window, in the order of the page. Each can take the focus. */
const panelSelector = '[data-panel]'

/** Puts the focus in the panel after the one that has it, or before, as people know it from other desktop programs. */
export function goToPanel(step: 1 | -1): void {
  const panels = [...document.querySelectorAll<HTMLElement>(panelSelector)]
  if (panels.length === 0) return
  const here = panels.findIndex((panel) => panel.contains(document.activeElement))
  const next = here < 0 ? 0 : (here + step + panels.length) % panels.length
  panels[next]?.focus()
}
