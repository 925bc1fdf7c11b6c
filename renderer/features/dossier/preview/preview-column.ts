/** What scrolls around the preview when it is a column of its own; null in one flow, where the form must not move. */
function columnOf(place: HTMLElement): HTMLElement | null {
  const column = place.closest<HTMLElement>('.side')
  return column && column.scrollHeight > column.clientHeight + 1 ? column : null
}

/** Height hidden by what stays at the top of the column, in pixels. */
const headOf = (column: HTMLElement) =>
  column.querySelector('.preview-head')?.getBoundingClientRect().bottom ?? column.getBoundingClientRect().top

/** Whether nothing of a passage is in sight. */
export function isOutOfSight(place: HTMLElement): boolean {
  const column = columnOf(place)
  if (!column) return false
  const { top, bottom } = place.getBoundingClientRect()
  return bottom < headOf(column) || top > column.getBoundingClientRect().bottom
}

/** Brings a passage into the column: at its head, or a third of the way down unless it is in full sight already. */
export function show(place: HTMLElement, where: 'start' | 'nearest'): void {
  const column = columnOf(place)
  if (!column) {
    if (where === 'start') place.scrollIntoView()
    return
  }
  const { top, bottom } = place.getBoundingClientRect()
  const head = headOf(column)
  const foot = column.getBoundingClientRect().bottom
  if (where === 'nearest' && top >= head && bottom <= foot) return
  const margin = where === 'start' ? 12 : (foot - head) / 4
  column.scrollTop += top - head - margin
}
