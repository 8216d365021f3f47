import { type CryptoSuite, SUITES } from '../../kernel/crypto/suites.ts'
import type { Db } from '../../kernel/database/database.ts'
import { type HistoryEvent, listHistory } from '../../kernel/events/history.ts'
import type { Work } from '../../kernel/work.ts'
import { deleteEntriesBefore, type EntryRow, listBatch, listDays, takeIntoBatch } from './entry.repository.ts'
import { DELETIONS, securityDeleted, securityLogged, streamOfDay } from './security.events.ts'

/** Each entry is bound to the one before it, in the order of their ids. */
function digestOf(entries: readonly EntryRow[], suite: CryptoSuite): string {
  return entries
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .reduce((digest, entry) => suite.hash(`${digest}\n${lineOf(entry)}`), '')
}

const lineOf = (row: EntryRow): string =>
  JSON.stringify([
    row.id,
    row.at,
    row.day,
    row.kind,
    row.what,
    row.outcome,
    row.account_id,
    row.account_name,
    row.network,
    row.device,
    row.times,
  ])

/** Puts what was logged since the last minute under a hash in history (design law 1). */
export async function sealEntries(work: Work): Promise<void> {
  const batch = work.newId()
  const entries = await takeIntoBatch(work.tx, batch)
  if (entries.length === 0) return
  const digest = digestOf(entries, work.platform.keyring.suite)
  work.emit(securityLogged(streamOfDay(work.today.toString()), { batch, count: entries.length, digest }))
}

/** 网络安全法 §21 asks for six months; the trigger on the table knows the year, too. */
const KEPT = { years: 1 }

export async function deleteOldEntries(work: Work): Promise<void> {
  const before = work.today.subtract(KEPT).toString()
  const count = await deleteEntriesBefore(work.tx, before)
  if (count > 0) work.emit(securityDeleted(DELETIONS, { before, count }))
}

export type LogBreak = { readonly day: string; readonly what: 'entries_missing' | 'entries_altered' }

/** Recomputes every batch that is still kept, day by day. */
export async function verifyEntries(db: Db): Promise<{ batches: number; breaks: LogBreak[] }> {
  const deletedBefore = await deletedUntil(db)
  const days = await listDays(db)
  const breaks: LogBreak[] = []
  let batches = 0
  for (const day of days.filter((one) => one >= deletedBefore)) {
    for (const event of await listHistory(db, streamOfDay(day))) {
      batches += 1
      const found = await checkBatch(db, event)
      if (found) breaks.push({ day, what: found })
    }
  }
  return { batches, breaks }
}

async function checkBatch(db: Db, { payload }: HistoryEvent): Promise<LogBreak['what'] | undefined> {
  const entries = await listBatch(db, String(payload.batch))
  if (entries.length !== payload.count) return 'entries_missing'
  const digests = Object.values(SUITES).map((suite) => digestOf(entries, suite))
  return digests.includes(String(payload.digest)) ? undefined : 'entries_altered'
}

async function deletedUntil(db: Db): Promise<string> {
  const last = (await listHistory(db, DELETIONS)).at(-1)
  return last ? String(last.payload.before) : ''
}
