import { imageSize } from 'image-size'
import { largestPicture } from '../../../shared/contract/file-limits.ts'
import type { DossierDocument, Picture } from '../../../shared/dossier/document.ts'
import { problems } from '../../../shared/messages/fr/problems.ts'
import { Refusal } from '../refusal.ts'
import { isWholePicture } from './whole-picture.ts'

/** A picture ready to be drawn. */
export interface DrawnPicture {
  type: 'png' | 'jpg'
  bytes: Uint8Array
  /** In pixels. */
  width: number
  height: number
}

/** Pictures of a document by SHA-256. */
export type Pictures = ReadonlyMap<string, DrawnPicture>

export const noPictures: Pictures = new Map()

/**
 * The pictures a document shows. One whose bytes are not there (a definition that came as JSON) is left out.
 *
 * @param attachments bytes by SHA-256
 * @throws {Refusal} `invalid-image` for a file that is no picture, which says where another one is chosen
 */
export function picturesOf(dossier: DossierDocument, attachments: ReadonlyMap<string, Uint8Array>): Pictures {
  const shown = dossier.sections.flatMap(({ nodes }) =>
    nodes.flatMap((node): Picture[] => (node.kind === 'title-page' && node.logo !== null ? [node.logo] : [])),
  )
  return new Map(
    shown.flatMap(({ sha256, name }) => {
      const bytes = attachments.get(sha256)
      return bytes === undefined ? [] : [[sha256, keptPicture(name, bytes)] as const]
    }),
  )
}

/** A picture that was accepted once: the record of the institution is elsewhere, so the problem tells it. */
function keptPicture(name: string, bytes: Uint8Array): DrawnPicture {
  try {
    return readPicture(name, bytes)
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(problems.unprintableLogo(error.problem)) : error
  }
}

/**
 * A picture as it is chosen, looked at to its end.
 *
 * @param name of the file, for the problem
 * @throws {Refusal} `invalid-image`
 */
export function readPicture(name: string, bytes: Uint8Array): DrawnPicture {
  if (bytes.length > largestPicture.bytes) throw new Refusal(problems.pictureTooLarge(name, largestPicture.bytes))
  const read = sizeOf(bytes)
  if (read === null) throw new Refusal(problems.notAPicture(name))
  if (Math.max(read.width, read.height) > largestPicture.side)
    throw new Refusal(problems.pictureTooWide(name, largestPicture.side))
  if (!isWholePicture(read.type, bytes)) throw new Refusal(problems.damagedPicture(name))
  return { ...read, bytes }
}

function sizeOf(bytes: Uint8Array): Pick<DrawnPicture, 'type' | 'width' | 'height'> | null {
  try {
    const { type, width, height } = imageSize(bytes)
    return (type === 'png' || type === 'jpg') && width > 0 && height > 0 ? { type, width, height } : null
  } catch {
    return null
  }
}
