import { crc32, deflateSync } from 'node:zlib'

/** A zip archive with stored entries. */
export function zip(
  entries: Readonly<Record<string, string>>,
  change: { encrypted?: boolean; size?: number } = {},
): Buffer {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(entries)) {
    const content = Buffer.from(text)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(change.encrypted ? 1 : 0, 2)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(content.length, 14)
    fields.writeUInt32LE(change.size ?? content.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    local.push(Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), content)
    const entry = Buffer.alloc(42)
    entry.writeUInt16LE(20, 0)
    fields.copy(entry, 2, 0, 24)
    entry.writeUInt32LE(offset, 38)
    directory.push(Buffer.from('PK\x01\x02', 'latin1'), entry, Buffer.from(name))
    offset += 30 + Buffer.byteLength(name) + content.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(Object.keys(entries).length, 4)
  end.writeUInt16LE(Object.keys(entries).length, 6)
  end.writeUInt32LE(listing.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...local, listing, Buffer.from('PK\x05\x06', 'latin1'), end])
}

export function png(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data])
    const size = Buffer.alloc(4)
    size.writeUInt32BE(data.length)
    const check = Buffer.alloc(4)
    check.writeUInt32BE(crc32(body))
    return Buffer.concat([size, body, check])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const pixels = deflateSync(Buffer.alloc(64))
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The segments up to the frame header: an application segment first, as cameras write. */
export function jpeg(width: number, height: number): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3])
  const application = Buffer.concat([
    Buffer.from([0xff, 0xe0, 0, 16]),
    Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'),
  ])
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    application,
    frame,
    Buffer.alloc(9),
    Buffer.from([0xff, 0xd9]),
  ])
}

export function webp(width: number, height: number): Buffer {
  const extended = Buffer.alloc(30)
  extended.write('RIFF', 0, 'latin1')
  extended.writeUInt32LE(22, 4)
  extended.write('WEBPVP8X', 8, 'latin1')
  extended.writeUInt32LE(10, 16)
  extended.writeUIntLE(width - 1, 24, 3)
  extended.writeUIntLE(height - 1, 27, 3)
  return extended
}

/** A small PDF with one more object. */
export const pdf = (object: string | Buffer): Buffer =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n2 0 obj\n'),
    Buffer.from(object),
    Buffer.from('\nendobj\nxref\n0 1\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n'),
  ])

/** Objects as PDF 1.5 packs them. */
export const objectStream = (content: string | Buffer): Buffer => {
  const packed = deflateSync(content)
  const head = `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')])
}
