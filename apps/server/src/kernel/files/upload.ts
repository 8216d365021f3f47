import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Antivirus } from './antivirus.ts'
import { FILE_KINDS, type FileKind, isDeclaredAs, kindNamed } from './file-kinds.ts'
import { safeFileName } from './file-name.ts'
import type { ImageSize } from './image-size.ts'
import { UploadRejected } from './rejection.ts'
import { sniff, sniffJson } from './sniff.ts'

/** What is known of a file that is being handed in, and what the place it goes to takes. */
export interface UploadRequest {
  readonly content: AsyncIterable<Uint8Array>
  readonly fileName: string
  /** The media type that the sender gave. */
  readonly declaredType?: string
  readonly accepted: readonly FileKind[]
  readonly maxBytes: number
  /** Of packages such as xlsx, when opened; by default what suits papers of an application. */
  readonly maxUnpackedBytes?: number
  /** Null: no scanner is configured. */
  readonly antivirus: Antivirus | null
  /** For the file until it is stored. */
  readonly spoolDirectory: string
}

/** A checked file in the spool directory, ready for `ObjectStore.put(key, upload, upload)`. */
export interface Upload {
  readonly path: string
  readonly size: number
  readonly sha256: string
  readonly fileName: string
  readonly kind: FileKind
  readonly contentType: string
  readonly imageSize?: ImageSize
  /** Removes the spooled file: when it is stored, and when it will not be. */
  discard(): Promise<void>
}

/**
 * Takes a file in, hashing it on the way and stopping as soon as it is too large, and checks what it is.
 * Throws UploadRejected, leaving nothing behind.
 */
export async function receiveUpload(request: UploadRequest): Promise<Upload> {
  const named = kindNamed(request.fileName)
  if (!named || !request.accepted.includes(named)) throw new UploadRejected('not_accepted')
  await mkdir(request.spoolDirectory, { recursive: true })
  const path = join(request.spoolDirectory, randomUUID())
  const discard = () => rm(path, { force: true })
  try {
    const { size, sha256 } = await spool(path, request)
    if (size === 0) throw new UploadRejected('empty')
    const sniffed = named === 'json' ? await sniffJson(path) : await sniff(await readFile(path), request)
    if (sniffed?.kind !== named || !isDeclaredAs(named, request.declaredType))
      throw new UploadRejected('disguised')
    await request.antivirus?.(path)
    return {
      path,
      size,
      sha256,
      fileName: safeFileName(request.fileName, named),
      kind: named,
      contentType: FILE_KINDS[named].contentType,
      ...(sniffed.imageSize ? { imageSize: sniffed.imageSize } : {}),
      discard,
    }
  } catch (error) {
    await discard()
    throw error
  }
}

async function spool(path: string, request: UploadRequest): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256')
  const file = await open(path, 'wx', 0o600)
  let size = 0
  try {
    for await (const chunk of request.content) {
      size += chunk.length
      if (size > request.maxBytes) throw new UploadRejected('oversize')
      hash.update(chunk)
      await file.writeFile(chunk)
    }
  } finally {
    await file.close()
  }
  return { size, sha256: hash.digest('hex') }
}
