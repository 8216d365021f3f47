import { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import type {
  saveChange as changeContract,
  saveDefinition as definitionContract,
} from '@tongban/contracts/change-control.ts'
import type { ChangeDraft } from '@tongban/contracts/changes.ts'
import { ItemDefinition } from '@tongban/contracts/items.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { loosened } from '@tongban/law/catalog/draft-shape.ts'
import { Type } from 'typebox'
import { Failure } from '../../../kernel/failure.ts'
import { createCheck } from '../../../kernel/http/validation.ts'
import type { Work } from '../../../kernel/work.ts'
import { findOrganization } from '../../organizations/index.ts'
import { claimForEditing } from '../change.access.ts'
import { type ChangeRow, updateChange } from '../change.repository.ts'
import { type DraftRow, listDrafts, saveDraft } from '../draft.repository.ts'
import { codeOfDraft, holdSequence, isItemDraft } from '../draft-code.ts'
import { presentDraft } from '../queries/present-change.ts'

const CHECKS = {
  basic: createCheck(Type.Unsafe(loosened(BasicDefinition)), 'json'),
  service: createCheck(Type.Unsafe(loosened(ItemDefinition)), 'json'),
}

/** 依据、理由、生效日期. @throws Failure `change.stale` with what is stored */
export async function saveChange(
  work: Work,
  changeId: string,
  { revision, basis, reason, effectiveOn }: BodyOf<typeof changeContract>,
): Promise<{ revision: number }> {
  const change = await claimForEditing(work, changeId)
  if (change.revision !== revision) {
    const current = {
      revision: change.revision,
      basis: change.basis,
      reason: change.reason,
      effectiveOn: change.effective_on,
    }
    throw new Failure('change.stale', { extensions: { current } })
  }
  const saved = await updateChange(work.tx, changeId, {
    ...touched(work, change),
    basis,
    reason,
    effective_on: effectiveOn,
    revision: revision + 1,
  })
  return { revision: saved.revision }
}

/**
 * Saves a draft over the revision that was seen. Whatever may be missing may be missing; what has no place in a
 * definition is refused.
 *
 * @throws Failure `change.stale` with what is stored, `request.invalid`
 */
export async function saveDefinition(
  work: Work,
  changeId: string,
  key: string,
  { revision, definition, onVersion }: BodyOf<typeof definitionContract>,
): Promise<ChangeDraft> {
  const change = await claimForEditing(work, changeId)
  CHECKS[change.layer](definition, '/definition', work.language)
  const drafts = await listDrafts(work.tx, changeId)
  const before = drafts.find((draft) => draft.key === key)
  if (!before) throw new Failure('change.not_found')
  const organization = await findOrganization(work.tx, change.organization_id)
  const creditCode = organization?.credit_code ?? ''
  if (before.revision !== revision) {
    const current = presentDraft(change.layer, creditCode, before)
    throw new Failure('change.stale', { extensions: { current } })
  }
  const saved = await saveDraft(
    work.tx,
    { changeId, key, revision },
    {
      definition,
      sequence: await sequenceOf(work, change, creditCode, before, definition),
      saved_by: work.actor.name,
      saved_at: work.now.toString(),
    },
  )
  if (!saved) throw new Error(`draft ${key} of ${changeId} moved under its lock`)
  await updateChange(work.tx, changeId, {
    ...touched(work, change),
    ...(change.kind === 'add' && named(drafts, saved)),
    ...(onVersion !== undefined && { versions: [onVersion] }),
  })
  return presentDraft(change.layer, creditCode, saved)
}

/** An amended item keeps its code; a new one gets the next that is free when what its code consists of changes. */
async function sequenceOf(
  work: Work,
  { id, layer, kind }: ChangeRow,
  creditCode: string,
  before: DraftRow,
  definition: DraftRow['definition'],
): Promise<number | null> {
  if (kind === 'amend' || !isItemDraft(layer, definition)) return before.sequence
  return holdSequence(work.tx, id, creditCode, definition, codeOfDraft(layer, creditCode, before))
}

function named(drafts: readonly DraftRow[], saved: DraftRow) {
  const names = drafts.map((draft) => (draft.key === saved.key ? saved : draft).definition.name ?? '')
  const { definition } = saved
  const basicCode =
    'basicCode' in definition ? definition.basicCode : 'code' in definition ? definition.code : undefined
  return { name: names.filter(Boolean).join('、'), ...(basicCode && { basic_code: basicCode }) }
}

/** Whoever saves has prepared it, and cannot review it. */
export function touched({ actor, now }: Work, { editors }: ChangeRow) {
  return {
    updated_at: now.toString(),
    ...(actor.accountId && !editors.includes(actor.accountId) && { editors: [...editors, actor.accountId] }),
  }
}
