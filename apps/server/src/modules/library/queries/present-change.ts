import type { Change, ChangeDraft, ChangeLayer, ChangeSummary } from '@tongban/contracts/changes.ts'
import { REVIEWS } from '@tongban/contracts/changes.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { listHistory } from '../../../kernel/events/history.ts'
import type { Reading } from '../../../kernel/work.ts'
import { findBasicItem } from '../../catalog/index.ts'
import { findOrganization } from '../../organizations/index.ts'
import { listUpwards } from '../../regions/index.ts'
import { affectedByChange } from '../affected.ts'
import { changePolicy, reviewPolicy } from '../change.policy.ts'
import type { ChangeRow } from '../change.repository.ts'
import { canBecome, isEditable } from '../change.ts'
import { concernedBy } from '../concerned.ts'
import { type DraftRow, listDrafts } from '../draft.repository.ts'
import { codeOfDraft } from '../draft-code.ts'
import { listAllowedAspects, listExceptions, listReviews } from '../review.repository.ts'

export const presentSummary = (row: ChangeRow, regionName: string): ChangeSummary => ({
  id: row.id,
  layer: row.layer,
  kind: row.kind,
  status: row.status,
  name: row.name,
  basicCode: row.basic_code,
  organizationName: row.organization_name,
  regionName,
  effectiveOn: row.effective_on,
  preparedBy: row.prepared_by,
  updatedAt: row.updated_at,
  reviews: REVIEWS.map((kind) => ({ kind, outcome: row[kind] })),
})

export const presentDraft = (layer: ChangeLayer, creditCode: string, row: DraftRow): ChangeDraft => ({
  key: row.key,
  revision: row.revision,
  sequence: row.sequence,
  itemCode: codeOfDraft(layer, creditCode, row),
  definition: row.definition,
  savedBy: row.saved_by,
  savedAt: row.saved_at,
})

/** A change with everything that editing and reviewing it needs. */
export async function presentChange(reading: Reading, row: ChangeRow): Promise<Change> {
  const { db, actor } = reading
  const [region] = await listUpwards(db, row.region_code)
  const organization = await findOrganization(db, row.organization_id)
  const drafts = await listDrafts(db, row.id)
  const concerned = await concernedBy(reading, row)
  const exceptions = await listExceptions(db, row.id)
  const reviews = await listReviews(db, row.id)
  const history = await listHistory(db, row.id)
  return {
    ...presentSummary(row, region?.name ?? ''),
    revision: row.revision,
    organizationId: row.organization_id,
    basis: row.basis,
    reason: row.reason,
    concerned: concerned.map(({ code, name, version, latest, definition }) => ({
      code,
      name,
      version,
      latest,
      definition,
    })),
    drafts: drafts.map((draft) => presentDraft(row.layer, organization?.credit_code ?? '', draft)),
    affected: await affectedByChange(reading, row),
    basicItems: await basicItemsOf(reading, drafts),
    exceptions: exceptions.map((exception) => ({
      id: exception.id,
      draft: exception.draft_key,
      aspect: exception.aspect,
      reason: exception.reason,
      requestedBy: exception.requested_by,
      approvedBy: exception.approved_by,
      approvedAt: exception.approved_at,
    })),
    allowedBefore: await listAllowedAspects(db, row),
    opinions: reviews.map(({ kind, round, outcome, opinion, remarks, reviewer, at }) => ({
      kind,
      round,
      outcome,
      opinion,
      remarks,
      reviewer,
      at,
    })),
    history: history.map(({ seq, kind, at, actorName, reason }) => ({
      seq,
      kind,
      at,
      actor: actorName,
      reason,
    })),
    abilities: abilitiesOf(actor, row),
  }
}

async function basicItemsOf({ db }: Reading, drafts: readonly DraftRow[]): Promise<Change['basicItems']> {
  const codes = new Set(
    drafts.flatMap(({ definition }) => ('basicCode' in definition ? (definition.basicCode ?? []) : [])),
  )
  const found = []
  for (const code of codes) found.push(await findBasicItem(db, code))
  return found.flatMap((basic) => (basic?.status === 'published' ? [basic.definition] : []))
}

function abilitiesOf(actor: Actor, row: ChangeRow): Change['abilities'] {
  const isEditor = changePolicy.edit.holds(actor, row)
  const isStranger = actor.accountId !== null && !row.editors.includes(actor.accountId)
  const isOpen = isEditor && isEditable(row.status)
  return [
    ...(isOpen ? (['edit', 'submit'] as const) : []),
    ...(isEditor && canBecome(row.status, 'withdrawn') ? (['withdraw'] as const) : []),
    ...REVIEWS.filter(
      (kind) =>
        isStranger &&
        row.status === 'in_review' &&
        row[kind] === null &&
        reviewPolicy[kind].holds(actor, row),
    ).map((kind) => `review_${kind}` as const),
  ]
}
