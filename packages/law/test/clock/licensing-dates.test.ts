import { describe, expect, it } from 'vitest'
import { chinaCalendar } from '../../src/clock/calendar-cn.ts'
import { LICENSING, limitFaults, withItemLimits } from '../../src/clock/clock-limits.ts'
import { announceHearingBy, holdHearingBy, requestHearingBy } from '../../src/clock/hearing.ts'
import { applyForRenewalBy, renewalState } from '../../src/clock/renewal.ts'

const calendar = chinaCalendar()
const day = (text: string) => Temporal.PlainDate.from(text)

describe('limits of an item', () => {
  const faults = (
    statutory: [number, 'workday' | 'day' | 'month'],
    promised: [number, 'workday' | 'day' | 'month'],
  ) =>
    limitFaults(
      withItemLimits(LICENSING, {
        statutory: { length: statutory[0], unit: statutory[1] },
        promised: { length: promised[0], unit: promised[1] },
      }),
    )
  it('lets a promise be as long as the law, never longer', () => {
    expect(faults([20, 'workday'], [20, 'workday'])).toEqual([])
    expect(faults([20, 'workday'], [21, 'workday'])).toEqual(['promised_longer_than_statutory'])
    expect(faults([60, 'day'], [20, 'workday'])).toEqual([])
    expect(faults([30, 'day'], [31, 'workday'])).toEqual(['promised_longer_than_statutory'])
    expect(faults([30, 'day'], [20, 'workday'])).toEqual(['promised_may_exceed_statutory'])
    expect(faults([2, 'month'], [56, 'day'])).toEqual([])
    expect(faults([1, 'month'], [30, 'day'])).toEqual(['promised_may_exceed_statutory'])
  })
  it('wants whole lengths, clauses, and extensions in the unit of the law', () => {
    expect(faults([20, 'workday'], [1.5, 'workday'])).toEqual(['length'])
    expect(limitFaults({ ...LICENSING, statutory: { length: 30, unit: 'day', clause: ' ' } })).toEqual([
      'clause_missing',
      'extension_unit',
    ])
    expect(limitFaults(LICENSING)).toEqual([])
  })
  it('inherits the extension only where days are counted alike', () => {
    const extension = (unit: 'workday' | 'day') =>
      withItemLimits(LICENSING, { statutory: { length: 60, unit } }).extension
    expect(extension('workday')).toEqual(LICENSING.extension)
    expect(extension('day')).toBeNull()
    const own = { length: 30, unit: 'day', clause: '专门规定 §1' } as const
    expect(
      withItemLimits(LICENSING, { statutory: { length: 60, unit: 'day' }, extension: own }).extension,
    ).toBe(own)
  })
})

describe('a hearing (行政许可法 §47, §48)', () => {
  it('is asked for in 5, held in 20 and announced 7 working days before', () => {
    expect(requestHearingBy(day('2026-02-10'), calendar).toString()).toBe('2026-02-24')
    expect(holdHearingBy(day('2026-02-10'), calendar).toString()).toBe('2026-03-16')
    expect(announceHearingBy(day('2026-03-16'), calendar).toString()).toBe('2026-03-05')
  })
})

describe('renewal of a licence (行政许可法 §50)', () => {
  const expiresOn = day('2026-12-31')
  const state = (today: string, appliedOn: string | null = null, decidedOn: string | null = null) =>
    renewalState(
      {
        expiresOn,
        appliedOn: appliedOn ? day(appliedOn) : null,
        decidedOn: decidedOn ? day(decidedOn) : null,
      },
      calendar,
      day(today),
    )
  it('is to be asked for 30 days before the expiry, or as its own law says', () => {
    expect(applyForRenewalBy(expiresOn, calendar).toString()).toBe('2026-12-01')
    const workdays = { length: 30, unit: 'workday', clause: '食品经营许可管理办法（2015）§29' } as const
    expect(applyForRenewalBy(expiresOn, calendar, workdays).toString()).toBe('2026-11-19')
  })
  it('counts as granted when asked for in time and not decided before the expiry', () => {
    expect(state('2026-12-01')).toBe('open')
    expect(state('2026-12-02')).toBe('late')
    expect(state('2026-12-31', '2026-12-01')).toBe('under_review')
    expect(state('2027-01-01', '2026-12-01')).toBe('deemed_renewed')
    expect(state('2027-01-01', '2026-12-02')).toBe('expired')
    expect(state('2027-01-01')).toBe('expired')
    expect(state('2027-01-01', '2026-12-01', '2026-12-20')).toBe('decided')
  })
})
