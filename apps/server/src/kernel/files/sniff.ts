import { open } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import type { FileKind } from './file-kinds.ts'
import { type ImageSize, readImageSize } from './image-size.ts'
import { inspectPdf } from './pdf-inspection.ts'
import { UploadRejected } from './rejection.ts'
import { listZip, type ZipEntry } from './zip-listing.ts'

/** What a file is by its content. */
export interface Sniffed {
  readonly kind: FileKind
  /** Of pictures. */
  readonly imageSize?: ImageSize
}

// An A3 sheet scanned at 600 dpi has 70 million pixels; opening it takes 280 MB in a browser.
const MOST_PIXELS = 80_000_000
const LONGEST_EDGE = 30_000
const LARGEST_UNPACKED = 200 * 1024 * 1024
const MOST_ENTRIES = 5_000

/**
 * Tells a file's kind from its bytes, undefined when it is none of ours, and looks for what must not be stored.
 * Throws UploadRejected.
 */
export async function sniff(
  bytes: Buffer,
  { maxUnpackedBytes = LARGEST_UNPACKED }: { readonly maxUnpackedBytes?: number } = {},
): Promise<Sniffed | undefined> {
  const found = await fileTypeFromBuffer(bytes)
  switch (found?.ext) {
    case 'pdf': {
      const reason = inspectPdf(bytes)
      if (reason) throw new UploadRejected(reason)
      return { kind: 'pdf' }
    }
    case 'jpg':
    case 'png':
    case 'webp':
      return { kind: found.ext, imageSize: checkedImageSize(found.ext, bytes) }
    case 'zip':
    case 'docx':
    case 'xlsx':
      return sniffPackage(bytes, maxUnpackedBytes)
    case 'cfb':
      // An Office document with a password is packed into the container of the old formats.
      if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw new UploadRejected('encrypted')
      return undefined
    default:
      return undefined
  }
}

/** A list or an object in UTF-8, by its first bytes: such a file may be larger than memory. */
export async function sniffJson(path: string): Promise<Sniffed | undefined> {
  const head = Buffer.alloc(512)
  const file = await open(path)
  const { bytesRead } = await file.read(head, 0, head.length, 0).finally(() => file.close())
  const text = head
    .toString('utf8', 0, bytesRead)
    .replace(/^\ufeff/, '')
    .trimStart()
  return /^[[{]/.test(text) ? { kind: 'json' } : undefined
}

function checkedImageSize(kind: 'png' | 'jpg' | 'webp', bytes: Buffer): ImageSize {
  const size = readImageSize(kind, bytes)
  if (!size) throw new UploadRejected('damaged')
  if (size.width * size.height > MOST_PIXELS || Math.max(size.width, size.height) > LONGEST_EDGE) {
    throw new UploadRejected('bomb')
  }
  return size
}

/** OFD, docx and xlsx are zip archives that are told apart by their parts. */
function sniffPackage(bytes: Buffer, maxUnpackedBytes: number): Sniffed | undefined {
  const entries = listZip(bytes)
  if (!entries) throw new UploadRejected('damaged')
  if (entries.some(({ isEncrypted }) => isEncrypted)) throw new UploadRejected('encrypted')
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0)
  if (unpacked > maxUnpackedBytes || entries.length > MOST_ENTRIES) throw new UploadRejected('bomb')
  const kind = kindOfParts(entries)
  if (entries.some(({ name }) => /vbaProject\.bin$|\/activeX\//i.test(name)))
    throw new UploadRejected('active_content')
  return kind && { kind }
}

function kindOfParts(entries: readonly ZipEntry[]): FileKind | undefined {
  const names = new Set(entries.map(({ name }) => name))
  if (names.has('OFD.xml')) return 'ofd'
  if (!names.has('[Content_Types].xml')) return undefined
  if (names.has('word/document.xml')) return 'docx'
  if (names.has('xl/workbook.xml')) return 'xlsx'
  return undefined
}
