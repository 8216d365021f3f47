/** 办理时间 as guides write them (“工作日 8:30–12:00，13:30–17:00；周六 9:00–12:00”), read by the calendar of working days. */
import type { WorkCalendar } from '../clock/calendar.ts'
import { dayNumber } from '../clock/day-number.ts'

/** `until`, `opens`: wall-clock time of the place; `opens` is null where the text does not settle it. */
export type Opening =
  | { readonly isOpen: true; readonly until: Temporal.PlainDateTime }
  | { readonly isOpen: false; readonly opens: Temporal.PlainDateTime | null }

type Day = { readonly weekday: number; readonly isWorkday: boolean; readonly isHoliday: boolean }
/** Minutes of the day. */
type Span = { readonly from: number; readonly to: number }
type Clause = { readonly covers: (day: Day) => boolean; readonly spans: readonly Span[] }

const DAYS: readonly (readonly [words: RegExp, covers: Clause['covers']])[] = [
  [/^(工作日|周一至周五|星期一至星期五)/, ({ isWorkday }) => isWorkday],
  [
    /^(周六至周日|周六、周日|周六日|双休日|周末)/,
    ({ weekday, isWorkday, isHoliday }) => weekday > 5 && !isHoliday && !isWorkday,
  ],
  [/^(周六|星期六)/, ({ weekday, isHoliday }) => weekday === 6 && !isHoliday],
  [/^(周日|星期日)/, ({ weekday, isHoliday }) => weekday === 7 && !isHoliday],
  [/^(每天|每日|全年|周一至周日)/, () => true],
  [/^(全天|24 ?小时)/, () => true],
]
const SPAN = /(\d{1,2})[:：](\d{2}) ?[-–—～~至] ?(\d{1,2})[:：](\d{2})/g
const ALL_DAY = /全天|24 ?小时/
const IN_BRACKETS = /[（(]([^）)]*)[）)]/g
/** Longer than any holiday. */
const MOST_DAYS_AHEAD = 14
const DAY_MINUTES = 1440

/**
 * Whether a place is open at a moment and what comes next. Null where the text is not understood, where the calendar of
 * the year is not published, or where summer hours in brackets say otherwise than the others: the text does not say when
 * they hold.
 */
export function openingAt(hours: string, at: Temporal.PlainDateTime, calendar: WorkCalendar): Opening | null {
  const variants = variantsOf(hours)
  if (variants.some((clauses) => clauses.length === 0)) return null
  if (calendar.unpublishedYear(at.toPlainDate()) !== null) return null
  const [first, ...others] = variants.map((clauses) => readAt(clauses, at, calendar))
  if (!first || others.some(({ isOpen }) => isOpen !== first.isOpen)) return null
  if (others.every((other) => JSON.stringify(other) === JSON.stringify(first))) return first
  return first.isOpen ? null : { isOpen: false, opens: null }
}

/** The hours, and where brackets give summer hours, those with the last span replaced. */
function variantsOf(hours: string): Clause[][] {
  const bracketed = [...hours.matchAll(IN_BRACKETS)].flatMap(([, text = '']) => spansOf(text))
  const plain = clausesOf(hours.replaceAll(IN_BRACKETS, ''))
  if (bracketed.length === 0) return [plain]
  const [main, ...rest] = plain
  return main
    ? [plain, [{ ...main, spans: [...main.spans.slice(0, -bracketed.length), ...bracketed] }, ...rest]]
    : [plain]
}

/** What does not begin with days, such as 自助服务区, is not the counter. */
const clausesOf = (hours: string): Clause[] =>
  hours.split(/[；;]/).flatMap((text): Clause[] => {
    const clause = text.trim()
    const covers = DAYS.find(([words]) => words.test(clause))?.[1]
    if (!covers) return []
    const spans = spansOf(clause)
    if (spans.length > 0) return [{ covers, spans }]
    return ALL_DAY.test(clause) ? [{ covers, spans: [{ from: 0, to: DAY_MINUTES }] }] : []
  })

const spansOf = (text: string): Span[] =>
  [...text.matchAll(SPAN)].flatMap(([, fromHour, fromMinute, toHour, toMinute]) => {
    const span = { from: minutesOf(fromHour, fromMinute), to: minutesOf(toHour, toMinute) }
    return span.from < span.to && span.to <= DAY_MINUTES ? [span] : []
  })

const minutesOf = (hour: string | undefined, minute: string | undefined): number =>
  Number(hour) * 60 + Number(minute)

function readAt(clauses: readonly Clause[], at: Temporal.PlainDateTime, calendar: WorkCalendar): Opening {
  const minute = at.hour * 60 + at.minute
  for (let ahead = 0; ahead <= MOST_DAYS_AHEAD; ahead += 1) {
    const date = at.toPlainDate().add({ days: ahead })
    const spans = spansOn(clauses, date, calendar)
    const now = ahead === 0 ? spans.find(({ from, to }) => from <= minute && minute < to) : undefined
    if (now) return { isOpen: true, until: momentOn(date, now.to) }
    const next = spans.find(({ from }) => ahead > 0 || from > minute)
    if (next) return { isOpen: false, opens: momentOn(date, next.from) }
  }
  return { isOpen: false, opens: null }
}

function spansOn(clauses: readonly Clause[], date: Temporal.PlainDate, calendar: WorkCalendar): Span[] {
  const { kind, isWorkday } = calendar.dayKind(dayNumber(date))
  const day: Day = { weekday: date.dayOfWeek, isWorkday, isHoliday: kind === 'holiday' }
  return clauses
    .filter(({ covers }) => covers(day))
    .flatMap(({ spans }) => spans)
    .toSorted((a, b) => a.from - b.from)
}

const momentOn = (date: Temporal.PlainDate, minute: number): Temporal.PlainDateTime =>
  date.toPlainDateTime().add({ minutes: minute })
