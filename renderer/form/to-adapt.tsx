import { createContext, use, useSyncExternalStore, type MouseEvent } from 'react'
import { fieldLabel, originWords } from '../words.ts'
import { modelPathOf, type Path } from '../session/path.ts'
import { Icon } from '../ui/icons.tsx'
import '../styles/origin.css'

/** Fields that still say what the dossier was begun with. Each is told only when it stops, or starts again. */
export class FieldsToAdapt {
  readonly source: 'example' | 'dossier'
  readonly keep: (places: readonly string[]) => void
  #places: ReadonlySet<string> = new Set()
  readonly #listeners = new Set<() => void>()

  constructor(source: 'example' | 'dossier', keep: (places: readonly string[]) => void) {
    this.source = source
    this.keep = keep
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  has(place: string): boolean {
    return this.#places.has(place)
  }

  replace(places: ReadonlySet<string>): void {
    this.#places = places
    for (const listener of this.#listeners) listener()
  }
}

/** Null in a dossier begun from nothing, and in the record of an institution. */
export const ToAdaptContext = createContext<FieldsToAdapt | null>(null)

const never = () => () => undefined

/** Whether a field still says what the dossier was begun with. */
export function useToAdapt(path: Path): boolean {
  const fields = use(ToAdaptContext)
  return useSyncExternalStore(fields?.subscribe ?? never, () => fields?.has(path.join('.')) ?? false)
}

/** The quiet mark of such a field, and the way to accept it as it is. The field itself says it to those who listen. */
export function AdaptMark({ path }: { path: Path }) {
  const fields = use(ToAdaptContext)
  const toAdapt = useToAdapt(path)
  if (!fields || !toAdapt) return null
  const keep = (event: MouseEvent) => {
    const field = (event.currentTarget as HTMLElement).closest('.field')
    field?.querySelector<HTMLElement>('input, textarea, [role="textbox"], button')?.focus()
    fields.keep([path.join('.')])
  }
  return (
    <p className="adapt-mark">
      <span aria-hidden="true">
        <Icon name="adapt" />
        {originWords.toAdapt}
        <span className="adapt-source">
          {fields.source === 'example' ? originWords.fromExample : originWords.fromDossier}
        </span>
      </span>
      <button
        type="button"
        className="link-button"
        aria-label={originWords.keepNamed(fieldLabel(modelPathOf(path)))}
        onClick={keep}
      >
        {originWords.keep}
      </button>
    </p>
  )
}
