import { type DataDeletion, RETENTION_KEYS, type RetentionClass } from '@tongban/contracts/retention.ts'
import type { Page } from '@tongban/contracts/values.ts'
import { retentionClass, retentionTitle } from '@tongban/i18n/retention.ts'
import { Type } from 'typebox'
import { type HistoryEvent, listHistoryBefore } from '../../../kernel/events/history.ts'
import { readCursor, writeCursor } from '../../../kernel/http/cursor.ts'
import { PAGE_SIZE, type PageAsked } from '../../../kernel/http/page.ts'
import type { Reading } from '../../../kernel/work.ts'
import { DELETIONS } from './retention.events.ts'

/** The table of what is kept how long. */
export const listRetention = ({ language }: Pick<Reading, 'language'>): RetentionClass[] =>
  RETENTION_KEYS.map((key) => retentionClass(key, language))

const AfterSeq = Type.Tuple([Type.Integer()])

/** Deletions, newest first, out of the chain itself. */
export async function listDeletions(
  reading: Reading,
  { after, limit = PAGE_SIZE }: PageAsked,
): Promise<Page<DataDeletion>> {
  const before = after === undefined ? undefined : readCursor(after, AfterSeq, reading)[0]
  const events = await listHistoryBefore(reading.db, DELETIONS, { before, limit: limit + 1 })
  const items = events.slice(0, limit).map((event) => present(event, reading.language))
  const last = events.length > limit ? items.at(-1) : undefined
  return { items, next: last ? writeCursor([last.seq]) : null }
}

function present({ seq, at, hash, payload }: HistoryEvent, language: Reading['language']): DataDeletion {
  const key = RETENTION_KEYS.find((one) => one === payload.class)
  if (!key) throw new Error(`no class ${String(payload.class)}`)
  return {
    seq,
    at,
    key,
    title: retentionTitle(key, language),
    count: Number(payload.count),
    from: String(payload.from),
    until: String(payload.until),
    digest: String(payload.digest),
    hash,
  }
}
