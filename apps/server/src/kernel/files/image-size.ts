/** Pixels. */
export interface ImageSize {
  readonly width: number
  readonly height: number
}

/** Reads the size from the header of a PNG, JPEG or WebP, without decoding it. Undefined when it is damaged. */
export function readImageSize(kind: 'png' | 'jpg' | 'webp', bytes: Buffer): ImageSize | undefined {
  try {
    const size = READERS[kind](bytes)
    return size && size.width > 0 && size.height > 0 ? size : undefined
  } catch (error) {
    // Reading past the end of a cut file.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const READERS: Readonly<Record<'png' | 'jpg' | 'webp', (bytes: Buffer) => ImageSize | undefined>> = {
  // The header chunk is the first: length and name, then the size.
  png: (bytes) => ({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }),
  jpg: readJpeg,
  webp: readWebp,
}

/** Goes from segment to segment to the first start of frame (ITU-T T.81 §B.2.2). */
function readJpeg(bytes: Buffer): ImageSize | undefined {
  let at = 2
  while (at < bytes.length) {
    if (bytes.readUInt8(at) !== 0xff) return undefined
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    if (marker === 0xd9 || marker === 0xda) return undefined
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return undefined
}

/** The three forms of the first chunk (RFC 9649 §2.5–2.7). */
function readWebp(bytes: Buffer): ImageSize | undefined {
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
    default:
      return undefined
  }
}
