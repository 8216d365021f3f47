import { describe, expect, it } from 'vitest'
import type { StoredClockEvent } from '../../src/clock/clock-events.ts'
import { type ClockLimits, LICENSING } from '../../src/clock/clock-limits.ts'
import { at, run } from './clock-story.ts'

describe('the intake clock (§32)', () => {
  it('deems the application accepted from the day the materials came when five days pass in silence', () => {
    const events = [at('2026-02-10').submitted]
    const before = run(LICENSING, events, '2026-02-24')
    expect(before.clocks.intake).toMatchObject({ state: 'running', due: '2026-02-24', light: 'yellow' })
    expect(before).toMatchObject({ acceptedOn: null, nextCheckOn: '2026-02-25' })
    const after = run(LICENSING, events, '2026-02-25')
    expect(after).toMatchObject({ acceptedOn: '2026-02-10', deemedAccepted: true })
    expect(after.clocks.intake).toMatchObject({ state: 'missed', light: 'red' })
    expect(after.clocks.statutory).toMatchObject({ state: 'running', due: '2026-03-16', used: 6 })
  })

  it('does not let a late acceptance move the start, nor a late refusal or notice count', () => {
    const late = run(LICENSING, [at('2026-02-10').submitted, at('2026-03-02').accepted], '2026-03-02')
    expect(late).toMatchObject({ acceptedOn: '2026-02-10', refused: [] })
    expect(late.clocks.intake).toMatchObject({ state: 'missed', endedOn: '2026-03-02' })
    const fault = (event: StoredClockEvent) =>
      run(LICENSING, [at('2026-02-10').submitted, event], '2026-03-02').refused[0]?.fault
    expect(fault(at('2026-03-02').correction)).toBe('correction_too_late')
    expect(fault(at('2026-03-02').refusedIntake)).toBe('already_deemed_accepted')
  })

  it('stops for one correction and goes on when the materials are complete', () => {
    const events = [at('2026-03-02').submitted, at('2026-03-04').correction]
    expect(run(LICENSING, events, '2026-04-20')).toMatchObject({
      correction: 'open',
      deemedAccepted: false,
      nextCheckOn: null,
    })
    const completed = run(LICENSING, [...events, at('2026-03-20').completed], '2026-03-20')
    expect(completed.clocks.intake).toMatchObject({ state: 'running', due: '2026-03-25', total: 5, used: 2 })
    const lapsed = run(LICENSING, [...events, at('2026-03-20').completed], '2026-03-26')
    expect(lapsed).toMatchObject({ acceptedOn: '2026-03-20', deemedAccepted: true, correction: 'completed' })
  })

  it('allows a single correction notice', () => {
    const events = [
      at('2026-03-02').submitted,
      at('2026-03-03').correction,
      at('2026-03-05').completed,
      at('2026-03-06').correction,
    ]
    expect(run(LICENSING, events, '2026-03-06').refused).toEqual([
      { index: 3, fault: 'correction_already_given' },
    ])
  })

  it('starts anew after a correction where the rules say so', () => {
    const limits: ClockLimits = {
      ...LICENSING,
      intake: {
        length: 5,
        unit: 'workday',
        clause: '行政许可法 §32',
        onLapse: 'deemed_accepted',
        afterCorrection: 'restarts',
      },
    }
    const events = [at('2026-03-02').submitted, at('2026-03-04').correction, at('2026-03-20').completed]
    expect(run(limits, events, '2026-03-20').clocks.intake.due).toBe('2026-03-27')
  })

  it('ends with a refusal to accept, and nothing else starts', () => {
    const report = run(LICENSING, [at('2026-03-02').submitted, at('2026-03-03').refusedIntake], '2026-06-01')
    expect(report.clocks.intake.state).toBe('met')
    expect(report.clocks.statutory.state).toBe('none')
    expect(report.nextCheckOn).toBeNull()
  })
})
