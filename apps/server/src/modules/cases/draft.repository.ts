import type { Insertable, Selectable } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { Db, Tx } from '../../kernel/database/database.ts'
import { draftPolicy } from './case.policy.ts'
import { tables } from './case.repository.ts'
import type { Draft } from './cases.tables.ts'

export type DraftRow = Selectable<Draft>

export const insertDraft = (tx: Tx, row: Insertable<Draft>) =>
  tables(tx).insertInto('draft').values(row).execute()

/** Drafts belong to the person or firm, so that any device and any agent of the firm goes on with the same one. */
export const findDraft = (db: Db, id: string, actor: Actor) =>
  tables(db)
    .selectFrom('draft')
    .selectAll()
    .where('id', '=', id)
    .where(draftPolicy.own.sql(actor, 'draft'))
    .executeTakeFirst()

export const lockDraft = (tx: Tx, id: string, actor: Actor) =>
  tables(tx)
    .selectFrom('draft')
    .selectAll()
    .where('id', '=', id)
    .where(draftPolicy.own.sql(actor, 'draft'))
    .forUpdate()
    .executeTakeFirst()

export const updateDraft = (
  tx: Tx,
  id: string,
  change: { content_sealed: string; version_id: string; revision: number; saved_at: string },
) => tables(tx).updateTable('draft').set(change).where('id', '=', id).execute()

export const deleteDraft = (tx: Tx, id: string) =>
  tables(tx).deleteFrom('draft').where('id', '=', id).execute()

export const listDraftsOf = (
  db: Db,
  actor: Actor,
  { after, limit }: { after: string | undefined; limit: number },
) =>
  tables(db)
    .selectFrom('draft')
    .select(['id', 'item_code as itemCode', 'item_name as itemName', 'saved_at as savedAt'])
    .where(draftPolicy.own.sql(actor, 'draft'))
    .$if(after !== undefined, (qb) => qb.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

/** What the drafts hold, for the few who act by a mandate for parts of them. */
export const listDraftContents = (db: Db, actor: Actor) =>
  tables(db)
    .selectFrom('draft')
    .select(['item_code', 'content_sealed'])
    .where(draftPolicy.own.sql(actor, 'draft'))
    .execute()
