import type { Readable } from 'node:stream'
import { type Entry, open, type ZipFile } from 'yauzl'
import { SheetProblem } from './sheet-problem.ts'

/** The parts of a zip archive on this disk, each opened as a stream when it is wanted. */
export interface ZipEntries {
  has(name: string): boolean
  /** @throws SheetProblem where there is no such part */
  read(name: string): Promise<Readable>
  close(): void
}

const MOST_ENTRIES = 2000
/** Deflate packs at most about a thousand to one; sheets of text reach some thirty. */
const MOST_RATIO = 300
const SMALL = 1024 * 1024

/**
 * Reads the directory of an archive. What the directory says of sizes is kept to while reading, so that no part can
 * be larger than `unpackedBytes` allows for all.
 */
export async function openZip(path: string, unpackedBytes: number): Promise<ZipEntries> {
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, file) =>
      error ? reject(new SheetProblem('damaged', '', { cause: error })) : resolve(file),
    ),
  )
  try {
    const entries = await directory(zip, unpackedBytes)
    return {
      has: (name) => entries.has(name),
      read: (name) => openPart(zip, entries.get(name), name),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

function directory(zip: ZipFile, unpackedBytes: number): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>()
    let unpacked = 0
    zip.on('error', (cause) => reject(new SheetProblem('damaged', '', { cause })))
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      unpacked += entry.uncompressedSize
      const isPuffed =
        entry.uncompressedSize > SMALL && entry.uncompressedSize > entry.compressedSize * MOST_RATIO
      if (entry.isEncrypted()) return reject(new SheetProblem('encrypted'))
      if (isPuffed || unpacked > unpackedBytes || zip.entryCount > MOST_ENTRIES)
        return reject(new SheetProblem('bomb'))
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
}

function openPart(zip: ZipFile, entry: Entry | undefined, name: string): Promise<Readable> {
  return new Promise((resolve, reject) => {
    if (!entry) return reject(new SheetProblem('damaged', name))
    zip.openReadStream(entry, (error, stream) =>
      error ? reject(new SheetProblem('damaged', name, { cause: error })) : resolve(stream),
    )
  })
}
