import { useSyncExternalStore } from 'react'
import { stages, type Stage } from '../shared/definition/stages.ts'

/** Where the window is. Kept in the address fragment, so that reloading, going back and bookmarks work. */
export type Route =
  | { page: 'library' }
  | { page: 'dossier'; id: string; stage: Stage; field: string | null; view?: DossierView }
  | { page: 'institutions' }
  /** `from` is the dossier one came from, to go back to. */
  | { page: 'institution'; id: string; field: string | null; from?: { id: string; stage: Stage } }

/** Ways to look at a whole dossier instead of one of its stages. */
export const dossierViews = ['map', 'matrix'] as const
export type DossierView = (typeof dossierViews)[number]

const firstStage: Stage = 'identity'

/** Reads an address fragment; anything unknown is the library. */
export function parseRoute(fragment: string): Route {
  const [path = '', query = ''] = fragment.replace(/^#\/?/, '').split('?')
  const [page, id, stage] = path.split('/').map(decodeURIComponent)
  const asked = new URLSearchParams(query)
  const field = asked.get('champ')
  if (page === 'dossier' && id) {
    const view = dossierViews.find((entry) => entry === asked.get('vue'))
    return { page, id, stage: stages.find((entry) => entry === stage) ?? firstStage, field, ...(view && { view }) }
  }
  if (page === 'etablissement') {
    if (!id) return { page: 'institutions' }
    const [dossier = '', left] = (asked.get('retour') ?? '').split('/')
    const from = { id: dossier, stage: stages.find((entry) => entry === left) ?? firstStage }
    return { page: 'institution', id, field, ...(dossier !== '' && { from }) }
  }
  return { page: 'library' }
}

/** The address fragment of a route, for links. */
export function fragmentOf(route: Route): string {
  const asked = new URLSearchParams()
  if ('field' in route && route.field) asked.set('champ', route.field)
  if ('view' in route && route.view) asked.set('vue', route.view)
  if ('from' in route && route.from) asked.set('retour', `${route.from.id}/${route.from.stage}`)
  const query = asked.size > 0 ? `?${asked.toString()}` : ''
  switch (route.page) {
    case 'library':
      return '#/'
    case 'dossier':
      return `#/dossier/${encodeURIComponent(route.id)}/${route.stage}${query}`
    case 'institutions':
      return '#/etablissement'
    case 'institution':
      return `#/etablissement/${encodeURIComponent(route.id)}${query}`
  }
}

export function goTo(route: Route): void {
  window.location.hash = fragmentOf(route)
}

let fragmentBefore: string | null = null

/** Where the window was before the current route; null when it was just loaded. */
export const routeBefore = (): Route | null => (fragmentBefore === null ? null : parseRoute(fragmentBefore))

const subscribe = (listener: () => void) => {
  const onChange = ({ oldURL }: HashChangeEvent) => {
    fragmentBefore = new URL(oldURL).hash
    listener()
  }
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}

/** The current route, read again each time the address changes. */
export function useRoute(): Route {
  const fragment = useSyncExternalStore(subscribe, () => window.location.hash)
  return parseRoute(fragment)
}
