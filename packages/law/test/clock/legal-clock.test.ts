import { describe, expect, it } from 'vitest'
import type { StoredClockEvent } from '../../src/clock/clock-events.ts'
import { JOINT_LICENSING, LICENSING, withItemLimits } from '../../src/clock/clock-limits.ts'
import { accepted, at, run } from './clock-story.ts'

describe('the statutory clock', () => {
  it('takes 20 working days over Spring Festival to 16 March', () => {
    const { statutory } = run(LICENSING, accepted, '2026-02-10').clocks
    expect(statutory).toMatchObject({
      state: 'running',
      due: '2026-03-16',
      total: 20,
      used: 0,
      light: 'green',
    })
  })

  it('is yellow in the last fifth, red after the last day, and says when it changes', () => {
    const on = (today: string) => run(LICENSING, accepted, today).clocks.statutory
    expect(on('2026-03-09')).toMatchObject({ light: 'green', remaining: 5, nextCheckOn: '2026-03-10' })
    expect(on('2026-03-10')).toMatchObject({ light: 'yellow', remaining: 4, nextCheckOn: '2026-03-17' })
    expect(on('2026-03-16')).toMatchObject({ light: 'yellow', remaining: 0, state: 'running' })
    expect(on('2026-03-17')).toMatchObject({
      light: 'red',
      remaining: -1,
      state: 'missed',
      nextCheckOn: null,
    })
  })

  it('does not warn from the first minute: a day is yellow when it has come, the same day never', () => {
    const on = (length: number, today: string) =>
      run(withItemLimits(LICENSING, { promised: { length, unit: 'workday' } }), accepted, today).clocks
        .promised
    expect(on(1, '2026-02-10')).toMatchObject({
      light: 'green',
      due: '2026-02-11',
      nextCheckOn: '2026-02-11',
    })
    expect(on(1, '2026-02-11')).toMatchObject({ light: 'yellow', nextCheckOn: '2026-02-12' })
    expect(on(0, '2026-02-10')).toMatchObject({
      light: 'green',
      due: '2026-02-10',
      nextCheckOn: '2026-02-11',
    })
    expect(on(0, '2026-02-11')).toMatchObject({ light: 'red' })
  })

  it('is met by a decision in time and missed by a late one, for good', () => {
    expect(
      run(LICENSING, [...accepted, at('2026-03-16').approved], '2026-05-01').clocks.statutory,
    ).toMatchObject({
      state: 'met',
      light: 'none',
      used: 20,
      endedOn: '2026-03-16',
    })
    expect(
      run(LICENSING, [...accepted, at('2026-03-18').approved], '2026-05-01').clocks.statutory,
    ).toMatchObject({
      state: 'missed',
      light: 'red',
      remaining: -2,
    })
  })

  it('leaves out the days of a special procedure (§45)', () => {
    const events = [...accepted, at('2026-03-02').starts(), at('2026-03-09').ends()]
    expect(run(LICENSING, events, '2026-03-09').clocks.statutory.due).toBe('2026-03-23')
  })

  it('stands still while a special procedure is open and projects the date', () => {
    const events = [...accepted, at('2026-03-02').starts()]
    const on = (today: string) => run(LICENSING, events, today).clocks.statutory
    expect(on('2026-03-02')).toMatchObject({
      state: 'paused',
      due: '2026-03-16',
      remaining: 11,
      projected: true,
    })
    expect(on('2026-03-06')).toMatchObject({
      state: 'paused',
      due: '2026-03-20',
      remaining: 11,
      nextCheckOn: null,
    })
    expect(on('2026-06-30')).toMatchObject({ state: 'paused', remaining: 11, light: 'green' })
  })

  it('counts a day inside two overlapping procedures once', () => {
    const events = [
      ...accepted,
      at('2026-03-02').starts('inspection'),
      at('2026-03-04').starts('hearing'),
      at('2026-03-06').ends('inspection'),
      at('2026-03-09').ends('hearing'),
    ]
    expect(run(LICENSING, events, '2026-03-09').clocks.statutory.due).toBe('2026-03-23')
  })

  it('can be extended once, by at most 10 days, before it is due (§42)', () => {
    const extended = [...accepted, at('2026-03-10').extended(10)]
    expect(run(LICENSING, extended, '2026-03-10').clocks.statutory).toMatchObject({
      due: '2026-03-30',
      total: 30,
    })
    const fault = (...events: StoredClockEvent[]) => run(LICENSING, events, '2026-05-01').refused
    expect(fault(...extended, at('2026-03-11').extended(1))).toEqual([
      { index: 3, fault: 'extension_already_used' },
    ])
    expect(fault(...accepted, at('2026-03-10').extended(11))).toEqual([
      { index: 2, fault: 'extension_too_long' },
    ])
    expect(fault(...accepted, at('2026-03-17').extended(5))).toEqual([
      { index: 2, fault: 'extension_too_late' },
    ])
    expect(fault(...accepted, at('2026-03-16').extended(5))).toEqual([])
    expect(fault(...accepted, at('2026-03-10').extended(5, ' '))).toEqual([
      { index: 2, fault: 'approval_missing' },
    ])
    expect(fault(...accepted, at('2026-03-10').extended(5, '王建国', ''))).toEqual([
      { index: 2, fault: 'reason_missing' },
    ])
  })

  it('takes 45 days, extended by 15, where departments decide together', () => {
    const joint = run(JOINT_LICENSING, accepted, '2026-02-10').clocks.statutory
    expect(joint).toMatchObject({ total: 45, due: '2026-04-21' })
    const extended = run(JOINT_LICENSING, [...accepted, at('2026-03-10').extended(15)], '2026-03-10').clocks
      .statutory
    expect(extended).toMatchObject({ total: 60, due: '2026-05-14' })
  })

  it('marks a date that lies in a year without a published calendar', () => {
    const { statutory } = run(
      LICENSING,
      [at('2026-12-15').submitted, at('2026-12-15').accepted],
      '2026-12-15',
    ).clocks
    expect(statutory.provisional).toEqual([2027])
    expect(statutory.proof).toContainEqual(expect.objectContaining({ code: 'provisional', year: 2027 }))
  })
})

