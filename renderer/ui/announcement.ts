let region: HTMLElement | undefined

/** Tells those who listen, without interrupting, what those who see have seen. */
export function sayAloud(words: string): void {
  if (!region?.isConnected) {
    region = document.createElement('div')
    region.className = 'visually-hidden'
    region.setAttribute('aria-live', 'polite')
    document.body.append(region)
  }
  // The same words twice are said twice.
  region.textContent = region.textContent === words ? `${words}\u00a0` : words
}
