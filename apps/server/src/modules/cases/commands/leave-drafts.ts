import type { Work } from '../../../kernel/work.ts'
import { DRAFT_COLUMN, openJson } from '../case-content.ts'
import { letGo } from '../content-store.ts'
import { deleteDraft } from '../draft.repository.ts'
import type { DraftContent } from '../draft.ts'
import { filesIn } from '../handed-in.ts'
import { lockDraftsOfAccount } from '../leaving.repository.ts'

/** With a closed account go the drafts that it began for its own person, and their files. */
export async function leaveDrafts(work: Work, accountId: string, ownerId: string): Promise<void> {
  for (const { id, content_sealed } of await lockDraftsOfAccount(work.tx, accountId, ownerId)) {
    await letGo(work, filesIn(openJson<DraftContent>(work.platform.keyring, content_sealed, DRAFT_COLUMN)))
    await deleteDraft(work.tx, id)
  }
}
