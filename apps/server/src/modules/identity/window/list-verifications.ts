import type { ResultOf } from '@tongban/contracts/route.ts'
import type { listWindowVerifications as contract } from '@tongban/contracts/window.ts'
import type { Reading } from '../../../kernel/work.ts'
import { maskName } from '../accounts/account.ts'
import { ownSession } from '../accounts/own-account.ts'
import { hallsOf } from './window.access.ts'
import { listVerificationsBy } from './window.repository.ts'

const LATEST = 20

/** The clerk's own: what colleagues do is not theirs to see. */
export async function listVerifications(reading: Reading): Promise<ResultOf<typeof contract>> {
  const { accountId } = ownSession(reading)
  const halls = await hallsOf(reading)
  const rows = await listVerificationsBy(reading.db, accountId, LATEST)
  return {
    halls: halls.map(({ id, name }) => ({ id, name })),
    items: rows.map(({ id, verified_at, name, identifier_masked, hall_name, outcome }) => ({
      id,
      at: verified_at,
      nameMasked: maskName(name),
      identifierMasked: identifier_masked,
      hallName: hall_name,
      outcome,
    })),
  }
}
