import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Fate, Notice, Tables } from './library.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('library')

export const insertNotice = (tx: Tx, row: Insertable<Notice>) =>
  tables(tx).insertInto('notice').values(row).execute()

/** The number of the next notice of an authority in a year, without gaps: two at once wait for each other. */
export async function nextNoticeNumber(tx: Tx, organizationId: string, year: number): Promise<number> {
  const { last } = await tables(tx)
    .insertInto('notice_count')
    .values({ organization_id: organizationId, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['organization_id', 'year'])
        .doUpdateSet((eb) => ({ last: eb('notice_count.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

export const findNotice = (db: Db, id: string) =>
  tables(db).selectFrom('notice').selectAll().where('id', '=', id).executeTakeFirst()

type Filter = { readonly regionPrefix: string; readonly code: string | undefined }

/** Newest first. */
export const listNotices = (
  db: Db,
  { regionPrefix, code }: Filter,
  { after, limit }: { after: string | undefined; limit: number },
) =>
  tables(db)
    .selectFrom('notice')
    .select(['id', 'published_on', 'layer', 'kind', 'title', 'organization_name', 'region_name'])
    .$if(regionPrefix !== '', (qb) => qb.where('region_code', 'like', `${regionPrefix}%`))
    .$if(code !== undefined, (qb) => qb.where(sql<boolean>`codes @> array[${code}]::text[]`))
    .$if(after !== undefined, (qb) => qb.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

export type NoticeRow = NonNullable<Awaited<ReturnType<typeof findNotice>>>

export const putFate = (tx: Tx, row: Insertable<Fate>) =>
  tables(tx)
    .insertInto('fate')
    .values(row)
    .onConflict((conflict) => conflict.column('code').doUpdateSet(row))
    .execute()

export const deleteFate = (tx: Tx, code: string) =>
  tables(tx).deleteFrom('fate').where('code', '=', code).execute()

export const findFate = (db: Db, code: string) =>
  tables(db).selectFrom('fate').selectAll().where('code', '=', code).executeTakeFirst()
