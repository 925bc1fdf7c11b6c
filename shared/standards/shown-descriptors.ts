import type { Criterion } from '../definition/rubric.ts'

/** The descriptor of each level of a criterion, by the id of the level: formats have room for one, the first. */
export function shownDescriptors({ descriptors }: Pick<Criterion, 'descriptors'>) {
  const shown = new Map<string, Criterion['descriptors'][number]>()
  for (const descriptor of descriptors)
    if (descriptor.levelId !== null && !shown.has(descriptor.levelId)) shown.set(descriptor.levelId, descriptor)
  return shown
}
