import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Size and SHA-256 of what lies in a file. */
export type Digested = { readonly bytes: number; readonly sha256: string }

/** Writes a new file that only its owner may read, as fast as the disk takes it, and says what it holds. */
export async function writeDigested(path: string, content: Readable): Promise<Digested> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const digest = counting()
  await pipeline(content, digest.pass, createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true }))
  return digest.result()
}

/** Undefined when there is no such file. */
export async function digestOf(path: string): Promise<Digested | undefined> {
  const digest = counting()
  try {
    for await (const _ of digest.pass(createReadStream(path)));
    return digest.result()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function counting() {
  const hash = createHash('sha256')
  let bytes = 0
  return {
    async *pass(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        bytes += chunk.length
        yield chunk
      }
    },
    result: (): Digested => ({ bytes, sha256: hash.digest('hex') }),
  }
}
