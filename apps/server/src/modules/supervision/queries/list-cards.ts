import type { listCards as listCardsRoute, SupervisionRow } from '@tongban/contracts/reactions.ts'
import type { QueryOf } from '@tongban/contracts/route.ts'
import type { Page } from '@tongban/contracts/values.ts'
import { caseWords } from '@tongban/i18n/cases.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { idAfter, PAGE_SIZE, pageOf } from '../../../kernel/http/page.ts'
import { TIME_ZONE } from '../../../kernel/platform.ts'
import type { Reading } from '../../../kernel/work.ts'
import { supervisionPolicy } from '../card.policy.ts'
import { listCards as listRows } from '../card.repository.ts'
import { daysLate } from '../card.ts'

type Row = Awaited<ReturnType<typeof listRows>>[number]

/** 红黄牌 of the supervisor's region, newest first. */
export async function listCards(
  reading: Reading,
  { after, limit = PAGE_SIZE, ...filter }: QueryOf<typeof listCardsRoute>,
): Promise<Page<SupervisionRow>> {
  const { db, actor, language } = reading
  const page = { after: idAfter({ after }, language), limit: limit + 1 }
  const rows = await listRows(db, actor, supervisionPolicy.row, filter, page)
  return pageOf(rows, limit, (row) => present(reading, row))
}

function present({ language, today }: Reading, row: Row): SupervisionRow {
  const say = caseWords(language)
  const clock = isClock(row.clock) ? say(`clock.${row.clock}`) : row.clock
  return {
    caseId: row.case_id,
    number: row.number,
    itemName: row.item_name,
    organizationName: row.organization_name,
    colour: row.colour,
    raisedOn: row.raised_on,
    clock,
    dueOn: row.due_on,
    daysLate: daysLate(row.due_on, row.closed_at === null ? today : dayOf(row.closed_at)),
    reason: say(`card.${row.colour}`, { clock, due: formatDay(row.due_on, language) }),
    orderedAt: row.ordered_at,
    closedAt: row.closed_at,
  }
}

const dayOf = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(TIME_ZONE).toPlainDate()

const CLOCKS = ['intake', 'statutory', 'promised', 'delivery'] as const
const isClock = (name: string): name is (typeof CLOCKS)[number] => CLOCKS.some((clock) => clock === name)
