import type { supervisionBoard as boardRoute } from '@tongban/contracts/reactions.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { TIME_ZONE } from '../../../kernel/platform.ts'
import type { Reading } from '../../../kernel/work.ts'
import { type BoardRow, loadOfOrganizations, satisfactionSince } from '../board.repository.ts'
import { supervisionPolicy } from '../card.policy.ts'

/** 监察总览 of the supervisor's region: what runs now, and this month so far. */
export async function supervisionBoard({ db, actor, today }: Reading): Promise<ResultOf<typeof boardRoute>> {
  const since = today.with({ day: 1 }).toZonedDateTime(TIME_ZONE).toInstant().toString()
  const [rows, satisfaction] = await Promise.all([
    loadOfOrganizations(db, actor, supervisionPolicy.row, since),
    satisfactionSince(db, actor, supervisionPolicy.row, since),
  ])
  const sum = (count: (row: BoardRow) => number) => rows.reduce((total, row) => total + count(row), 0)
  const decided = sum((row) => row.decided)
  return {
    running: sum(({ running }) => running),
    yellow: sum(({ yellow }) => yellow),
    red: sum(({ red }) => red),
    paused: sum(({ paused }) => paused),
    closedThisMonth: sum(({ closed }) => closed),
    onTimeShare: decided === 0 ? null : 1 - sum(({ late }) => late) / decided,
    satisfaction,
    organizations: rows.map(({ name, running, yellow, red, closed }) => ({
      name,
      running,
      yellow,
      red,
      closed,
    })),
  }
}
