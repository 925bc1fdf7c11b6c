import { useEffect, useState } from 'react'
import { stageOf, type Stage } from '../../../../shared/definition/stages.ts'
import { firstPartIn, placeOfField, type FieldPlace } from '../../../../shared/dossier/field-passages.ts'
import { modelPathOf } from '../../../session/path.ts'
import { useWrittenField } from '../../../form/written-field.ts'
import type { Preview } from './use-preview.ts'

/** What is followed: where it is printed, and which field it is the place of. */
export interface Followed {
  field: string
  place: FieldPlace
  printed: boolean
}

/** The place of the document where what one writes is printed, or where the stage is read first; null while none is. */
export function useFollowed(stage: Stage, preview: Preview, follow: boolean): Followed | null {
  const [followed, setFollowed] = useState<Followed | null>(null)
  const place = useWrittenField()
  const written = place && stageOf(modelPathOf(place)) === stage ? place : null
  const field = written?.join('.') ?? ''

  // Finding a field costs as much as making the dossier: it waits until the focus has arrived.
  useEffect(() => {
    if (!follow) return
    const timer = setTimeout(() => {
      const found = field
        ? placeOfField(preview.definition, field.split('.'), stage, preview.parts, preview.partsFor)
        : 'unknown'
      if (found !== null && found !== 'unknown') {
        setFollowed({ field, place: found, printed: true })
        return
      }
      const ids = preview.parts.map(({ id }) => id)
      const part = firstPartIn(stage, ids) ?? ids[0] ?? ''
      const printed = found !== null && firstPartIn(stage, ids) !== undefined
      setFollowed({ field: field || stage, place: { part, addresses: ['0'], added: true }, printed })
    }, 50)
    return () => clearTimeout(timer)
  }, [follow, field, stage, preview])
  return follow ? followed : null
}
