import { LANGUAGE_TAGS, type Language } from './translator.ts'

const DAY = { zh: dayFormat('zh'), en: dayFormat('en') }
const INSTANT = { zh: instantFormat('zh'), en: instantFormat('en') }
const YUAN = { zh: yuanFormat('zh'), en: yuanFormat('en') }

/** `2026-03-16` → 2026年3月16日. */
export function formatDay(day: string, language: Language): string {
  return DAY[language].format(Temporal.PlainDate.from(day))
}

/** An RFC 3339 instant in the time of China, to the minute. */
export function formatInstant(instant: string, language: Language): string {
  return INSTANT[language].format(Temporal.Instant.from(instant))
}

/** Fen to yuan, ¥1,234.50; whole yuan without the zeros. */
export function formatYuan(fen: number, language: Language): string {
  return YUAN[language].format(fen / 100)
}

function dayFormat(language: Language) {
  return new Intl.DateTimeFormat(LANGUAGE_TAGS[language], { dateStyle: 'long' })
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
