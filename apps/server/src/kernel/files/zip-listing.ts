/** A file inside a zip archive, as its directory describes it. */
export interface ZipEntry {
  readonly name: string
  /** Bytes when opened. */
  readonly size: number
  readonly isEncrypted: boolean
}

const END_OF_DIRECTORY = Buffer.from('PK\x05\x06', 'latin1')
const ENTRY = Buffer.from('PK\x01\x02', 'latin1')
const UNICODE_NAME = 0x0800

/** The central directory of an archive (APPNOTE §4.3.12). Undefined when it is damaged or not a plain one. */
export function listZip(bytes: Buffer): ZipEntry[] | undefined {
  const end = bytes.lastIndexOf(END_OF_DIRECTORY)
  if (end < 0 || end + 22 > bytes.length) return undefined
  const count = bytes.readUInt16LE(end + 10)
  const entries: ZipEntry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || !bytes.subarray(at, at + 4).equals(ENTRY)) return undefined
    const flags = bytes.readUInt16LE(at + 8)
    const nameLength = bytes.readUInt16LE(at + 28)
    const rest = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    entries.push({
      name: bytes.toString(flags & UNICODE_NAME ? 'utf8' : 'latin1', at + 46, at + 46 + nameLength),
      size: bytes.readUInt32LE(at + 24),
      isEncrypted: (flags & 1) === 1,
    })
    at += 46 + nameLength + rest
  }
  return entries
}
