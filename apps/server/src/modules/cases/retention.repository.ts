import { sql } from 'kysely'
import type { Db, Tx } from '../../kernel/database/database.ts'
import { tables } from './case.repository.ts'

/** Drafts that nobody has saved since before the moment, the oldest first; those that somebody is saving are passed over. */
export const lockOldDrafts = (tx: Tx, before: string, limit: number) =>
  tables(tx)
    .selectFrom('draft')
    .select(['id', 'content_sealed', 'saved_at'])
    .where('saved_at', '<', before)
    .orderBy('saved_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()

export async function hasOldDraft(db: Db, before: string): Promise<boolean> {
  const found = await tables(db)
    .selectFrom('draft')
    .select('id')
    .where('saved_at', '<', before)
    .limit(1)
    .execute()
  return found.length > 0
}

type Place = { readonly created_at: string; readonly id: string }

/** Uploads of before the moment that belong to no case, the oldest first. */
export const listUnattached = (db: Db, before: string, after: Place | undefined, limit: number) =>
  tables(db)
    .selectFrom('file')
    .select(['id', 'owner_id', 'created_at'])
    .where('case_id', 'is', null)
    .where('kind', '=', 'upload')
    .where('created_at', '<', before)
    .$if(after !== undefined, (qb) =>
      qb.where(
        sql<boolean>`(created_at, id) > (${after?.created_at ?? ''}::timestamptz, ${after?.id ?? ''}::uuid)`,
      ),
    )
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
    .execute()

/** What the drafts of these people and firms hold. */
export const listContentsOf = (db: Db, ownerIds: readonly string[]) =>
  tables(db)
    .selectFrom('draft')
    .select('content_sealed')
    .where('owner_id', 'in', [...ownerIds])
    .execute()
