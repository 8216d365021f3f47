import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import type { Keyring } from '../crypto/keyring.ts'

const Digest = Type.String({ pattern: '^[0-9a-f]{64}$' })
/** A name that may stand in a statement within quotation marks, and as a file. */
const Name = Type.String({ pattern: '^[a-z_][a-z0-9_]*$' })

/** What a backup says of itself; signed by the platform's key (GB/T 22239-2019 §8.1.4.7, §8.1.4.9). */
const BackupManifest = Type.Object({
  format: Type.Literal(1),
  /** The moment that the database stands at: nothing committed later is in it, and nothing before is missing. */
  takenAt: Type.String({ format: 'date-time' }),
  finishedAt: Type.String({ format: 'date-time' }),
  migrations: Type.Array(Type.Object({ name: Type.String(), digest: Digest })),
  tables: Type.Array(
    Type.Object({
      schema: Name,
      name: Name,
      columns: Type.Array(Name),
      rows: Type.Integer(),
      /** Of the compressed file. */
      bytes: Type.Integer(),
      sha256: Digest,
    }),
  ),
  sequences: Type.Array(Type.Object({ schema: Name, name: Name, value: Type.Integer() })),
  /** The objects of the store; `sha256` is that of their list. */
  files: Type.Object({
    kept: Type.Enum(['copied', 'listed']),
    count: Type.Integer(),
    bytes: Type.Integer(),
    sha256: Digest,
  }),
  keyId: Type.String(),
  signature: Type.String(),
})
export type BackupManifest = Static<typeof BackupManifest>
export type BackupContent = Omit<BackupManifest, 'keyId' | 'signature'>
export type BackedUpTable = BackupManifest['tables'][number]

const FILE = 'manifest.json'
export const FILES_LIST = 'files.jsonl'
export const tableFile = ({ schema, name }: Pick<BackedUpTable, 'schema' | 'name'>): string =>
  join('tables', `${schema}.${name}.zst`)
export const copiedFile = (key: string): string => join('files', key)

const signedText = (content: BackupContent): string => JSON.stringify(content)

/** Written last: a folder without it is no backup. */
export async function writeManifest(folder: string, content: BackupContent, keyring: Keyring): Promise<void> {
  const manifest: BackupManifest = { ...content, ...keyring.sign(signedText(content)) }
  const text = `${JSON.stringify(manifest, null, 1)}\n`
  await writeFile(join(folder, FILE), text, { mode: 0o600, flag: 'wx', flush: true })
}

/** @throws when there is none, or it is not what a platform with these keys has signed */
export async function readManifest(folder: string, keyring: Keyring): Promise<BackupContent> {
  const text = await readFile(join(folder, FILE), 'utf8').catch(() => '')
  const found: unknown = parse(text)
  if (!Value.Check(BackupManifest, found))
    throw new Error(`✗ ${folder} 不是完整的备份 / is no complete backup`)
  const { keyId, signature, ...content } = found
  if (!keyring.verify(signedText(content), { keyId, signature }))
    throw new Error('✗ 备份的签名无效：内容被改动，或不是本平台的密钥 / the signature is not valid')
  return content
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
