import type { Draft } from '@tongban/contracts/drafts.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Reading, Work } from '../../../kernel/work.ts'
import { getItemVersion } from '../../catalog/index.ts'
import { type Assessed, assessFor } from '../assess.ts'
import { DRAFT_COLUMN, openJson } from '../case-content.ts'
import { claimDraft, storeDraft } from '../draft.access.ts'
import { findDraft } from '../draft.repository.ts'
import type { DraftContent } from '../draft.ts'
import { present } from './edit-draft.ts'

/** Asks the sources before the transaction begins: slow ones hold no lock and no connection of ours. */
export async function assessDraft(
  reading: Reading,
  id: string,
): Promise<Assessed & { revision: number; versionId: string }> {
  const { platform, actor, db } = reading
  const row = await findDraft(db, id, actor)
  if (!row) throw new Failure('draft.not_found')
  const content = openJson<DraftContent>(platform.keyring, row.content_sealed, DRAFT_COLUMN)
  const item = await getItemVersion(platform, row.version_id, db)
  const assessed = await assessFor(reading, {
    item,
    content,
    subjectId: row.owner_id,
    purpose: `申请《${item.name}》`,
    caseId: null,
  })
  return { ...assessed, revision: row.revision, versionId: row.version_id }
}

export async function planDraft(work: Work, id: string, { plan }: Assessed): Promise<Draft> {
  const claimed = await claimDraft(work, id)
  return present(work, await storeDraft(work, claimed, { ...claimed.content, plan }))
}
