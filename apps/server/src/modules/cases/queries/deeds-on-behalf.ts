import type { DeedOnBehalf } from '@tongban/contracts/mandates.ts'
import type { Page } from '@tongban/contracts/values.ts'
import { caseWords, isCaseWord } from '@tongban/i18n/cases.ts'
import { sql } from 'kysely'
import { Type } from 'typebox'
import { readCursor, writeCursor } from '../../../kernel/http/cursor.ts'
import { PAGE_SIZE, type PageAsked } from '../../../kernel/http/page.ts'
import type { Reading } from '../../../kernel/work.ts'
import { listHelpOf, namesOfAccounts } from '../../identity/index.ts'
import { casePolicy } from '../case.policy.ts'

const Place = Type.Tuple([
  Type.String({ format: 'date-time' }),
  Type.String({ format: 'uuid' }),
  Type.Integer(),
])

type Row = {
  readonly at: string
  readonly stream: string
  readonly seq: number
  readonly kind: string
  readonly actor: string
  readonly item_name: string
}

/**
 * 以我名义办理的事, newest first: what the history of my cases says others have done in my name. Officers act in their
 * own, so that they are not among these.
 */
export async function listDeedsOnBehalf(reading: Reading, asked: PageAsked): Promise<Page<DeedOnBehalf>> {
  const { db, actor, language } = reading
  const { limit = PAGE_SIZE } = asked
  const after = asked.after === undefined ? undefined : readCursor(asked.after, Place, reading)
  const before = after
    ? sql`(event.at, event.stream, event.seq) < (${after[0]}::timestamptz, ${after[1]}::uuid, ${after[2]})`
    : sql`true`
  const { rows } = await sql<Row>`
    select event.at, event.stream, event.seq, event.kind, event.actor, "case".item_name
    from cases."case" join kernel.event on event.stream = "case".id
    where ${casePolicy.own.sql(actor, 'case')} and event.actor <> ${actor.accountId}
      and event.body::jsonb ->> 'onBehalfOf' = "case".subject_id::text and ${before}
    order by event.at desc, event.stream desc, event.seq desc limit ${limit + 1}`.execute(db)
  const shown = rows.slice(0, limit)
  const actors = shown.map((row) => row.actor)
  const [names, help] = await Promise.all([
    namesOfAccounts(db, actors),
    actor.subjectId ? listHelpOf(db, actor.subjectId, actors) : [],
  ])
  // A clerk acts for somebody by the last consent that came before.
  const servicePointOf = ({ actor: by, at }: Row): string | null =>
    help.findLast(
      ({ account_id, offered_at }) =>
        account_id === by &&
        Temporal.Instant.compare(Temporal.Instant.from(offered_at), Temporal.Instant.from(at)) <= 0,
    )?.service_point ?? null
  const say = caseWords(language)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => {
      const { at, stream, seq, kind, actor: by, item_name } = row
      const key = `event.${kind}`
      return {
        id: `${stream}.${seq}`,
        at,
        by: names.get(by) ?? '',
        servicePoint: servicePointOf(row),
        what: isCaseWord(key) ? say(key as 'event.case.closed') : kind,
        itemName: item_name,
        caseId: stream,
      }
    }),
    next: rows.length > limit && last ? writeCursor([last.at, last.stream, last.seq]) : null,
  }
}