describe('the promised and the delivery clock', () => {
  const limits = withItemLimits(LICENSING, { promised: { length: 8, unit: 'workday' } })

  it('runs beside the law and is extended with it while it is kept', () => {
    expect(run(limits, accepted, '2026-02-10').clocks.promised.due).toBe('2026-02-27')
    const kept = run(limits, [...accepted, at('2026-02-27').extended(3)], '2026-02-28').clocks.promised
    expect(kept).toMatchObject({ due: '2026-03-03', state: 'running' })
    const broken = run(limits, [...accepted, at('2026-02-28').extended(3)], '2026-02-28').clocks.promised
    expect(broken).toMatchObject({ due: '2026-02-27', state: 'missed' })
  })

  it('is due the same day for instant items', () => {
    const instant = withItemLimits(LICENSING, { promised: { length: 0, unit: 'workday' } })
    const onSunday = [at('2026-03-01').submitted, at('2026-03-01').accepted]
    expect(run(instant, accepted, '2026-02-10').clocks.promised.due).toBe('2026-02-10')
    expect(run(instant, onSunday, '2026-03-01').clocks.promised.due).toBe('2026-03-02')
  })

  it('gives ten days to issue and deliver after approval (§44)', () => {
    const events = [...accepted, at('2026-03-16').approved, at('2026-03-17').issued]
    expect(run(limits, events, '2026-03-17').clocks.delivery).toMatchObject({
      state: 'running',
      due: '2026-03-30',
    })
    const delivered = run(limits, [...events, at('2026-03-20').delivered], '2026-03-20').clocks.delivery
    expect(delivered).toMatchObject({ state: 'met', used: 4 })
  })

  it('does not start delivery for a refusal', () => {
    const report = run(limits, [...accepted, at('2026-03-16').refused, at('2026-03-17').issued], '2026-03-17')
    expect(report.clocks.delivery.state).toBe('none')
    expect(report.refused).toEqual([{ index: 3, fault: 'not_approved' }])
  })
})
