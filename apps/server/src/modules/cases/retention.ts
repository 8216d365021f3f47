import type { Db } from '../../kernel/database/database.ts'
import type { Platform } from '../../kernel/platform.ts'
import type { Deleted, Retention } from '../../kernel/retention.ts'
import { DRAFT_COLUMN, openJson } from './case-content.ts'
import { letGo } from './content-store.ts'
import { deleteDraft } from './draft.repository.ts'
import type { DraftContent } from './draft.ts'
import { filesIn } from './handed-in.ts'
import { hasOldDraft, listContentsOf, listUnattached, lockOldDrafts } from './retention.repository.ts'

/** Drafts that nobody touched, with the files in them. */
const drafts: Retention = {
  key: 'drafts',
  async deleteBefore(work, before, limit) {
    const rows = await lockOldDrafts(work.tx, before, limit)
    for (const { id, content_sealed } of rows) {
      await letGo(work, filesIn(openContent(work.platform, content_sealed)))
      await deleteDraft(work.tx, id)
    }
    return rows.map(({ id, saved_at: at }) => ({ id, at }))
  },
  isLeft: hasOldDraft,
}

const PAGE = 500

/** Uploads that neither a case nor a draft uses: those of a draft go with it. */
const unattachedFiles: Retention = {
  key: 'unattached_files',
  async deleteBefore(work, before, limit) {
    const deleted: Deleted[] = []
    let page: Awaited<ReturnType<typeof listUnattached>> = []
    do {
      page = await listUnattached(work.tx, before, page.at(-1), PAGE)
      const used = await usedBy(
        work,
        page.map(({ owner_id }) => owner_id),
      )
      const free = page.filter(({ id }) => !used.has(id))
      await letGo(work, free)
      deleted.push(...free.map(({ id, created_at: at }) => ({ id, at })))
    } while (page.length === PAGE && deleted.length + PAGE <= limit)
    return deleted
  },
  // Which of them a draft uses is sealed: what is left may be in use.
  isLeft: async () => false,
}

async function usedBy({ tx, platform }: { tx: Db; platform: Platform }, owners: readonly string[]) {
  if (owners.length === 0) return new Set<string>()
  const contents = await listContentsOf(tx, [...new Set(owners)])
  return new Set(
    contents.flatMap(({ content_sealed }) =>
      filesIn(openContent(platform, content_sealed)).map(({ id }) => id),
    ),
  )
}

const openContent = ({ keyring }: Pick<Platform, 'keyring'>, sealed: string) =>
  openJson<DraftContent>(keyring, sealed, DRAFT_COLUMN)

/** What this module deletes when its time is over. */
export const retentions: readonly Retention[] = [drafts, unattachedFiles]
