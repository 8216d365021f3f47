import { v7 as uuidv7 } from 'uuid'
import type { Platform } from '../../kernel/platform.ts'
import type { Facts } from './facts.ts'
import { DATA_COLUMN, lookupOf, NUMBER_COLUMN } from './record-key.ts'
import { readRecord } from './registers.repository.ts'

type Sought = {
  readonly source: string
  readonly check: string
  readonly resource: string
  readonly number: string
  readonly purpose: string
  readonly accountId: string
}

/** A whole record, for what is compared here and does not leave; the read is written down (law 4). */
export async function openRecord(
  { db, keyring, now }: Platform,
  { source, check, resource, number, purpose, accountId }: Sought,
): Promise<Facts | 'down' | undefined> {
  const at = now()
  const { outcome, data_sealed } = await readRecord(db, {
    id: uuidv7({ msecs: at.epochMilliseconds }),
    at: at.toString(),
    source,
    check,
    resource,
    ...lookupOf(keyring, { column: NUMBER_COLUMN, value: number }),
    purpose,
    caseId: null,
    accountId,
  })
  if (outcome === 'down') return 'down'
  const record: unknown = data_sealed ? JSON.parse(keyring.open(data_sealed, { column: DATA_COLUMN })) : null
  return typeof record === 'object' && record !== null ? { ...record } : undefined
}
