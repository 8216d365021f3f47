import type { QueryOf, ResultOf } from '@tongban/contracts/route.ts'
import { type listStaleAccounts, STALE_REASONS } from '@tongban/contracts/staff.ts'
import { Type } from 'typebox'
import { readCursor, writeCursor } from '../../../kernel/http/cursor.ts'
import type { Reading } from '../../../kernel/work.ts'
import { passwordAgeLimit } from '../accounts/account.ts'
import { rightsPolicy, staffPolicy } from './staff.policy.ts'
import { STALE } from './staff.ts'
import { listStaleRows } from './stale.repository.ts'

const Place = Type.Tuple([Type.String()])

/** 应清理的账号: GB/T 22239-2019 §8.1.4.2 c), superfluous and expired accounts are removed or suspended in time. */
export async function stalePage(
  reading: Reading,
  { reason, after, limit = 20 }: QueryOf<typeof listStaleAccounts>,
): Promise<ResultOf<typeof listStaleAccounts>> {
  const { db, actor, now, today } = reading
  const [number] = after === undefined ? [] : readCursor(after, Place, reading)
  const since = {
    unused: now.subtract(STALE.unused).toString(),
    never: now.subtract(STALE.never).toString(),
    password: passwordAgeLimit(now).toString(),
    today: today.toString(),
  }
  const page = { reason, after: number, limit: limit + 1, since }
  const rows = await listStaleRows(db, actor, staffPolicy.read, page)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map((row) => ({
      id: row.account_id,
      name: row.name,
      staffNumber: row.staff_number,
      organizationName: row.organization_name,
      reasons: STALE_REASONS.filter((one) => row[one]),
      appointedAt: row.created_at,
      signedInAt: row.signed_in_at,
      mayBeSuspended: rightsPolicy.suspend.holds(actor, row),
    })),
    next: last ? writeCursor([last.staff_number]) : null,
  }
}
