import type { Reading } from '../../../kernel/work.ts'

/** One read of a base about a person or firm. */
export type Access = {
  readonly at: string
  readonly source: string
  readonly check: string
  readonly outcome: 'answered' | 'no_record' | 'down'
  readonly purpose: string
  readonly caseId: string | null
  readonly accountId: string | null
}

/** Who read what about the person or firm, newest first (law 4: its subject can see it). */
export async function listAccesses(reading: Reading, subjectIdentifier: string): Promise<Access[]> {
  throw new Error(`not yet: ${subjectIdentifier} ${reading.requestId}`)
}
