import type { QueryOf, ResultOf } from '@tongban/contracts/route.ts'
import type {
  getSearchFigures as figuresContract,
  listQuestions as listContract,
} from '@tongban/contracts/search.ts'
import { Type } from 'typebox'
import { readCursor, writeCursor } from '../../../kernel/http/cursor.ts'
import { regionPrefix } from '../../../kernel/policy.ts'
import type { Reading } from '../../../kernel/work.ts'
import * as repository from '../log.repository.ts'
import { writeLog } from '../question-log.ts'

const PAGE = 50
const DAYS = 30
const AfterQuestion = Type.Tuple([
  Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1 }),
  Type.String({ maxLength: 100 }),
])

/** 搜索日志: what people asked, the most asked first. */
export async function listQuestions(
  reading: Reading,
  { which = 'asked', days = DAYS, region, after, limit = PAGE }: QueryOf<typeof listContract>,
): Promise<ResultOf<typeof listContract>> {
  const place = after === undefined ? undefined : readCursor(after, AfterQuestion, reading)
  await writeLog(reading.platform)
  const rows = await repository.listQuestions(
    reading.db,
    since(reading, days),
    which,
    regionPrefix(region ?? ''),
    place && { times: place[0], words: place[1] },
    limit + 1,
  )
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  return { items, next: last ? writeCursor([last.times, last.words]) : null }
}

/** 搜索效果: how much was asked, found nothing, was opened, and at which place of the list. */
export async function getSearchFigures(
  reading: Reading,
  { days = DAYS }: QueryOf<typeof figuresContract>,
): Promise<ResultOf<typeof figuresContract>> {
  await writeLog(reading.platform)
  const { daily, ranks } = await repository.countLog(reading.db, since(reading, days))
  const sum = (of: (day: (typeof daily)[number]) => number) =>
    daily.reduce((total, day) => total + of(day), 0)
  return {
    asked: sum(({ asked }) => asked),
    unanswered: sum(({ unanswered }) => unanswered),
    clicked: sum(({ clicked }) => clicked),
    ranks: [...ranks],
    daily: [...daily],
  }
}

const since = ({ today }: Reading, days: number): string => today.subtract({ days: days - 1 }).toString()
