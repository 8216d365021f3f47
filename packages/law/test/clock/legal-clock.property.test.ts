import { SPECIAL_PROCEDURE_CODES } from '@tongban/contracts/special-procedures.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chinaCalendar } from '../../src/clock/calendar-cn.ts'
import { countDays, type Pause, unitsBetween } from '../../src/clock/clock-count.ts'
import type { ClockEvent } from '../../src/clock/clock-events.ts'
import {
  type ClockLimits,
  DISCLOSURE,
  daysTaken,
  JOINT_LICENSING,
  LICENSING,
  type LimitUnit,
  PENALTY,
  withItemLimits,
} from '../../src/clock/clock-limits.ts'
import type { Clock } from '../../src/clock/clock-reading.ts'
import { type ClockReport, runClocks } from '../../src/clock/legal-clock.ts'
import { readClockEvent, runStoredClocks, writeClockReport } from '../../src/clock/stored-clocks.ts'

const calendar = chinaCalendar()
const compare = Temporal.PlainDate.compare
const clause = '行政许可法 §45'
const limit = (length: number, unit: LimitUnit = 'workday') => ({ length, unit, clause: '行政许可法 §42' })

/** Days of published years, and some of the year that has no notice yet. */
const anyDay = fc
  .integer({ min: 0, max: 4900 })
  .map((days) => Temporal.PlainDate.from('2014-01-01').add({ days }))
const anyUnit = fc.constantFrom<LimitUnit>('workday', 'workday', 'day', 'month')

/** Rule sets as they are, and with limits of an item. */
const anyLimits: fc.Arbitrary<ClockLimits> = fc
  .record({
    rules: fc.constantFrom(LICENSING, JOINT_LICENSING, DISCLOSURE, PENALTY),
    length: fc.integer({ min: 0, max: 25 }),
    unit: anyUnit,
    promised: fc.integer({ min: 0, max: 15 }),
  })
  .map(({ rules, length, unit, promised }) => {
    const statutory = { length: unit === 'month' ? length % 4 : length, unit }
    const extension = unit === 'day' ? { length: 15, unit, clause } : undefined
    const promise = { length: promised, unit: 'workday' } as const
    return withItemLimits(rules, { statutory, promised: promise, ...(extension && { extension }) })
  })

const anyStep = (on: Temporal.PlainDate): fc.Arbitrary<ClockEvent> =>
  fc.oneof(
    fc
      .constantFrom(
        'submitted',
        'correction_notified',
        'materials_completed',
        'accepted',
        'accepted',
        'intake_refused',
        'licence_issued',
        'delivered',
        'terminated',
      )
      .map((kind) => ({ kind, on }) as const),
    fc.constantFrom('approved', 'refused').map((outcome) => ({ kind: 'decided', on, outcome }) as const),
    fc
      .record({
        procedureId: fc.constantFrom('a', 'b'),
        procedure: fc.constantFrom(...SPECIAL_PROCEDURE_CODES),
      })
      .map(
        (started) =>
          ({ kind: 'special_procedure_started', on, clause, expectedWorkdays: 5, ...started }) as const,
      ),
    fc
      .constantFrom('a', 'b')
      .map((procedureId) => ({ kind: 'special_procedure_ended', on, procedureId }) as const),
    fc
      .integer({ min: 1, max: 15 })
      .map(
        (length) => ({ kind: 'extended', on, length, clause, approvedBy: '王建国', reason: '复杂' }) as const,
      ),
  )

/** Any events in any order; the clock leaves out what the law gives no effect. */
const anyHistory = fc
  .record({
    start: anyDay,
    gaps: fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 9 }),
    after: fc.nat(25),
  })
  .chain(({ start, gaps, after }) => {
    let on = start
    const days = gaps.map((days) => {
      on = on.add({ days })
      return on
    })
    const first: ClockEvent = { kind: 'submitted', on: start }
    return fc
      .tuple(...days.map(anyStep))
      .map((steps) => ({ events: [first, ...steps], today: on.add({ days: after }) }))
  })

const clocksOf = (report: ClockReport): Clock[] => Object.values(report.clocks)
const face = (clock: Clock | undefined) => `${clock?.state} ${clock?.light}`
const everyClock = (check: (clock: Clock) => void) =>
  fc.property(anyLimits, anyHistory, (limits, { events, today }) => {
    clocksOf(runClocks(limits, events, calendar, today)).forEach(check)
  })

