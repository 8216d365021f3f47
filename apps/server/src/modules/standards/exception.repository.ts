import type { Aspect } from '@tongban/contracts/standards.ts'
import { sql } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import type { HandlingKey } from './handling.repository.ts'

/** By item code and aspect, why it may differ. */
export type Exceptions = ReadonlyMap<string, ReadonlyMap<Aspect, string>>

/** What the library lets differ, in the words of a comparison; 行使层级 is none of its aspects. */
const ASPECTS: Readonly<Record<string, Aspect>> = {
  name: 'name',
  type: 'type',
  basis: 'basis',
  statutory: 'limits',
}

/** The exceptions on record for the items of a handling. Reads the view that the library publishes. */
export async function listExceptions(db: Db, { basicCode, sequence }: HandlingKey): Promise<Exceptions> {
  const { rows } = await sql<{ code: string; aspect: string; reason: string }>`
    select allowed.item_code as code, allowed.aspect, allowed.reason
    from library.allowed_exception as allowed join standards.entry on entry.code = allowed.item_code
    where entry.basic_code = ${basicCode} and entry.sequence = ${sequence}`.execute(db)
  const exceptions = new Map<string, Map<Aspect, string>>()
  for (const { code, aspect, reason } of rows) {
    const compared = ASPECTS[aspect]
    if (compared === undefined) continue
    const ofItem = exceptions.get(code) ?? new Map<Aspect, string>()
    exceptions.set(code, ofItem.set(compared, reason))
  }
  return exceptions
}
