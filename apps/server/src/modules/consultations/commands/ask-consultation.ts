import type { askConsultation as contract } from '@tongban/contracts/consultations.ts'
import type { BodyOf, ResultOf } from '@tongban/contracts/route.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { findPublishedItem, type PublishedItem } from '../../catalog/index.ts'
import { refuseItemOutside } from '../../identity/index.ts'
import { findHighestServiceCentre, findServiceCentre } from '../../organizations/index.ts'
import { listUpwards } from '../../regions/index.ts'
import { consultationAsked } from '../consultation.events.ts'
import { insertConsultation, insertEntry, nextRunning } from '../consultation.repository.ts'
import { consultationNumber, dueDay, newQueryCode } from '../consultation.ts'
import { presentOwn } from '../present.ts'
import { codeColumns, sealText } from '../sealed-text.ts'

/** A question to a person: goes to the authority of its item, or to the service centre of the place. */
export async function askConsultation(
  work: Work,
  { question, itemCode, region }: BodyOf<typeof contract>,
): Promise<ResultOf<typeof contract>> {
  const { platform, tx, today, actor } = work
  const item = itemCode === undefined ? undefined : await findPublishedItem(platform, itemCode, tx)
  if (itemCode !== undefined && item?.status !== 'published') throw new Failure('item.not_found')
  // Who acts for another asks about what the mandate names.
  if (actor.mandate) refuseItemOutside(actor, item?.code ?? '')
  const office = await officeFor(work, item, region)
  const workdays = platform.settings.answerWorkdays
  const dueOn = dueDay(today, workdays).toString()
  const queryCode = actor.subjectId === null ? newQueryCode() : null
  const row = await insertConsultation(tx, {
    id: work.newStream(),
    number: consultationNumber(today, await nextRunning(tx)),
    subject_id: actor.subjectId,
    ...(queryCode && codeColumns(platform, queryCode)),
    item_code: item?.code ?? null,
    item_name: item?.name ?? null,
    ...office,
    status: 'open',
    asked_at: work.now.toString(),
    clock_from: today.toString(),
    limit_workdays: workdays,
    due_on: dueOn,
  })
  await insertEntry(tx, {
    id: work.newId(),
    consultation_id: row.id,
    kind: 'question',
    text_sealed: sealText(platform, question.trim()),
    quotes: '[]',
    at: work.now.toString(),
  })
  work.emit(
    consultationAsked(row.id, {
      number: row.number,
      organizationId: row.organization_id,
      itemCode: row.item_code,
      dueOn,
    }),
  )
  return { consultation: await presentOwn(work, row), queryCode }
}

type Office = {
  readonly organization_id: string
  readonly organization_name: string
  readonly region_code: string
  readonly region_name: string
}

async function officeFor(
  { tx }: Work,
  item: PublishedItem | undefined,
  region: string | undefined,
): Promise<Office> {
  if (item)
    return {
      organization_id: item.organization.id,
      organization_name: item.organization.name,
      region_code: item.region.code,
      region_name: item.region.name,
    }
  const centre =
    (region === undefined ? undefined : await findServiceCentre(tx, region)) ??
    (await findHighestServiceCentre(tx))
  if (!centre) throw new Failure('consultation.no_office')
  const [place] = await listUpwards(tx, centre.region_code)
  return {
    organization_id: centre.id,
    organization_name: centre.name,
    region_code: centre.region_code,
    region_name: place?.name ?? centre.name,
  }
}
