import { hash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeyedSignature, Keyring } from '../crypto/keyring.ts'

/** Made by the build (scripts/manifest.mjs): the SHA-256 of every built file, by its path below the root. */
type ProgramManifest = { readonly files: Readonly<Record<string, string>> }

const MANIFEST = 'apps/server/dist/manifest.json'
const SIGNATURE = 'apps/server/dist/manifest.signature.json'
/** What a start loads; the rest reaches browsers and the database's owner. */
const LOADED_AT_START = 'apps/server/dist/'

export type ProgramState = {
  /** `absent`: this is no build, and nothing is said. */
  readonly state: 'whole' | 'changed' | 'unsigned' | 'absent'
  /** Paths whose content is not what was built, or that are missing. */
  readonly changed: readonly string[]
  readonly checked: number
}

/**
 * 可信验证 (GB/T 22239-2019 §8.1.4.6): whether the program is what was built, and the list of what was built is signed
 * by the platform's key.
 *
 * @param part `start`: only what is loaded then
 */
export async function checkProgram(
  root: string,
  keyring: Pick<Keyring, 'verify'>,
  part: 'start' | 'all',
): Promise<ProgramState> {
  const text = await readText(join(root, MANIFEST))
  if (text === undefined) return { state: 'absent', changed: [], checked: 0 }
  const { files }: ProgramManifest = JSON.parse(text)
  const paths = Object.keys(files).filter((path) => part === 'all' || path.startsWith(LOADED_AT_START))
  const changed: string[] = []
  for (const path of paths) if ((await digestOf(join(root, path))) !== files[path]) changed.push(path)
  const isSigned = await hasSignature(root, text, keyring)
  const state = changed.length > 0 ? 'changed' : isSigned ? 'whole' : 'unsigned'
  return { state, changed, checked: paths.length }
}

/** Signs what was built, so that a start knows it again. @throws when there is no build, or it was changed since */
export async function signProgram(root: string, keyring: Keyring): Promise<ProgramState> {
  const { state, changed } = await checkProgram(root, keyring, 'all')
  if (state === 'absent') throw new Error('✗ 程序还没有构建 / nothing was built yet')
  if (state === 'changed')
    throw new Error(`✗ 构建之后文件被改动 / changed since the build: ${changed.slice(0, 5).join(', ')}`)
  const text = await readFile(join(root, MANIFEST), 'utf8')
  await writeFile(join(root, SIGNATURE), `${JSON.stringify(keyring.sign(text))}\n`)
  return checkProgram(root, keyring, 'all')
}

async function hasSignature(root: string, text: string, keyring: Pick<Keyring, 'verify'>): Promise<boolean> {
  const signed = await readText(join(root, SIGNATURE))
  if (signed === undefined) return false
  const { keyId, signature }: KeyedSignature = JSON.parse(signed)
  return keyring.verify(text, { keyId, signature })
}

const digestOf = (path: string): Promise<string | undefined> =>
  readFile(path).then(
    (content) => hash('sha256', content),
    () => undefined,
  )

const readText = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined)
