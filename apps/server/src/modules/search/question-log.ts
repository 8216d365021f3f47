import type { Platform } from '../../kernel/platform.ts'
import type { Reading } from '../../kernel/work.ts'
import { type Asked, addAsked, addClicks, type Clicked } from './log.repository.ts'
import { redacted } from './words/redact.ts'

const WRITE_EVERY_MS = 5_000
/** Of different questions: what comes beyond until the next writing is not counted. */
const MOST_HELD = 5_000

/** Counted and not yet written: answers do not wait for the log, and a process that dies loses some seconds of it. */
class QuestionLog {
  asked = new Map<string, Asked>()
  clicked = new Map<string, Clicked>()
  #timer: NodeJS.Timeout | undefined

  add<Row extends { times: number }>(
    rows: Map<string, Row>,
    key: string,
    row: Row,
    platform: Platform,
  ): void {
    const held = rows.get(key)
    if (held) Object.assign(held, row, { times: held.times + row.times })
    else if (rows.size < MOST_HELD) rows.set(key, row)
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.write(platform).catch((error) => platform.log.warn({ err: error }, 'search log'))
    }, WRITE_EVERY_MS).unref()
  }

  async write({ db }: Platform): Promise<void> {
    const asked = [...this.asked.values()]
    const clicked = [...this.clicked.values()]
    this.asked = new Map()
    this.clicked = new Map()
    if (asked.length > 0) await addAsked(db, asked)
    if (clicked.length > 0) await addClicks(db, clicked)
  }
}

const logs = new WeakMap<Platform, QuestionLog>()

function logOf(platform: Platform): QuestionLog {
  const log = logs.get(platform) ?? new QuestionLog()
  logs.set(platform, log)
  return log
}

/** Counts a question, without anything that says who asked. */
export function logQuestion(
  { platform, today }: Reading,
  q: string,
  region: string | undefined,
  found: number,
): void {
  const words = redacted(q)
  if (words === '') return
  const row = { day: today.toString(), words, region_code: region ?? '', times: 1, found }
  const log = logOf(platform)
  log.add(log.asked, `${row.day} ${row.region_code} ${words}`, row, platform)
}

/** Counts that a result was opened. */
export function logClick({ platform, today }: Reading, q: string, groupId: number, rank: number): void {
  const words = redacted(q)
  if (words === '') return
  const row = { day: today.toString(), words, group_id: groupId, rank, times: 1 }
  const log = logOf(platform)
  log.add(log.clicked, `${row.day} ${groupId} ${rank} ${words}`, row, platform)
}

/** Whoever reads the log wants what this process counted just now too. */
export const writeLog = (platform: Platform): Promise<void> => logOf(platform).write(platform)
