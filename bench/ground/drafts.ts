import { randomUUIDv7 } from 'node:crypto'
import type { Upload } from '@tongban/contracts/drafts.ts'
import { DRAFT_COLUMN, sealJson } from '../../apps/server/src/modules/cases/case-content.ts'
import type { DraftContent } from '../../apps/server/src/modules/cases/draft.ts'
import type { Firm } from './firms.ts'
import type { Ground } from './ground.ts'
import { insertRows } from './insert-rows.ts'

export type Draft = {
  readonly id: string
  readonly firm: Firm
  readonly content: DraftContent
  readonly uploads: readonly Upload[]
}

/** Drafts that can be submitted as they are, each with files of its own. */
export async function makeDrafts(
  { client, platform, firms, application }: Ground,
  count: number,
): Promise<Draft[]> {
  const { itemCode, itemName, versionId, content } = application
  const drafts = Array.from({ length: count }, (_nothing, index): Draft => {
    const firm = firms[index % firms.length]
    if (!firm) throw new Error('no firms')
    const materials = Object.fromEntries(
      Object.entries(content.materials).map(([id, files]) => [
        id,
        files.map((file) => ({ ...file, id: randomUUIDv7() })),
      ]),
    )
    const { scenario, promises, plan, provenance } = content
    const answers = { ...content.answers, firm_name: firm.name, credit_code: firm.creditCode }
    return {
      id: randomUUIDv7(),
      firm,
      uploads: Object.values(materials).flat(),
      content: { scenario, answers, provenance, materials, promises, plan, delivery: null, merge: null },
    }
  })
  const now = Temporal.Now.instant().toString()
  await insertRows(client, 'cases.draft', drafts, {
    id: ['uuid', ({ id }) => id],
    owner_id: ['uuid', ({ firm }) => firm.subjectId],
    account_id: ['uuid', ({ firm }) => firm.accountId],
    item_code: ['text', () => itemCode],
    item_name: ['text', () => itemName],
    version_id: ['uuid', () => versionId],
    content_sealed: ['text', (draft) => sealJson(platform.keyring, draft.content, DRAFT_COLUMN)],
    revision: ['int', () => '1'],
    saved_at: ['timestamptz', () => now],
  })
  const files = drafts.flatMap(({ firm, uploads }) => uploads.map((upload) => ({ firm, upload })))
  await insertRows(client, 'cases.file', files, {
    id: ['uuid', ({ upload }) => upload.id],
    owner_id: ['uuid', ({ firm }) => firm.subjectId],
    object_key: ['text', ({ upload }) => upload.sha256],
    name: ['text', ({ upload }) => upload.name],
    mime: ['text', ({ upload }) => upload.mime],
    size: ['int', ({ upload }) => String(upload.size)],
    sha256: ['text', ({ upload }) => upload.sha256],
    kind: ['cases.file_kind', () => 'upload'],
    created_at: ['timestamptz', () => now],
  })
  return drafts
}
