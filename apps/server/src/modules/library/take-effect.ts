import { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import { ItemDefinition } from '@tongban/contracts/items.ts'
import type { NoticeItem } from '@tongban/contracts/notices.ts'
import { completed } from '@tongban/law/catalog/complete-draft.ts'
import { TIME_ZONE } from '../../kernel/platform.ts'
import type { Work } from '../../kernel/work.ts'
import { changeBasicStatus, changeStatus, publishBasicItem, publishItem } from '../catalog/index.ts'
import { changeTookEffect } from './change.events.ts'
import { type ChangeRow, releaseCodes, updateChange } from './change.repository.ts'
import { FATES } from './change.ts'
import { concernedBy } from './concerned.ts'
import { type DraftRow, listDrafts } from './draft.repository.ts'
import { isBasicDraft, isItemDraft } from './draft-code.ts'
import { differencesIn, publishNotice } from './publish-notice.ts'
import { attachExceptions, listExceptions } from './review.repository.ts'

type Concerned = Awaited<ReturnType<typeof concernedBy>>

/** Puts an approved change in force: versions, states, what becomes of predecessors, and the public notice, together. */
export async function takeEffect(work: Work, change: ChangeRow): Promise<ChangeRow> {
  const today = work.today.toString()
  const concerned = await concernedBy(work, change)
  const exceptions = await listExceptions(work.tx, change.id)
  const brought: NoticeItem[] = []
  for (const draft of await listDrafts(work.tx, change.id)) {
    const { code, name } = await publish(work, change, draft, today)
    await attachExceptions(work.tx, change.id, draft.key, code)
    const before = change.kind === 'amend' ? concerned[0] : undefined
    brought.push({
      code,
      name,
      role: before ? 'amended' : 'added',
      differences: before ? differencesIn(before.definition, draft.definition) : [],
      exceptions: allowedIn(exceptions, draft.key),
    })
  }
  const left = await retire(work, change, concerned)
  const noticeId = await publishNotice(work, change, { brought, left, on: today })
  await releaseCodes(work.tx, change.id)
  const codes = [...brought, ...left].map(({ code }) => code)
  work.emit(changeTookEffect(change.id, { codes, noticeId }, change.reason))
  return updateChange(work.tx, change.id, {
    status: 'effective',
    effective_on: today,
    updated_at: work.now.toString(),
  })
}

/** What 编制 allowed to a draft with this change. */
const allowedIn = (
  exceptions: Awaited<ReturnType<typeof listExceptions>>,
  key: string,
): NoticeItem['exceptions'] =>
  exceptions.flatMap(({ draft_key, aspect, reason, approved_body, approved_at }) =>
    draft_key === key && approved_body !== null && approved_at !== null
      ? [{ aspect, reason, allowedBy: approved_body, allowedOn: dayOf(approved_at) }]
      : [],
  )

const dayOf = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(TIME_ZONE).toPlainDate().toString()

async function publish(
  work: Work,
  { layer, organization_id }: ChangeRow,
  { definition, sequence }: DraftRow,
  today: string,
): Promise<{ code: string; name: string }> {
  // The check has found nothing missing, so that completing adds nothing.
  if (isBasicDraft(layer, definition)) {
    const whole = completed<BasicDefinition>(BasicDefinition, { ...definition, effectiveOn: today })
    await publishBasicItem(work, whole)
    return { code: whole.code, name: whole.name }
  }
  if (!isItemDraft(layer, definition)) throw new Error(`a draft of layer ${layer}`)
  const { code, name } = await publishItem(work, {
    organizationId: organization_id,
    sequence: sequence ?? 1,
    definition: completed<ItemDefinition>(ItemDefinition, definition),
    publishedOn: work.today,
  })
  return { code, name }
}

const ROLES = { suspended: 'suspended', published: 'resumed', cancelled: 'cancelled' } as const

/** 暂停、恢复、取消 of what the change is about; 拆分 and 合并 cancel it too. */
async function retire(
  work: Work,
  { layer, kind, reason }: ChangeRow,
  concerned: Concerned,
): Promise<NoticeItem[]> {
  const status = FATES[kind]
  if (!status) return []
  for (const { code } of concerned)
    await (layer === 'basic' ? changeBasicStatus : changeStatus)(work, code, status, reason)
  return concerned.map(({ code, name }) => ({
    code,
    name,
    role: ROLES[status],
    differences: [],
    exceptions: [],
  }))
}
