import { Failure } from '../../kernel/failure.ts'
import type { Work } from '../../kernel/work.ts'
import { findPublishedItem, getItemVersion, type PublishedItem } from '../catalog/index.ts'
import { DRAFT_COLUMN, openJson, sealJson } from './case-content.ts'
import { letGo } from './content-store.ts'
import { type DraftRow, lockDraft, updateDraft } from './draft.repository.ts'
import { type DraftContent, movedTo, presentDraft } from './draft.ts'
import { filesGone } from './handed-in.ts'

export type ClaimedDraft = {
  readonly row: DraftRow
  readonly item: PublishedItem
  readonly content: DraftContent
}

/**
 * Find, lock and authorise the draft of the person or firm acted for. When the item's version moved on, the draft moves
 * with it first, so that what is saved always belongs to the form on the screen.
 *
 * @param revision what the caller saw; an older one is refused together with what is stored now
 */
export async function claimDraft(work: Work, id: string, revision?: number): Promise<ClaimedDraft> {
  const row = await lockDraft(work.tx, id, work.actor)
  if (!row) throw new Failure('draft.not_found')
  const content = openJson<DraftContent>(work.platform.keyring, row.content_sealed, DRAFT_COLUMN)
  const item = await getItemVersion(work.platform, row.version_id, work.tx)
  if (revision !== undefined && revision !== row.revision) {
    throw new Failure('draft.stale', {
      extensions: { current: presentDraft(row, item, content, work.actor) },
    })
  }
  const current = await findPublishedItem(work.platform, row.item_code, work.tx)
  if (!current || current.versionId === row.version_id) return { row, item, content }
  const moved = movedTo(content, item, current, work.today)
  return storeDraft(work, { row: { ...row, version_id: current.versionId }, item: current, content }, moved)
}

/** Writes the draft with the next revision. Files that it no longer holds are deleted. */
export async function storeDraft(
  work: Work,
  { row, item, content: before }: ClaimedDraft,
  content: DraftContent,
): Promise<ClaimedDraft> {
  const next = {
    content_sealed: sealJson(work.platform.keyring, content, DRAFT_COLUMN),
    version_id: row.version_id,
    revision: row.revision + 1,
    saved_at: work.now.toString(),
  }
  work.later(updateDraft(work.tx, row.id, next))
  await letGo(work, filesGone(before, content))
  return { row: { ...row, ...next }, item, content }
}
