import type { Reading } from '../../../kernel/work.ts'
import { NUMBER_COLUMN } from '../record-key.ts'
import * as repository from '../registers.repository.ts'

/** One read of a base about a person or firm. */
export type Access = Awaited<ReturnType<typeof repository.listAccesses>>[number]

/** Who read what about the person or firm, newest first (law 4: its subject can see it). */
export const listAccesses = (
  { db, platform: { keyring } }: Reading,
  subjectIdentifier: string,
): Promise<Access[]> => repository.listAccesses(db, keyring.blindIndexes(subjectIdentifier, NUMBER_COLUMN))
