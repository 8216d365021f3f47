import type { Insertable } from 'kysely'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import type { Artifact, Tables } from '../sso.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('sso')

/** One statement: a token costs one way to the database. */
export const upsertArtifact = (db: Db, row: Insertable<Artifact>) =>
  tables(db)
    .insertInto('artifact')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['kind', 'id_hash']).doUpdateSet({
        uid_hash: row.uid_hash ?? null,
        account_id: row.account_id ?? null,
        portal_session: row.portal_session ?? null,
        payload_sealed: row.payload_sealed,
        expires_at: row.expires_at,
      }),
    )
    .execute()

export const findArtifact = (db: Db, kind: string, idHash: string, now: string) =>
  tables(db)
    .selectFrom('artifact')
    .selectAll()
    .where('kind', '=', kind)
    .where('id_hash', '=', idHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()

export const findArtifactByUid = (db: Db, kind: string, uidHash: string, now: string) =>
  tables(db)
    .selectFrom('artifact')
    .selectAll()
    .where('uid_hash', '=', uidHash)
    .where('kind', '=', kind)
    .where('expires_at', '>', now)
    .executeTakeFirst()

/** Only once: of two that redeem a code at the same moment, one is told so by undefined. */
export const consumeArtifact = (db: Db, kind: string, idHash: string, now: string) =>
  tables(db)
    .updateTable('artifact')
    .set({ consumed_at: now })
    .where('kind', '=', kind)
    .where('id_hash', '=', idHash)
    .where('consumed_at', 'is', null)
    .returning('id_hash')
    .executeTakeFirst()

export const deleteArtifact = (db: Db, kind: string, idHash: string) =>
  tables(db).deleteFrom('artifact').where('kind', '=', kind).where('id_hash', '=', idHash).execute()

export const deleteArtifactsOfGrant = (db: Db, grantHash: string) =>
  tables(db).deleteFrom('artifact').where('grant_hash', '=', grantHash).execute()

export const deleteArtifactsOfClient = (tx: Tx, clientId: string) =>
  tables(tx).deleteFrom('artifact').where('client_id', '=', clientId).execute()

/** Grants, codes and tokens of one person at one client. */
export const deleteArtifactsOfConsent = (
  tx: Tx,
  { accountId, clientId }: { accountId: string; clientId: string },
) =>
  tables(tx)
    .deleteFrom('artifact')
    .where('account_id', '=', accountId)
    .where('client_id', '=', clientId)
    .execute()

/** Locks the provider's sessions of an account. */
export const lockSessionsOf = (tx: Tx, accountId: string) =>
  tables(tx)
    .selectFrom('artifact')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('kind', '=', 'Session')
    .forUpdate()
    .execute()

/** Locks what the browser is being asked. */
export const lockInteraction = (tx: Tx, idHash: string, now: string) =>
  tables(tx)
    .selectFrom('artifact')
    .selectAll()
    .where('kind', '=', 'Interaction')
    .where('id_hash', '=', idHash)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst()

export const setPayload = (tx: Tx, kind: string, idHash: string, payloadSealed: string) =>
  tables(tx)
    .updateTable('artifact')
    .set({ payload_sealed: payloadSealed })
    .where('kind', '=', kind)
    .where('id_hash', '=', idHash)
    .execute()
