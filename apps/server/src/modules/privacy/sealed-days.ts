import { type CryptoSuite, SUITES } from '../../kernel/crypto/suites.ts'
import type { Db } from '../../kernel/database/database.ts'
import { listHistory } from '../../kernel/events/history.ts'
import type { Work } from '../../kernel/work.ts'
import { ACCESS_STREAM, accessDeleted, accessSealed } from './access.events.ts'
import { type AccessRow, accessesOf, deleteAccessesBefore, listDaysBefore } from './access.repository.ts'

type Day = { readonly count: number; readonly digest: string }

/** Each row is bound to the one before it, so that none can be changed, taken out or put in. */
async function digestOf(rows: AsyncIterable<AccessRow>, suite: CryptoSuite): Promise<Day> {
  let count = 0
  let digest = ''
  for await (const row of rows) {
    count += 1
    digest = suite.hash(`${digest}\n${lineOf(row)}`)
  }
  return { count, digest }
}

const lineOf = (row: AccessRow): string =>
  JSON.stringify([
    row.id,
    row.at,
    row.day,
    row.account_id,
    row.reader_name,
    row.role,
    row.organization_id,
    row.subject_id,
    row.what,
    row.case_id,
    row.case_number,
    row.item_name,
    row.purpose,
    row.network,
  ])

/** Puts each finished day under a hash in history, from where the nightly seal takes it (design law 1). */
export async function sealAccessDays(work: Work): Promise<void> {
  const { sealed } = await knownDays(work.tx)
  const last = [...sealed.keys()].at(-1) ?? '0001-01-01'
  for (const day of await listDaysBefore(work.tx, work.today.toString(), last)) {
    const { count, digest } = await digestOf(accessesOf(work.tx, day), work.platform.keyring.suite)
    work.emit(accessSealed(ACCESS_STREAM, { day, count, digest }))
  }
}

/** How long who read what is kept: as long as impact assessments, PIPL §56. The trigger on the table knows it too. */
const KEPT = { years: 3 }

/** Deletes the days whose time is over and says so in history. */
export async function deleteOldAccesses(work: Work): Promise<void> {
  const before = work.today.subtract(KEPT).toString()
  const count = await deleteAccessesBefore(work.tx, before)
  if (count > 0) work.emit(accessDeleted(ACCESS_STREAM, { before, count }))
}

export type AccessBreak = { readonly day: string; readonly what: 'access_altered' | 'access_missing' }

/** Recomputes every sealed day that is still kept. */
export async function verifyAccessDays(db: Db): Promise<{ days: number; breaks: AccessBreak[] }> {
  const { sealed, deletedBefore } = await knownDays(db)
  const kept = [...sealed].filter(([day]) => day >= deletedBefore)
  const breaks: AccessBreak[] = []
  for (const [day, { count, digest }] of kept) {
    const found = await Promise.all(
      // A platform that changed its suite has days of both kinds.
      Object.values(SUITES).map((suite) => digestOf(accessesOf(db, day), suite)),
    )
    if (found.some((one) => one.digest === digest && one.count === count)) continue
    const isShort = found.every((one) => one.count < count)
    breaks.push({ day, what: isShort ? 'access_missing' : 'access_altered' })
  }
  return { days: kept.length, breaks }
}

async function knownDays(db: Db): Promise<{ sealed: Map<string, Day>; deletedBefore: string }> {
  const sealed = new Map<string, Day>()
  let deletedBefore = ''
  for (const { kind, payload } of await listHistory(db, ACCESS_STREAM)) {
    if (kind === accessSealed.kind)
      sealed.set(String(payload.day), { count: Number(payload.count), digest: String(payload.digest) })
    if (kind === accessDeleted.kind) deletedBefore = String(payload.before)
  }
  return { sealed, deletedBefore }
}
