import { sql } from 'kysely'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { BasicItem, Tables } from './catalog.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('catalog')

export const lockBasicItem = (tx: Tx, code: string) =>
  tables(tx).selectFrom('basic_item').selectAll().where('code', '=', code).forUpdate().executeTakeFirst()

export const findBasicItem = (db: Db, code: string) =>
  tables(db).selectFrom('basic_item').selectAll().where('code', '=', code).executeTakeFirst()

export const listBasicItems = (db: Db, codes: readonly string[]) =>
  tables(db).selectFrom('basic_item').selectAll().where(sql<boolean>`code = any(${codes})`).execute()

export const setBasicStatus = (tx: Tx, code: string, status: BasicItem['status']) =>
  tables(tx).updateTable('basic_item').set({ status }).where('code', '=', code).execute()

export const listBasicVersions = (db: Db, code: string) =>
  tables(db)
    .selectFrom('basic_item_version')
    .select(['version', 'effective_on', 'definition'])
    .where('code', '=', code)
    .orderBy('version', 'desc')
    .execute()
