import type { Work } from '../../kernel/work.ts'
import { getItemVersion } from '../catalog/index.ts'
import { getSubject } from '../identity/index.ts'
import { answerOfBundle, appealRights } from './answers.ts'
import { caseDecided, caseOpenedInBundle, caseWithdrawn } from './case.events.ts'
import { type CaseRow, findMember, getCase, lockCase } from './case.repository.ts'
import { writeDocument } from './case.schedule.ts'
import { isOver } from './case.ts'
import { type CaseContent, CONTENT_COLUMN, openJson } from './case-content.ts'
import { insertDecision } from './case-record.repository.ts'
import { shareOf } from './member-content.ts'
import { moveCase } from './move-case.ts'
import { openCase } from './open-case.ts'

/**
 * Opens the sub-case of one member of a bundle (联办): the applicant was asked once, the member gets its share of the
 * answers and materials under its own field ids, and its own clocks.
 */
export async function openMemberOf(work: Work, parentId: string, memberKey: string): Promise<void> {
  const parent = await lockCase(work.tx, parentId)
  if (!parent || isOver(parent.status) || (await findMember(work.tx, parentId, memberKey))) return
  const bundle = await getItemVersion(work.platform, parent.version_id, work.tx)
  const member = bundle.compiled.members.find(({ key }) => key === memberKey)
  if (!member) throw new Error(`bundle ${bundle.code} has no member ${memberKey}`)
  // The version whose fields were merged when the bundle was published.
  const item = await getItemVersion(work.platform, member.versionId, work.tx)
  const whole = openJson<CaseContent>(work.platform.keyring, parent.content_sealed, CONTENT_COLUMN)
  const row = await openCase(work, {
    item,
    subject: await getSubject(work.platform, work.tx, parent.subject_id),
    content: shareOf(whole, member, item),
    clock: [{ kind: 'submitted', on: work.today.toString() }],
    bundle: { parentId: parent.id, memberKey: member.key, accountId: parent.account_id },
  })
  work.emit(
    caseOpenedInBundle(row.id, {
      number: row.number,
      versionId: row.version_id,
      parentId: parent.id,
      memberKey: member.key,
      digest: row.content_digest,
    }),
  )
}

/** The bundle ended without this member: its sub-case ends too. */
export async function cancelMemberOf(work: Work, parentId: string, memberKey: string): Promise<void> {
  await lockCase(work.tx, parentId)
  const found = await findMember(work.tx, parentId, memberKey)
  const row = found && (await lockCase(work.tx, found.id))
  if (!row || isOver(row.status) || row.status === 'approved') return
  await moveCase(work, row, {
    status: 'withdrawn',
    clock: [{ kind: 'terminated', on: work.today.toString() }],
    process: { type: 'cancel', reason: '一件事终止' },
  })
  work.emit(caseWithdrawn(row.id, {}, '一件事整体终止，本事项随之终止'))
}

/** The bundle hears that a member has ended; it goes on when all have. Locks the bundle first, as every change of it does. */
export async function reportToBundle(work: Work, memberId: string, outcome: string): Promise<void> {
  const member = await getCase(work.tx, memberId)
  const parent = member.parent_id && (await lockCase(work.tx, member.parent_id))
  if (!parent || isOver(parent.status)) return
  const { compiled } = await getItemVersion(work.platform, parent.version_id, work.tx)
  const call = Object.values(compiled.graph.nodes).find(
    (node) => node.kind === 'call_activity' && node.calledItem === member.member_key,
  )
  if (!call || !parent.process_state.tokens.some(({ node }) => node === call.id)) return
  const { row, events } = await moveCase(work, parent, {
    process: { type: 'child_completed', nodeId: call.id, outcome },
  })
  const isRefused = events.some((event) => event.type === 'process_ended' && event.outcome === 'refused')
  if (isRefused && row.status === 'accepted') await refuseBundle(work, row)
}

/** The process ended without an approval: the bundle is refused for the reason of the member that was. */
async function refuseBundle(work: Work, row: CaseRow): Promise<void> {
  const item = await getItemVersion(work.platform, row.version_id, work.tx)
  const on = work.today.toString()
  const reasons = await answerOfBundle(work, row)
  await insertDecision(work.tx, {
    case_id: row.id,
    outcome: 'refused',
    decided_on: on,
    reasons,
    appeal: appealRights(item),
    decided_by: null,
  })
  await moveCase(work, row, { status: 'refused', clock: [{ kind: 'decided', on, outcome: 'refused' }] })
  work.emit(caseDecided(row.id, { outcome: 'refused', automatic: true }, reasons))
  work.enqueue(writeDocument, { caseId: row.id, kind: 'decision', at: work.now.toString() })
}
