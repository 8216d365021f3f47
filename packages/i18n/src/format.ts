import { LANGUAGE_TAGS, type Language } from './translator.ts'

// Node 26 formats Temporal values in Chinese as 2026/6/12 whatever the style, so that the formats are given numbers.
const DAY = { zh: dayFormat('zh'), en: dayFormat('en') }
const WEEKDAY = { zh: weekdayFormat('zh'), en: weekdayFormat('en') }
const INSTANT = { zh: instantFormat('zh'), en: instantFormat('en') }
const YUAN = { zh: yuanFormat('zh'), en: yuanFormat('en') }

/** `2026-03-16` → 2026年3月16日. */
export function formatDay(day: string, language: Language): string {
  return DAY[language].format(Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds)
}

/** `2026-03-16` → 3月16日周一: a day soon. */
export function formatWeekday(day: string, language: Language): string {
  return WEEKDAY[language].format(Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds)
}

/** An RFC 3339 instant in the time of China, to the minute. */
export function formatInstant(instant: string, language: Language): string {
  return INSTANT[language].format(Temporal.Instant.from(instant).epochMilliseconds)
}

/** Hours and minutes of an RFC 3339 instant in the time of China, `09:05`. */
export function formatTime(instant: string): string {
  const time = Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Shanghai').toPlainTime()
  return time.toString({ smallestUnit: 'minute' })
}

/** Fen to yuan, ¥1,234.50; whole yuan without the zeros. */
export function formatYuan(fen: number, language: Language): string {
  return YUAN[language].format(fen / 100)
}

function dayFormat(language: Language) {
  return new Intl.DateTimeFormat(LANGUAGE_TAGS[language], { dateStyle: 'long', timeZone: 'UTC' })
}

function weekdayFormat(language: Language) {
  return new Intl.DateTimeFormat(LANGUAGE_TAGS[language], {
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  })
}

function instantFormat(language: Language) {
  return new Intl.DateTimeFormat(LANGUAGE_TAGS[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  })
}

function yuanFormat(language: Language) {
  return new Intl.NumberFormat(LANGUAGE_TAGS[language], {
    style: 'currency',
    currency: 'CNY',
    trailingZeroDisplay: 'stripIfInteger',
  })
}

/** The day and serial of a 43-character case number, which is what tells cases apart; the rest names item and authority. */
export const formatCaseNumber = (number: string): string =>
  number.length === 43 ? `${number.slice(31, 37)}-${number.slice(37)}` : number
