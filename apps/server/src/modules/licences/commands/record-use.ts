import type { Work } from '../../../kernel/work.ts'
import { insertUses, listIdsByIdentifiers } from '../licence-use.repository.ts'

type Use = {
  /** 电子证照标识 of the licences that were used; unknown ones are passed over. */
  readonly identifiers: readonly string[]
  /** Who used them, as the holder reads it. */
  readonly usedBy: string
  readonly purpose: string
  readonly caseId: string | null
}

/** 用证: writes down, for the holder to see, that licences served as evidence. */
export async function recordUses(work: Work, { identifiers, usedBy, purpose, caseId }: Use): Promise<void> {
  if (identifiers.length === 0) return
  const found = await listIdsByIdentifiers(work.tx, identifiers)
  await recordUsesOf(
    work,
    found.map(({ id }) => id),
    { usedBy, purpose, caseId },
  )
}

export async function recordUsesOf(
  work: Work,
  licenceIds: readonly string[],
  { usedBy, purpose, caseId }: Omit<Use, 'identifiers'>,
): Promise<void> {
  if (licenceIds.length === 0) return
  const at = work.now.toString()
  await insertUses(
    work.tx,
    licenceIds.map((licence_id) => ({
      id: work.newId(),
      licence_id,
      at,
      used_by: usedBy,
      purpose,
      case_id: caseId,
    })),
  )
}