describe('every clock, whatever happens', () => {
  it('proves its date: the start plus the days of all lines is the due day', () => {
    fc.assert(
      everyClock(({ due, startedOn, proof }) => {
        if (!due || !startedOn) return expect(proof).toEqual([])
        const days = proof.reduce((sum, line) => sum + line.days, 0)
        expect(startedOn.add({ days }).toString()).toBe(due.toString())
      }),
      { numRuns: 400 },
    )
  })

  it('has used and remaining add up to the total, and ends on a working day', () => {
    fc.assert(
      everyClock(({ used, remaining, total, due }) => {
        expect(used + remaining).toBe(total)
        if (due) expect(calendar.isWorkday(due)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('is red exactly when it is missed, and lit exactly when it runs or was missed', () => {
    fc.assert(
      everyClock(({ state, light }) => {
        expect(light === 'red').toBe(state === 'missed')
        expect(light === 'green' || light === 'yellow').toBe(state === 'running' || state === 'paused')
      }),
    )
  })

  it('names the first day on which state or light change by time alone', () => {
    fc.assert(
      fc.property(anyLimits, anyHistory, (limits, { events, today }) => {
        const now = runClocks(limits, events, calendar, today)
        const changes = new Map<string, string | null>(clocksOf(now).map(({ name }) => [name, null]))
        for (let ahead = 1; ahead <= 150; ahead++) {
          const day = today.add({ days: ahead })
          for (const clock of clocksOf(runClocks(limits, events, calendar, day)))
            if (changes.get(clock.name) === null && face(clock) !== face(now.clocks[clock.name]))
              changes.set(clock.name, day.toString())
        }
        for (const { name, nextCheckOn } of clocksOf(now))
          expect(nextCheckOn?.toString() ?? null, name).toBe(changes.get(name))
        const first = [...changes.values()].filter((day) => day !== null).sort()[0] ?? null
        expect(now.nextCheckOn?.toString() ?? null).toBe(first)
      }),
      { numRuns: 60 },
    )
  })

  it('never goes back to green as days pass', () => {
    const rank = { none: 0, green: 0, yellow: 1, red: 2 }
    fc.assert(
      fc.property(anyLimits, anyHistory, (limits, { events, today }) => {
        const worst = new Map<string, number>()
        for (let ahead = 0; ahead <= 80; ahead += 2) {
          for (const { name, light } of clocksOf(
            runClocks(limits, events, calendar, today.add({ days: ahead })),
          )) {
            expect(rank[light]).toBeGreaterThanOrEqual(worst.get(name) ?? 0)
            worst.set(name, rank[light])
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('does not move for events the law gives no effect, nor for the making of the licence', () => {
    fc.assert(
      fc.property(anyLimits, anyHistory, (limits, { events, today }) => {
        const before = runClocks(limits, events, calendar, today)
        const legal = events.filter((_, index) => before.refused.every((refused) => refused.index !== index))
        const without = writeClockReport(runClocks(limits, legal, calendar, today))
        expect(without).toEqual({ ...writeClockReport(before), refused: [] })
        const issued: ClockEvent = { kind: 'licence_issued', on: today }
        const dues = (report: ClockReport) => clocksOf(report).map(({ due }) => due?.toString())
        expect(dues(runClocks(limits, [...events, issued], calendar, today))).toEqual(dues(before))
      }),
    )
  })

  it('gives the same answer again, and in its stored form', () => {
    fc.assert(
      fc.property(anyLimits, anyHistory, (limits, { events, today }) => {
        const stored = events.map((event) => ({ ...event, on: event.on.toString() }))
        const report = writeClockReport(runClocks(limits, events, calendar, today))
        expect(runStoredClocks(limits, stored, calendar, today.toString())).toEqual(report)
        expect(JSON.parse(JSON.stringify(report))).toEqual(report)
        expect(stored.map(readClockEvent).map(({ on }) => on.toString())).toEqual(stored.map(({ on }) => on))
      }),
    )
  })
})

describe('the count', () => {
  it('grows with the limit', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(60), anyUnit, (start, length, unit) => {
        const shorter = countDays({ start, limit: limit(length, unit) }, calendar).due
        const longer = countDays({ start, limit: limit(length + 1, unit) }, calendar).due
        expect(compare(shorter, longer)).toBeLessThanOrEqual(0)
        if (unit === 'workday' && length > 0) expect(compare(shorter, longer)).toBeLessThan(0)
      }),
    )
  })

  it('moves by exactly the working days of a pause', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 40 }),
        fc.nat(),
        fc.nat(40),
        (start, length, seed, lasts) => {
          const unpaused = countDays({ start, limit: limit(length) }, calendar).due
          const from = start.add({ days: 1 + (seed % start.until(unpaused).days) })
          const until = from.add({ days: lasts })
          const pause: Pause = {
            from,
            until,
            cause: 'testing',
            clause,
            expectedUntil: null,
            procedureId: 'a',
          }
          const day = { days: 1 }
          const paused = unitsBetween(from.subtract(day), until.subtract(day), 'workday', calendar)
          const { due } = countDays({ start, limit: limit(length), pauses: [pause] }, calendar)
          expect(unitsBetween(unpaused, due, 'workday', calendar)).toBe(paused)
        },
      ),
    )
  })

  it('stays within the calendar days by which limits of different units are compared', () => {
    for (const start of [...Array(18 * 365).keys()].filter((days) => days % 5 === 0)) {
      const from = Temporal.PlainDate.from('2008-06-01').add({ days: start })
      for (const length of [1, 2, 5, 10, 20, 60, 120]) {
        const taken = from.until(countDays({ start: from, limit: limit(length) }, calendar).due).days
        const { least, most } = daysTaken(limit(length), 'day')
        expect(taken).toBeGreaterThanOrEqual(least)
        expect(taken).toBeLessThanOrEqual(most)
      }
    }
  })
})
