import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const placeSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(320),
  height: z.int().min(320),
  maximised: z.boolean(),
})

export type WindowPlace = z.infer<typeof placeSchema>

interface Area {
  x: number
  y: number
  width: number
  height: number
}

/**
 * The place the window had last time.
 *
 * @param areas working areas of the screens there are today
 * @returns `null` when there is none, when it cannot be read, or when its title bar would be on no screen
 */
export function readWindowPlace(file: string, areas: readonly Area[]): WindowPlace | null {
  let place: WindowPlace
  try {
    place = placeSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // A missing or damaged memory of the place costs nothing: the window opens where the system puts it.
    return null
  }
  const middle = place.x + place.width / 2
  const visible = areas.some(
    (area) => middle >= area.x && middle <= area.x + area.width && place.y >= area.y && place.y < area.y + area.height,
  )
  return visible ? place : null
}

export function writeWindowPlace(file: string, place: WindowPlace): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.tmp`, JSON.stringify(place))
    renameSync(`${file}.tmp`, file)
  } catch {
    // Same reason: not worth a word to the person who is closing the window.
  }
}
