import type { Db } from '../../kernel/database/database.ts'
import type { Tables } from './regions.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('regions')

export const listChildren = (db: Db, parent: string | null) =>
  tables(db)
    .selectFrom('region')
    .select(['code', 'name', 'level', 'parent'])
    .where('parent', parent === null ? 'is' : '=', parent)
    .orderBy('code')
    .execute()

export const listRegions = (db: Db, codes: readonly string[]) =>
  tables(db)
    .selectFrom('region')
    .select(['code', 'name', 'level', 'parent'])
    .where('code', 'in', [...codes])
    .execute()

/** The region and all above it, nearest first. */
export const listUpwards = (db: Db, code: string) =>
  tables(db)
    .withRecursive('up(code, name, level, parent)', (db) =>
      db
        .selectFrom('region')
        .select(['code', 'name', 'level', 'parent'])
        .where('code', '=', code)
        .unionAll(
          db
            .selectFrom('region')
            .innerJoin('up', 'up.parent', 'region.code')
            .select(['region.code', 'region.name', 'region.level', 'region.parent']),
        ),
    )
    .selectFrom('up')
    .selectAll()
    .execute()

/** Provinces, cities and counties: the places that people name. */
export const listDownToCounties = (db: Db) =>
  tables(db).selectFrom('region').select(['code', 'name']).where('level', '<=', 3).orderBy('code').execute()

export const insertRegions = (
  db: Db,
  regions: readonly { code: string; name: string; level: number; parent: string | null }[],
) =>
  tables(db)
    .insertInto('region')
    .values([...regions])
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute()
