/** Turns a count into its proof: one line for everything that moved the date, in order of time. */
import type { Count, DayNote, Pause } from './clock-count.ts'
import type { Extended } from './clock-events.ts'
import type { Run } from './clock-history.ts'
import type { ClockLimits, Limit } from './clock-limits.ts'
import { DAY_AFTER, type HolidayLine, LAST_DAY, MONTHS, type ProofLine } from './clock-proof.ts'
import { isoOf } from './day-number.ts'

export interface ProofInput {
  run: Run
  limit: Limit
  extension: Extended<Temporal.PlainDate> | null
  count: Count
  limits: ClockLimits
  /** The day an open pause is projected to. */
  now: Temporal.PlainDate
  issuedOn: Temporal.PlainDate | null
}

export function proofOf(input: ProofInput): ProofLine[] {
  const { run, count, issuedOn } = input
  const due = iso(count.due)
  const weekends = count.notes.filter(({ as }) => as === 'weekend').length
  return [
    startLine(input),
    limitLine(input),
    ...inOrder([
      ...holidayLines(count.notes),
      ...swappedLines(count.notes),
      ...extensionLines(input),
      ...pauseLines(input),
    ]),
    ...(weekends > 0 ? [{ code: 'weekends', on: null, days: weekends, clauses: [] } as const] : []),
    ...rolledLines(count),
    ...count.provisional.map(
      (year) => ({ code: 'provisional', on: null, days: 0, clauses: [], year }) as const,
    ),
    { code: 'due', on: due, days: 0, clauses: [LAST_DAY] },
    ...(issuedOn ? [{ code: 'issued', on: iso(issuedOn), days: 0, clauses: [] } as const] : []),
    ...(run.end ? [endLine(run.end, count)] : []),
  ]
}

function startLine({ run, limits }: ProofInput): ProofLine {
  const lapsed = run.because === 'deemed_accepted' && limits.intake ? [limits.intake.clause] : []
  return { code: 'start', on: iso(run.start), days: 0, clauses: [...lapsed, DAY_AFTER], because: run.because }
}

function limitLine({ limit, count }: ProofInput): ProofLine {
  const { length, unit, clause } = limit
  const clauses = unit === 'month' ? [clause, MONTHS] : [clause]
  return { code: 'limit', on: null, days: count.total - count.extended, clauses, length, unit }
}

function holidayLines(notes: readonly DayNote[]): HolidayLine[] {
  const lines: HolidayLine[] = []
  for (const [at, note] of notes.entries()) {
    if (note.as !== 'holiday') continue
    const line = lines.at(-1)
    const continues = line && notes[at - 1]?.as === 'holiday'
    const names = continues ? [...new Set([...line.names, note.name])] : [note.name]
    const until = isoOf(note.on)
    if (continues) lines.splice(-1, 1, { ...line, until, days: line.days + 1, names })
    else lines.push({ code: 'holiday', on: until, days: 1, clauses: [], until, names })
  }
  return lines
}

const swappedLines = (notes: readonly DayNote[]): ProofLine[] =>
  notes
    .filter(({ as }) => as === 'swapped')
    .map(({ on }) => ({ code: 'swapped', on: isoOf(on), days: 0, clauses: [] }))

function extensionLines({ extension, limit, count }: ProofInput): ProofLine[] {
  if (!extension) return []
  const { on, clause, length, approvedBy, reason } = extension
  const { unit } = limit
  return [
    {
      code: 'extended',
      on: iso(on),
      days: count.extended,
      clauses: [clause],
      length,
      unit,
      approvedBy,
      reason,
    },
  ]
}

function pauseLines({ run, count, now }: ProofInput): ProofLine[] {
  const moving = run.pauses.filter(
    ({ from, until }) => Temporal.PlainDate.compare(from, count.due) <= 0 && !(until && from.equals(until)),
  )
  return moving.flatMap((pause): ProofLine[] => {
    const { from, until, cause, clause, expectedUntil } = pause
    const skipped = { cause, clauses: [clause], unit: count.unit, ...skippedBy(pause, count.notes) }
    return [
      {
        code: 'paused',
        on: iso(from),
        days: 0,
        clauses: [clause],
        cause,
        expectedUntil: expectedUntil && iso(expectedUntil),
      },
      until
        ? { code: 'resumed', on: iso(until), ...skipped }
        : { code: 'projected', on: iso(now), ...skipped },
    ]
  })
}

/** A day inside two pauses counts for the first. */
function skippedBy(pause: Pause, notes: readonly DayNote[]): { days: number; units: number } {
  const skipped = notes.filter((note) => note.as === 'paused').filter((note) => note.pause === pause)
  return { days: skipped.length, units: skipped.filter(({ wouldCount }) => wouldCount).length }
}

function rolledLines({ notes, due }: Count): ProofLine[] {
  const days = notes.filter(({ as }) => as === 'rolled').length
  if (days === 0) return []
  const last = due.subtract({ days })
  return [{ code: 'rolled', on: iso(last), days, clauses: [LAST_DAY], until: iso(due) }]
}

function endLine({ on, by }: NonNullable<Run['end']>, { due }: Count): ProofLine {
  return {
    code: 'ended',
    on: iso(on),
    days: 0,
    clauses: [],
    by,
    inTime: Temporal.PlainDate.compare(on, due) <= 0,
  }
}

const inOrder = (lines: readonly ProofLine[]): ProofLine[] =>
  [...lines].sort((a, b) => (a.on ?? '').localeCompare(b.on ?? ''))

const iso = (day: Temporal.PlainDate) => day.toString()
