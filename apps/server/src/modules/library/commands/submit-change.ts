import type { Change } from '@tongban/contracts/changes.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { lockOpenOrganization } from '../../organizations/index.ts'
import { claimChange, claimForEditing } from '../change.access.ts'
import { changeSubmitted, changeWithdrawn } from '../change.events.ts'
import { releaseCodes, updateChange } from '../change.repository.ts'
import { canBecome } from '../change.ts'
import { listDrafts } from '../draft.repository.ts'
import { presentChange } from '../queries/present-change.ts'
import { refuseUnready } from '../self-check.ts'
import { touched } from './save-change.ts'

/** 提交审核, after the check finds nothing that would keep it from taking effect. */
export async function submitChange(work: Work, changeId: string): Promise<Change> {
  const change = await claimForEditing(work, changeId)
  if (!(await lockOpenOrganization(work.tx, change.organization_id))) throw new Failure('organization.closed')
  await refuseUnready(work, change)
  const drafts = await listDrafts(work.tx, changeId)
  const round = change.round + 1
  const submitted = await updateChange(work.tx, changeId, {
    ...touched(work, change),
    status: 'in_review',
    submitted: true,
    round,
    establishment: null,
    legal: null,
  })
  const { hash } = work.platform.keyring.suite
  const digests = drafts.map(({ definition }) => hash(JSON.stringify(definition)))
  work.emit(changeSubmitted(changeId, { round, digests }, change.reason))
  await work.record()
  return presentChange(work, submitted)
}

/** 撤回: until it is in force its editors may take it back for good. */
export async function withdrawChange(work: Work, changeId: string, reason: string): Promise<Change> {
  const change = await claimChange(work, changeId, 'edit')
  if (!canBecome(change.status, 'withdrawn')) throw new Failure('change.wrong_status')
  await releaseCodes(work.tx, changeId)
  const withdrawn = await updateChange(work.tx, changeId, { ...touched(work, change), status: 'withdrawn' })
  work.emit(changeWithdrawn(changeId, {}, reason))
  await work.record()
  return presentChange(work, withdrawn)
}
