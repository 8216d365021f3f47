import { randomInt } from 'node:crypto'
import type { ConsultationStatus } from '@tongban/contracts/consultations.ts'
import { chinaCalendar } from '@tongban/law/clock/calendar-cn.ts'
import type { ClockLimits } from '@tongban/law/clock/clock-limits.ts'
import { type ExplainLanguage, explainProof } from '@tongban/law/clock/explain.ts'
import { runClocks } from '@tongban/law/clock/legal-clock.ts'
import { buildQueryNumber } from '@tongban/law/identifiers/case-number.ts'

/** An answered question becomes open once more by the one further question. */
const NEXT = {
  open: ['answered', 'closed'],
  answered: ['open', 'closed'],
  closed: [],
} as const satisfies Record<ConsultationStatus, readonly ConsultationStatus[]>

export const canBecome = (from: ConsultationStatus, to: ConsultationStatus): boolean =>
  NEXT[from].some((status) => status === to)

const calendar = chinaCalendar()

/** Answers are promised by the platform; no law sets the limit (国办发〔2020〕53号 asks for one). */
const limitsOf = (workdays: number): ClockLimits => ({
  startsWith: 'receipt',
  intake: null,
  statutory: null,
  promised: { length: workdays, unit: 'workday', clause: '国办发〔2020〕53号' },
  extension: null,
  excluded: { clause: '', procedures: [] },
  delivery: null,
})

const clockOf = (from: Temporal.PlainDate, workdays: number) =>
  runClocks(limitsOf(workdays), [{ kind: 'submitted', on: from }], calendar, from).clocks.promised

/** The last day on which an answer is in time. */
export function dueDay(from: Temporal.PlainDate, workdays: number): Temporal.PlainDate {
  const { due } = clockOf(from, workdays)
  if (!due) throw new Error('a clock that runs has an end')
  return due
}

/** Why it is due on that day, line by line. */
export const dueProof = (from: string, workdays: number, language: ExplainLanguage): string[] =>
  explainProof(clockOf(Temporal.PlainDate.from(from), workdays).proof, language)

/** Working days after the due day; 0 while it has not passed. */
export const daysLate = (dueOn: string, on: Temporal.PlainDate): number =>
  calendar.workdaysBetween(Temporal.PlainDate.from(dueOn), on)

/** `Z` and what a case's query number is: the two are never taken for each other. */
export const consultationNumber = (on: Temporal.PlainDate, running: number): string =>
  `Z${buildQueryNumber(on, running)}`

/** Without characters that look alike. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const CODE_LENGTH = 8

/** 40 random bits, in two groups that can be read out. */
export function newQueryCode(): string {
  const characters = Array.from({ length: CODE_LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length)))
  return `${characters.slice(0, 4).join('')}-${characters.slice(4).join('')}`
}

/** As it was typed: small letters, blanks and no line between are the same code. */
export const canonicalCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
