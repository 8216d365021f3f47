import type { ImportProfile, ImportRun } from '@tongban/contracts/transfer.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Received } from '../../../kernel/http/received-file.ts'
import type { Work } from '../../../kernel/work.ts'
import { findOrganization } from '../../organizations/index.ts'
import { findRun, insertRun } from '../import.repository.ts'
import { presentImport } from '../queries/present-import.ts'
import { RUN_IMPORT } from '../run-keys.ts'
import { importReceived } from '../transfer.events.ts'
import { transferPolicy } from '../transfer.policy.ts'

type Given = {
  readonly file: Pick<Received, 'fileName' | 'size' | 'sha256' | 'kind'>
  readonly fileKey: string
  readonly profile: ImportProfile
  readonly adopterId: string | undefined
}

/** A file has come: a dry run of it begins. @throws Failure `import.not_yours` */
export async function receiveImport(work: Work, id: string, given: Given): Promise<ImportRun> {
  const { file, fileKey, profile, adopterId } = given
  const post = work.actor.posts.find(({ role }) => role === 'catalog_editor')
  if (!post || !work.actor.accountId) throw new Failure('permission.denied')
  if (adopterId !== undefined) await checkAdopter(work, adopterId)
  const now = work.now.toString()
  await insertRun(work.tx, {
    id,
    account_id: work.actor.accountId,
    account_name: work.actor.name,
    organization_id: post.organizationId,
    region_code: post.regionCode,
    file_name: file.fileName,
    file_size: file.size,
    file_key: fileKey,
    file_kind: file.kind,
    profile,
    adopter_id: adopterId ?? null,
    status: 'reading',
    failure: null,
    created_at: now,
    status_since: now,
  })
  work.emit(importReceived(id, { sha256: file.sha256, size: file.size, profile }))
  work.enqueue(RUN_IMPORT, { importId: id })
  const row = await findRun(work.tx, id)
  if (!row) throw new Error(`no import ${id}`)
  return presentImport(work, row)
}

async function checkAdopter({ tx, actor }: Work, id: string): Promise<void> {
  const organization = await findOrganization(tx, id)
  const place = organization && { organization_id: organization.id, region_code: organization.region_code }
  if (!place || !transferPolicy.within.holds(actor, place)) throw new Failure('import.not_yours')
}
