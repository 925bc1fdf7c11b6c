import { Zip, ZipPassThrough } from 'fflate'
import { bytesOf } from './base64.ts'
import type { SavingPlace } from './client.ts'

/** Size beyond which another archive is begun, in bytes: the format of old programs ends at four times this. */
const largest = 1024 * 1024 * 1024

/**
 * Files given to a browser little by little, as one archive: what is added becomes a part of a Blob, which the browser
 * keeps where it has room. What documents hold is compressed already and only stored.
 *
 * @param name of the archive, without its ending
 */
export function zipPlace(name: string, download: (name: string, content: Blob) => void): SavingPlace {
  const handedOver: string[] = []
  let archive = openArchive()
  let size = 0

  const handOver = () => {
    if (size === 0) return
    const fileName = `${name}${handedOver.length === 0 ? '' : `-${handedOver.length + 1}`}.zip`
    download(fileName, archive.end())
    handedOver.push(fileName)
    archive = openArchive()
    size = 0
  }
  return {
    name: `${name}.zip`,
    save(files) {
      const contents = files.map((file) => ({ name: file.name, bytes: bytesOf(file.base64) }))
      const added = contents.reduce((sum, { bytes }) => sum + bytes.length, 0)
      if (size + added > largest) handOver()
      for (const { name: entry, bytes } of contents) archive.add(entry, bytes)
      size += added
      return Promise.resolve({ outcome: 'saved', files: files.map((file) => file.name) })
    },
    close() {
      handOver()
      return Promise.resolve()
    },
  }
}

function openArchive() {
  const parts: Blob[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    // A copy: the library writes its next part in the same place.
    parts.push(new Blob([chunk.slice()]))
  })
  return {
    add(name: string, bytes: Uint8Array) {
      const entry = new ZipPassThrough(name)
      zip.add(entry)
      entry.push(bytes, true)
    },
    end() {
      zip.end()
      return new Blob(parts, { type: 'application/zip' })
    },
  }
}
