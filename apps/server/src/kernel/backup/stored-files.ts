import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Readable } from 'node:stream'
import type { ObjectStore } from '../files/object-store.ts'
import { digestOf, writeDigested } from './digested.ts'
import { type BackupContent, copiedFile, FILES_LIST } from './manifest.ts'

/** One line of the list; the digest is null where the store was listed and not read. */
type Line = { readonly key: string; readonly bytes: number; readonly sha256: string | null }
type Kept = BackupContent['files']

/**
 * The objects of the store: copied with their digests, or only listed where the store keeps versions of its own. To be
 * called after the snapshot, so that whatever its rows name is there; what came later does no harm.
 */
export async function keepFiles(store: ObjectStore, folder: string, kept: Kept['kept']): Promise<Kept> {
  let count = 0
  let bytes = 0
  async function* lines(): AsyncGenerator<string> {
    for await (const object of store.list()) {
      const line = await keep(object)
      // Deleted since it was listed.
      if (!line) continue
      count += 1
      bytes += line.bytes
      yield `${JSON.stringify(line)}\n`
    }
  }
  async function keep({ key, size }: { key: string; size: number }): Promise<Line | undefined> {
    if (kept === 'listed') return { key, bytes: size, sha256: null }
    const stored = await store.get(key)
    return stored && { key, ...(await writeDigested(join(folder, copiedFile(key)), stored.stream)) }
  }
  const list = await writeDigested(join(folder, FILES_LIST), Readable.from(lines(), { objectMode: false }))
  return { kept, count, bytes, sha256: list.sha256 }
}

/** Puts back what was copied; of what was listed only, says what the store lacks. Returns the keys that are missing. */
export async function putFilesBack(store: ObjectStore, folder: string, { kept }: Kept): Promise<string[]> {
  const missing: string[] = []
  for await (const { key, bytes, sha256 } of listedFiles(folder)) {
    if (kept === 'copied' && sha256 !== null)
      await store.put(
        key,
        { path: join(folder, copiedFile(key)), size: bytes, sha256 },
        { contentType: 'application/octet-stream' },
      )
    else if ((await store.head(key))?.size !== bytes) missing.push(key)
  }
  return missing
}

/** Files of the backup that are not what the manifest says: tables, the list, and copied objects. */
export async function alteredFiles(
  folder: string,
  { files }: BackupContent,
  tables: readonly { readonly path: string; readonly sha256: string }[],
): Promise<string[]> {
  const altered: string[] = []
  const check = async (path: string, sha256: string) => {
    if ((await digestOf(join(folder, path)))?.sha256 !== sha256) altered.push(path)
  }
  for (const { path, sha256 } of tables) await check(path, sha256)
  await check(FILES_LIST, files.sha256)
  // What a list that was altered says is not believed.
  if (altered.includes(FILES_LIST)) return altered
  for await (const { key, sha256 } of listedFiles(folder)) {
    if (sha256 !== null) await check(copiedFile(key), sha256)
  }
  return altered
}

async function* listedFiles(folder: string): AsyncGenerator<Line> {
  for await (const line of createInterface(createReadStream(join(folder, FILES_LIST)))) yield JSON.parse(line)
}
