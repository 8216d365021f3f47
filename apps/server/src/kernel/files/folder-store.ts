import { randomUUID } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { copyFile, mkdir, open, opendir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { checkKey, type ObjectStore } from './stored-object.ts'

/** A store in a folder. Objects appear by a rename on the same file system, after their bytes are on the disk. */
export function openFolderStore(root: string): ObjectStore {
  const pathOf = (key: string): string => {
    checkKey(key)
    return join(root, key)
  }
  const incoming = join(root, '.incoming')
  return {
    async put(key, body) {
      const path = pathOf(key)
      const draft = join(incoming, randomUUID())
      await mkdir(incoming, { recursive: true })
      try {
        // A copy on write where the file system can.
        if (body instanceof Uint8Array) await writeFile(draft, body, { mode: 0o640 })
        else await copyFile(body.path, draft, constants.COPYFILE_FICLONE)
        await flush(draft)
        await mkdir(dirname(path), { recursive: true })
        await rename(draft, path)
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
      await flush(dirname(path))
    },
    async get(key) {
      const path = pathOf(key)
      const size = await sizeOf(path)
      if (size === undefined) return undefined
      return { size, stream: createReadStream(path) }
    },
    async head(key) {
      const size = await sizeOf(pathOf(key))
      return size === undefined ? undefined : { size }
    },
    async delete(key) {
      await rm(pathOf(key), { force: true })
    },
    async *list() {
      for await (const path of filesBelow(root)) {
        const key = relative(root, path)
        const size = key.startsWith('.incoming') ? undefined : await sizeOf(path)
        if (size !== undefined) yield { key, size }
      }
    },
  }
}

/** None where the folder is not there. */
async function* filesBelow(folder: string): AsyncGenerator<string> {
  try {
    for await (const entry of await opendir(folder)) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) yield* filesBelow(path)
      else yield path
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}

/** Of a folder: makes the names in it durable. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    const found = await stat(path)
    return found.isFile() ? found.size : undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined
    throw error
  }
}
