import { isDeepStrictEqual } from 'node:util'
import type { ItemDraft } from '@tongban/law/catalog/draft-findings.ts'
import type { Work } from '../../../kernel/work.ts'
import { changeOpened } from '../change.events.ts'
import { claimCode, insertChange } from '../change.repository.ts'
import { insertDraft, listDrafts } from '../draft.repository.ts'

type Given = {
  /** 业务办理项编码, 33 characters. */
  readonly code: string
  /** Of the item in force; undefined for a new one. */
  readonly version: number | undefined
  readonly place: { readonly organization_id: string; readonly region_code: string }
  readonly organizationName: string
  readonly name: string
  readonly definition: ItemDraft
}

/**
 * Keeps a definition that came from outside as the draft of a new change, to be completed and reviewed. `same` when an
 * open change has this very draft already, `open` when one has another. Whether the actor may is for the caller to check.
 */
export async function keepDraft(work: Work, given: Given): Promise<'kept' | 'same' | 'open'> {
  const { code, version, place, organizationName, name, definition } = given
  const id = work.newStream()
  const { accountId } = work.actor
  const at = work.now.toString()
  const kind = version === undefined ? 'add' : 'amend'
  const codes = version === undefined ? [] : [code]
  const holder = await claimCode(work.tx, code, id)
  if (holder !== undefined) {
    const drafts = await listDrafts(work.tx, holder)
    return drafts.some((draft) => isDeepStrictEqual(draft.definition, definition)) ? 'same' : 'open'
  }
  await insertChange(work.tx, {
    ...place,
    id,
    layer: 'service',
    kind,
    status: 'draft',
    organization_name: organizationName,
    name,
    basic_code: code.slice(19, 31),
    codes,
    versions: version === undefined ? [] : [version],
    editors: accountId ? [accountId] : [],
    prepared_by: work.actor.name,
    updated_at: at,
  })
  await insertDraft(work.tx, {
    change_id: id,
    key: '1',
    sequence: Number(code.slice(31)),
    definition,
    saved_by: work.actor.name,
    saved_at: at,
  })
  work.emit(changeOpened(id, { layer: 'service', kind, codes }))
  return 'kept'
}
