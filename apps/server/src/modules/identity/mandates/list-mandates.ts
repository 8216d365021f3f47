import type { listMandates as contract } from '@tongban/contracts/mandates.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Reading } from '../../../kernel/work.ts'
import { speaksForSubject } from './mandate.access.ts'
import { kindsOf } from './mandate.ts'
import { listMandates as listRows } from './mandates.repository.ts'
import { presentMandate, sideOf } from './present-mandate.ts'

/** What I have given, where I speak for the person or firm; and by what I act for others. */
export async function listMandates(reading: Reading): Promise<ResultOf<typeof contract>> {
  const { db, actor, today } = reading
  const { accountId, subjectId, subjectKind } = actor
  if (!accountId) throw new Failure('session.required')
  const speaks = await speaksForSubject(reading)
  const [given, held] = await Promise.all([
    speaks && subjectId ? listRows(db, { principalId: subjectId }) : [],
    listRows(db, { accountId }),
  ])
  const present = (row: (typeof held)[number]) =>
    presentMandate(row, sideOf(actor, row, speaks), today.toString())
  return {
    given: given.map(present),
    held: held.map(present),
    kinds: speaks && subjectKind ? [...kindsOf(subjectKind)] : [],
  }
}
