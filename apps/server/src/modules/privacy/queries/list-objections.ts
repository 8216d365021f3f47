import type { listObjections as contract, Objection, StaffObjection } from '@tongban/contracts/privacy.ts'
import type { QueryOf } from '@tongban/contracts/route.ts'
import { Day, Id, type Page } from '@tongban/contracts/values.ts'
import { Type } from 'typebox'
import { readCursor, writeCursor } from '../../../kernel/http/cursor.ts'
import { idAfter, PAGE_SIZE, type PageAsked, pageOf } from '../../../kernel/http/page.ts'
import type { Reading } from '../../../kernel/work.ts'
import { noteRead } from '../commands/note-read.ts'
import { objectionPolicy } from '../objection.policy.ts'
import { listObjectionsBy, listOpenObjections, type ObjectionRow } from '../objection.repository.ts'
import { presentObjection, presentToSteward } from '../objection-content.ts'

/** 我的数据异议, newest first. */
export async function listMyObjections(reading: Reading, asked: PageAsked): Promise<Page<Objection>> {
  const { db, actor, language } = reading
  const { limit = PAGE_SIZE } = asked
  const page = { after: idAfter(asked, language), limit: limit + 1 }
  const rows = await listObjectionsBy(db, actor, objectionPolicy.own, page)
  const { items, next } = pageOf(rows, limit, (row) => row)
  return { items: await Promise.all(items.map((row) => presentObjection(reading, row))), next }
}

const AfterDue = Type.Tuple([Day, Id])

/** What waits for an answer by due day, or what was answered, newest first. */
export async function listObjections(
  reading: Reading,
  { view = 'open', after, limit = PAGE_SIZE }: QueryOf<typeof contract>,
): Promise<Page<StaffObjection>> {
  const { db, actor, language } = reading
  const { handle } = objectionPolicy
  if (view === 'decided') {
    const page = { after: idAfter({ after }, language), limit: limit + 1, isDecided: true }
    const { items, next } = pageOf(await listObjectionsBy(db, actor, handle, page), limit, (row) => row)
    return { items: await shown(reading, items), next }
  }
  const rows = await listOpenObjections(db, actor, handle, {
    after: after === undefined ? undefined : readCursor(after, AfterDue, reading),
    limit: limit + 1,
  })
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    items: await shown(reading, rows.slice(0, limit)),
    next: last ? writeCursor([last.due_on, last.id]) : null,
  }
}

async function shown(reading: Reading, rows: readonly ObjectionRow[]): Promise<StaffObjection[]> {
  const open = rows.filter(({ subject_id }) => !reading.actor.conflicts.includes(subject_id))
  const seen = open.map(({ subject_id: subjectId }) => ({ subjectId, case: null }))
  await noteRead(reading, 'listed', seen, '答复数据异议')
  return Promise.all(open.map((row) => presentToSteward(reading, row)))
}
