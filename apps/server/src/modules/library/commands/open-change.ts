import type { openChange as contract } from '@tongban/contracts/change-control.ts'
import { BEGINS_FROM, type DraftDefinition } from '@tongban/contracts/changes.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { validationMessage } from '@tongban/i18n/validation.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { changeOpened } from '../change.events.ts'
import { changePolicy } from '../change.policy.ts'
import { claimCode, insertChange } from '../change.repository.ts'
import { fits, SHAPES } from '../change.ts'
import { authoredVersion, type InForce, inForce } from '../concerned.ts'
import { insertDraft } from '../draft.repository.ts'
import { holdSequence, isItemDraft } from '../draft-code.ts'
import { type Subject, subjectOfNew, subjectOfStanding } from '../subject.ts'

type Asked = BodyOf<typeof contract>

/**
 * 发起动态调整: a new item begins with what is standard, an amended one with what is in force or was before, the parts of
 * a split with copies of the whole.
 */
export async function openChange(work: Work, asked: Asked): Promise<{ id: string }> {
  const { layer, kind, items = [] } = asked
  const { drafts: wanted, items: about } = SHAPES[kind]
  const codes = [...new Set(items)]
  if (!fits(codes.length, about)) throw incomplete(work, '/items')
  const standing: InForce[] = []
  for (const code of codes) standing.push(await inForce(work, layer, code))
  const subject =
    codes.length === 0 ? await subjectOfNew(work, asked) : await subjectOfStanding(work, layer, standing)
  if (!subject) throw incomplete(work, codes.length === 0 ? '/basicCode' : '/items')
  if (!changePolicy.edit.holds(work.actor, { ...subject.place, submitted: false })) throw hidden(asked)
  if (standing.some(({ status }) => !BEGINS_FROM[kind].includes(status)))
    throw new Failure('item.status_conflict')

  const id = work.newStream()
  const { accountId } = work.actor
  const at = work.now.toString()
  await insertChange(work.tx, {
    ...subject.place,
    id,
    layer,
    kind,
    status: 'draft',
    organization_name: subject.organizationName,
    name: standing.map(({ name }) => name).join('、') || subject.name,
    basic_code: subject.basicCode,
    codes,
    versions: standing.map(({ version }) => version),
    editors: accountId ? [accountId] : [],
    prepared_by: work.actor.name,
    updated_at: at,
  })
  for (const code of codes) {
    const holder = await claimCode(work.tx, code, id)
    if (holder !== undefined) throw new Failure('change.already_open', { extensions: { changeId: holder } })
  }
  const beginnings = wanted === 'none' ? [] : await beginningsOf(work, asked, subject, standing)
  for (const [position, definition] of beginnings.entries()) {
    const isKept = kind === 'amend'
    const sequence = isItemDraft(layer, definition)
      ? isKept
        ? Number(codes[0]?.slice(31))
        : await holdSequence(work.tx, id, subject.creditCode, definition, null)
      : null
    await insertDraft(work.tx, {
      change_id: id,
      key: String(position + 1),
      sequence,
      definition,
      saved_by: work.actor.name,
      saved_at: at,
    })
  }
  work.emit(changeOpened(id, { layer, kind, codes }))
  return { id }
}

async function beginningsOf(
  work: Work,
  { layer, kind, version }: Asked,
  subject: Subject,
  standing: readonly InForce[],
): Promise<DraftDefinition[]> {
  const [first] = standing
  if (!first) return [subject.beginning]
  const written = await authoredVersion(work, layer, first.code, version ?? first.version)
  if (!written) throw incomplete(work, '/version')
  return kind === 'split' ? [written.definition, written.definition] : [written.definition]
}

/** Of what others keep one learns here no more than elsewhere. */
const hidden = ({ layer, items = [] }: Asked): Failure =>
  new Failure(
    items.length === 0 ? 'permission.denied' : layer === 'basic' ? 'basic_item.not_found' : 'item.not_found',
  )

const incomplete = ({ language }: Work, path: string): Failure =>
  new Failure('change.incomplete', {
    errors: [{ path, code: 'required', message: validationMessage(language, 'required', {}) }],
  })
