import type { DraftDefinition } from '@tongban/contracts/changes.ts'
import type { NoticeItem } from '@tongban/contracts/notices.ts'
import { noticeTitle } from '@tongban/i18n/changes.ts'
import { placeWords, valueWords } from '@tongban/i18n/definition.ts'
import { definitionDifferences } from '@tongban/law/catalog/definition-differences.ts'
import type { Work } from '../../kernel/work.ts'
import { listUpwards } from '../regions/index.ts'
import type { ChangeRow } from './change.repository.ts'
import { deleteFate, insertNotice, nextNoticeNumber, putFate } from './notice.repository.ts'

/** As much of one text as a notice shows. */
const LONGEST = 600

/** Field by field in Chinese words, as a notice says it. */
export const differencesIn = (before: DraftDefinition, after: DraftDefinition): NoticeItem['differences'] =>
  definitionDifferences(before, after)
    .filter(({ path }) => !path.some((step) => 'property' in step && NOT_PUBLIC.has(step.property)))
    .map(({ path, kind, before: was, after: is }) => ({
      place: placeWords('zh', path),
      kind,
      before: was === undefined ? null : shortened(valueWords('zh', path, was)),
      after: is === undefined ? null : shortened(valueWords('zh', path, is)),
    }))

/** What the platform computes with says nothing to a reader of notices. */
const NOT_PUBLIC: ReadonlySet<string> = new Set(['examples', 'licenceFields', 'effectiveOn'])

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text)

type Outcome = {
  /** What has come in force. */
  readonly brought: readonly NoticeItem[]
  /** What was suspended, resumed or cancelled. */
  readonly left: readonly NoticeItem[]
  readonly on: string
}

/** 公告 of what took effect, and a word for those who come to an item that is no longer there. */
export async function publishNotice(
  work: Work,
  change: ChangeRow,
  { brought, left, on }: Outcome,
): Promise<string> {
  const id = work.newId()
  const [region] = await listUpwards(work.tx, change.region_code)
  const before = left.length > 0 ? left : brought
  const { year } = work.today
  const number = await nextNoticeNumber(work.tx, change.organization_id, year)
  await insertNotice(work.tx, {
    id,
    change_id: change.id,
    published_on: on,
    layer: change.layer,
    kind: change.kind,
    title: noticeTitle(
      change.kind,
      before.map(({ name }) => name),
      brought.map(({ name }) => name),
      { authority: change.organization_name, year, number },
    ),
    organization_name: change.organization_name,
    region_code: change.region_code,
    region_name: region?.name ?? '',
    basis: change.basis,
    reason: change.reason,
    codes: [...left, ...brought].map(({ code }) => code),
    items: JSON.stringify([...left, ...brought]),
  })
  const successors = JSON.stringify(brought.map(({ code, name }) => ({ code, name })))
  for (const { code, name, role } of left) {
    if (role === 'resumed') await deleteFate(work.tx, code)
    else {
      const status = role === 'suspended' ? 'suspended' : 'cancelled'
      await putFate(work.tx, {
        code,
        name,
        status,
        reason: change.reason,
        since: on,
        notice_id: id,
        successors,
      })
    }
  }
  return id
}
