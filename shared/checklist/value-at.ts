import type { Facts } from './facts.ts'

/**
 * The value at a model path, for a path that crosses no list. `common.*` reads the values in force, inherited
 * or the dossier’s own; their place is `local.*` in the definition.
 */
export function valueAt(facts: Facts, modelPath: string): unknown {
  const [root = '', ...rest] = modelPath.split('.')
  const start: unknown =
    root === 'common'
      ? facts.common
      : root === 'institution'
        ? facts.institution
        : (facts.definition as Record<string, unknown>)[root]
  return rest.reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key] ?? null, start)
}

/** Where a value of `valueAt` is written in the definition. */
export function placeOf(modelPath: string): string[] {
  return modelPath.replace(/^common\./, 'local.').split('.')
}
