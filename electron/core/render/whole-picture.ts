import { crc32, inflateSync } from 'node:zlib'

/** Room of what inflates from a picture beyond its pixels, in bytes: some encoders end with a few for nothing. */
const slack = 64 * 1024

/**
 * Whether a picture can be drawn to its end: of a file that was cut short, the head still tells a type and a size.
 *
 * @param bytes of a file that begins as this type does
 */
export function isWholePicture(type: 'png' | 'jpg', bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return type === 'png' ? isWholePng(buffer) : isWholeJpeg(buffer)
}

/** Chunks to the last one, each with its sum, and as many pixels as the head announces (PNG, W3C, 5 and 9). */
function isWholePng(bytes: Buffer): boolean {
  const data: Buffer[] = []
  let head: Buffer | null = null
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const end = at + 8 + length
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return false
    const type = bytes.toString('latin1', at + 4, at + 8)
    const content = bytes.subarray(at + 8, end)
    if (type === 'IHDR') head = content
    else if (type === 'IDAT') data.push(content)
    else if (type === 'IEND') return head !== null && holdsPixels(head, Buffer.concat(data))
    at = end + 4
  }
  return false
}

const channelsByColour: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Passes of an interlaced picture (Adam7): where each begins and how far apart its pixels are, across and down. */
const passes = [
  [0, 8, 0, 8],
  [4, 8, 0, 8],
  [0, 4, 4, 8],
  [2, 4, 0, 4],
  [0, 2, 2, 4],
  [1, 2, 0, 2],
  [0, 1, 1, 2],
] as const

function holdsPixels(head: Buffer, data: Buffer): boolean {
  if (head.length < 13) return false
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  const bits = head.readUInt8(8) * (channelsByColour[head.readUInt8(9)] ?? 0)
  if (bits === 0) return false
  // Each row of pixels has a byte before it.
  const size = (across: number, down: number) => (across === 0 ? 0 : down * (1 + Math.ceil((across * bits) / 8)))
  const spaced = (length: number, first: number, step: number) => Math.max(0, Math.ceil((length - first) / step))
  const expected =
    head.readUInt8(12) === 0
      ? size(width, height)
      : passes.reduce((sum, [x, dx, y, dy]) => sum + size(spaced(width, x, dx), spaced(height, y, dy)), 0)
  try {
    return inflateSync(data, { maxOutputLength: expected + slack }).length >= expected
  } catch {
    return false
  }
}

/** Markers without a length: those of the stream, not of a segment (ITU-T T.81, table B.1). */
const isAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
/** Starts of a frame, which say the size; three of that range are tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Segments to the end of the picture, with a frame and at least one scan before it. */
function isWholeJpeg(bytes: Buffer): boolean {
  let frames = 0
  let scans = 0
  for (let at = 2; at + 2 <= bytes.length;) {
    if (bytes[at] !== 0xff) return false
    const marker = bytes.readUInt8(at + 1)
    at += 2
    // Any number of these bytes may come before a marker.
    if (marker === 0xff) at -= 1
    else if (marker === 0xd9) return frames > 0 && scans > 0
    else if (!isAlone(marker)) {
      if (at + 2 > bytes.length) return false
      const length = bytes.readUInt16BE(at)
      if (length < 2) return false
      at += length
      if (isFrame(marker)) frames += 1
      if (marker === 0xda) {
        scans += 1
        at = endOfScan(bytes, at)
      }
    }
  }
  return false
}

/** Where the pixels of a scan end: at the next marker that is no restart and no byte of theirs. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}
