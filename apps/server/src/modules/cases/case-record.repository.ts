import type { Insertable } from 'kysely'
import type { Db, Tx } from '../../kernel/database/database.ts'
import { tables } from './case.repository.ts'
import type { Correction, Decision, Delivery, Document, SiteVisit, SpecialProcedure } from './cases.tables.ts'

/** What belongs to one case beside its row: decision, correction, visits, special procedures, delivery, documents. */
export const insertDecision = (tx: Tx, row: Insertable<Decision>) =>
  tables(tx).insertInto('decision').values(row).execute()
export const setDecisionDocument = (tx: Tx, caseId: string, documentId: string) =>
  tables(tx).updateTable('decision').set({ document_id: documentId }).where('case_id', '=', caseId).execute()
export const findDecision = (db: Db, caseId: string) =>
  tables(db).selectFrom('decision').selectAll().where('case_id', '=', caseId).executeTakeFirst()
export const listDecisions = (db: Db, caseIds: readonly string[]) =>
  caseIds.length === 0
    ? Promise.resolve([])
    : tables(db)
        .selectFrom('decision')
        .select(['case_id', 'outcome'])
        .where('case_id', 'in', [...caseIds])
        .execute()

export const insertCorrection = (tx: Tx, row: Insertable<Correction>) =>
  tables(tx).insertInto('correction').values(row).execute()
export const setCorrectionAnswered = (tx: Tx, caseId: string, at: string) =>
  tables(tx).updateTable('correction').set({ answered_at: at }).where('case_id', '=', caseId).execute()
export const setCorrectionNotice = (tx: Tx, caseId: string, fileId: string) =>
  tables(tx).updateTable('correction').set({ notice_file_id: fileId }).where('case_id', '=', caseId).execute()
export const findCorrection = (db: Db, caseId: string) =>
  tables(db).selectFrom('correction').selectAll().where('case_id', '=', caseId).executeTakeFirst()

export const insertSiteVisit = (tx: Tx, row: Insertable<SiteVisit>) =>
  tables(tx).insertInto('site_visit').values(row).execute()
export const listSiteVisits = (db: Db, caseId: string) =>
  tables(db)
    .selectFrom('site_visit')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('visited_on')
    .execute()

export const insertSpecialProcedure = (tx: Tx, row: Insertable<SpecialProcedure>) =>
  tables(tx).insertInto('special_procedure').values(row).execute()
export const findOpenSpecialProcedure = (db: Db, caseId: string) =>
  tables(db)
    .selectFrom('special_procedure')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
export const listSpecialProcedures = (db: Db, caseId: string) =>
  tables(db).selectFrom('special_procedure').selectAll().where('case_id', '=', caseId).orderBy('id').execute()
export const endSpecialProcedureRow = (tx: Tx, id: string, endedOn: string, result: string) =>
  tables(tx)
    .updateTable('special_procedure')
    .set({ ended_on: endedOn, result })
    .where('id', '=', id)
    .execute()

export const insertDelivery = (tx: Tx, row: Insertable<Delivery>) =>
  tables(tx).insertInto('delivery').values(row).execute()
export const findDelivery = (db: Db, caseId: string) =>
  tables(db).selectFrom('delivery').selectAll().where('case_id', '=', caseId).executeTakeFirst()
export const setDelivered = (
  tx: Tx,
  caseId: string,
  change: {
    method: 'courier' | 'window'
    state: 'sent' | 'handed_over'
    tracking_number: string | null
    fee_receipt: string | null
    delivered_at: string
  },
) => tables(tx).updateTable('delivery').set(change).where('case_id', '=', caseId).execute()

export const insertDocument = (tx: Tx, row: Insertable<Document>) =>
  tables(tx).insertInto('document').values(row).execute()
export const listDocuments = (db: Db, caseId: string) =>
  tables(db).selectFrom('document').selectAll().where('case_id', '=', caseId).orderBy('at').execute()
