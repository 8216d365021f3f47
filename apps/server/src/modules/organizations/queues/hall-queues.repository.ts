import { sql } from 'kysely'
import type { Actor } from '../../../kernel/actor.ts'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import { hallPolicy } from '../organization.policy.ts'
import type { HallQueue, Tables } from '../organizations.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('organizations')
const SHOWN = ['hall_id as hallId', 'waiting', 'windows', 'minutes', 'reported_at as reportedAt'] as const

/** Finds the hall, authorises and writes in one statement; nothing where the actor may not report for the hall. */
export const overwriteQueue = (
  tx: Tx,
  actor: Actor,
  { hall_id, waiting, windows, minutes, reported_at }: HallQueue,
) =>
  tables(tx)
    .insertInto('hall_queue')
    .columns(['hall_id', 'waiting', 'windows', 'minutes', 'reported_at'])
    .expression((eb) =>
      eb
        .selectFrom('hall')
        .select([
          'hall.id',
          sql<number>`${waiting}::integer`.as('waiting'),
          sql<number>`${windows}::integer`.as('windows'),
          sql<number | null>`${minutes}::integer`.as('minutes'),
          sql<string>`${reported_at}::timestamptz`.as('reported_at'),
        ])
        .where('hall.id', '=', hall_id)
        .where(hallPolicy.report.sql(actor, 'hall')),
    )
    .onConflict((conflict) =>
      conflict.column('hall_id').doUpdateSet({ waiting, windows, minutes, reported_at }),
    )
    .returning(SHOWN)
    .executeTakeFirst()

/** Reported after `since`, of the halls that begin so; as many as there are halls in one answer. */
export const listQueues = (db: Db, regionPrefix: string, since: string) =>
  tables(db)
    .selectFrom('hall_queue')
    .innerJoin('hall', 'hall.id', 'hall_queue.hall_id')
    .select(SHOWN)
    .where('hall.region_code', 'like', `${regionPrefix}%`)
    .where('reported_at', '>', since)
    .orderBy('hall.region_code')
    .limit(200)
    .execute()
