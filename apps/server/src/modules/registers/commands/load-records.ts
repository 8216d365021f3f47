import type { Work } from '../../../kernel/work.ts'
import type { Check } from '../checks.ts'

/** One row of a base: `key` is an ID number, a credit code, or for premises the certificate number. */
export type BaseRecord = { readonly resource: Check['resource']; readonly key: string; readonly data: Readonly<Record<string, unknown>> }

/** Writes records into the bases; a record with the same key is replaced. */
export async function loadRecords(work: Work, records: readonly BaseRecord[]): Promise<void> {
  throw new Error(`not yet: ${records.length} ${work.requestId}`)
}
