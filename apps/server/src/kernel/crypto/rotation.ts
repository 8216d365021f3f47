import { sql } from 'kysely'
import type { Db, Tx } from '../database/database.ts'
import type { Work } from '../work.ts'
import type { KeyPart, Place } from './key-part.ts'
import type { Keyring } from './keyring.ts'
import { KEYS_STREAM, keysRotated, rotationStarted } from './rotation.events.ts'

type KeyIds = Pick<Keyring, 'masterKeyId' | 'indexKeyId'>
type Rotation = { readonly id: string; readonly master_key: string; readonly index_key: string }

/** Asks for a change to these keys; one that is under way to the same keys goes on where it stopped. */
export async function askRotation(
  tx: Tx,
  { masterKeyId, indexKeyId }: KeyIds,
  { id, at }: { readonly id: string; readonly at: string },
): Promise<'begun' | 'goes_on'> {
  const open = await lockRotation(tx)
  if (open?.master_key === masterKeyId && open.index_key === indexKeyId) return 'goes_on'
  // Keys that were replaced before all was done: begun anew, towards the newest.
  if (open) {
    await sql`delete from kernel.rotation_part where rotation = ${open.id}`.execute(tx)
    await sql`update kernel.rotation set master_key = ${masterKeyId}, index_key = ${indexKeyId}, asked_at = ${at}
      where id = ${open.id}`.execute(tx)
  } else
    await sql`insert into kernel.rotation (id, master_key, index_key, asked_at)
      values (${id}, ${masterKeyId}, ${indexKeyId}, ${at})`.execute(tx)
  return 'begun'
}

/** Rows of one transaction: some milliseconds of computing, so that requests come in between. */
const BATCH = 250

/**
 * One batch of the change under way, committed with how far it has come: whoever takes the next batch goes on from
 * there. `other_keys`: this process has not got the keys as its newest yet.
 */
export async function rotateBatch(
  work: Work,
  partsOf: (keyring: Keyring) => readonly KeyPart[],
  size = BATCH,
): Promise<'more' | 'done' | 'other_keys'> {
  const { tx, now, platform } = work
  const { keyring } = platform
  const rotation = await lockRotation(tx)
  if (!rotation) return 'done'
  if (rotation.master_key !== keyring.masterKeyId || rotation.index_key !== keyring.indexKeyId)
    return 'other_keys'
  const keys = { masterKey: rotation.master_key, indexKey: rotation.index_key }
  const parts = partsOf(keyring)
  if (await beginParts(tx, rotation.id, parts)) work.emit(rotationStarted(KEYS_STREAM, keys))
  const next = await nextPart(tx, rotation.id)
  if (next) {
    const part = parts.find(({ name }) => name === next.name)
    if (!part) throw new Error(`no column ${next.name} is declared`)
    await advancePart(tx, rotation.id, next, await part.run(tx, next.after, size), now.toString())
    return 'more'
  }
  const rows = await finish(tx, rotation.id, now.toString())
  work.emit(keysRotated(KEYS_STREAM, { ...keys, rows }))
  return 'done'
}

async function lockRotation(tx: Tx): Promise<Rotation | undefined> {
  const { rows } = await sql<Rotation>`
    select id, master_key, index_key from kernel.rotation where finished_at is null for update`.execute(tx)
  return rows[0]
}

/** Writes down what there is to do, once. */
async function beginParts(tx: Tx, rotation: string, parts: readonly KeyPart[]): Promise<boolean> {
  const { rows } = await sql`select 1 from kernel.rotation_part where rotation = ${rotation} limit 1`.execute(
    tx,
  )
  if (rows.length > 0) return false
  for (const [position, part] of parts.entries())
    await sql`insert into kernel.rotation_part (rotation, position, name, total)
      values (${rotation}, ${position}, ${part.name}, ${await part.count(tx)})`.execute(tx)
  return true
}

type OpenPart = { position: number; name: string; after: Place; changed_in_pass: number }

async function nextPart(tx: Tx, rotation: string): Promise<OpenPart | undefined> {
  const { rows } = await sql<OpenPart>`
    select position, name, after, changed_in_pass from kernel.rotation_part
    where rotation = ${rotation} and finished_at is null order by position limit 1`.execute(tx)
  return rows[0]
}

async function advancePart(
  tx: Tx,
  rotation: string,
  { position, changed_in_pass }: OpenPart,
  { changed, next }: Awaited<ReturnType<KeyPart['run']>>,
  at: string,
): Promise<void> {
  const inPass = changed_in_pass + changed
  const isPassOver = next === null
  const isOver = isPassOver && inPass === 0
  await sql`
    update kernel.rotation_part set changed = changed + ${changed}, after = ${next === null ? null : [...next]}::text[],
      changed_in_pass = ${isPassOver ? 0 : inPass}, pass = pass + ${isPassOver && !isOver ? 1 : 0},
      begun_at = coalesce(begun_at, ${at}), finished_at = ${isOver ? at : null}
    where rotation = ${rotation} and position = ${position}`.execute(tx)
}

async function finish(tx: Tx, rotation: string, at: string): Promise<number> {
  await sql`update kernel.rotation set finished_at = ${at} where id = ${rotation}`.execute(tx)
  const { rows } = await sql<{ rows: number }>`
    select coalesce(sum(changed), 0)::bigint as rows from kernel.rotation_part where rotation = ${rotation}`.execute(
    tx,
  )
  return rows[0]?.rows ?? 0
}

export type RotationPart = {
  readonly name: string
  readonly total: number
  readonly changed: number
  readonly pass: number
  readonly begunAt: string | null
  readonly finishedAt: string | null
}
export type RotationStatus = {
  readonly masterKey: string
  readonly indexKey: string
  readonly askedAt: string
  readonly finishedAt: string | null
  readonly parts: readonly RotationPart[]
}

/** The change under way, else the last one. */
export async function findRotation(db: Db): Promise<RotationStatus | undefined> {
  const { rows } = await sql<Omit<RotationStatus, 'parts'> & { id: string }>`
    select id, master_key as "masterKey", index_key as "indexKey", asked_at as "askedAt", finished_at as "finishedAt"
    from kernel.rotation order by finished_at desc nulls first, id desc limit 1`.execute(db)
  const [found] = rows
  if (!found) return undefined
  const { id, ...rotation } = found
  const parts = await sql<RotationPart>`
    select name, total, changed, pass, begun_at as "begunAt", finished_at as "finishedAt"
    from kernel.rotation_part where rotation = ${id} order by position`.execute(db)
  return { ...rotation, parts: parts.rows }
}
