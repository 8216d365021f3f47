import { describe, expect, it } from 'vitest'
import type { StoredClockEvent } from '../../src/clock/clock-events.ts'
import { LICENSING } from '../../src/clock/clock-limits.ts'
import { accepted, at, run } from './clock-story.ts'

describe('events the law gives no effect', () => {
  const faults = (...events: StoredClockEvent[]) =>
    run(LICENSING, events, '2026-03-06').refused.map(({ fault }) => fault)

  it('are left out and named', () => {
    expect(faults(at('2026-03-02').accepted)).toEqual(['not_submitted'])
    expect(faults(at('2026-03-02').submitted, at('2026-03-02').submitted)).toEqual(['already_submitted'])
    expect(faults(at('2026-03-02').submitted, at('2026-03-01').accepted)).toEqual(['out_of_order'])
    expect(faults(at('2026-03-02').submitted, at('2026-03-07').accepted)).toEqual(['in_the_future'])
    expect(faults(at('2026-03-02').submitted, at('2026-03-02').completed)).toEqual(['no_open_correction'])
    expect(faults(at('2026-03-02').submitted, at('2026-03-03').starts())).toEqual(['not_accepted'])
    expect(faults(...accepted, at('2026-02-11').accepted)).toEqual(['already_accepted'])
    expect(faults(...accepted, at('2026-02-11').correction)).toEqual(['already_accepted'])
    expect(faults(...accepted, at('2026-03-02').starts('a', ' '))).toEqual(['clause_missing'])
    expect(faults(...accepted, at('2026-03-02').ends('a'))).toEqual(['no_such_procedure'])
    expect(faults(...accepted, at('2026-03-02').starts(), at('2026-03-03').approved)).toEqual([
      'special_procedure_open',
    ])
    expect(faults(...accepted, at('2026-03-02').approved, at('2026-03-03').refused)).toEqual([
      'already_decided',
    ])
    expect(faults(...accepted, at('2026-03-02').withdrawn, at('2026-03-03').approved)).toEqual([
      'already_closed',
    ])
    expect(
      faults(at('2026-03-02').submitted, at('2026-03-02').correction, at('2026-03-03').accepted),
    ).toEqual(['correction_open'])
  })

  it('do not let §45 stop the clock for what it does not name', () => {
    const check = { ...at('2026-03-02').starts(), procedure: 'on_site_check' } as const
    expect(faults(...accepted, check)).toEqual(['procedure_not_in_clause'])
    expect(faults(...accepted, { ...check, clause: '专门规定 §1' })).toEqual([])
  })

  it('a withdrawal ends every clock without a light', () => {
    const { clocks, nextCheckOn } = run(LICENSING, [...accepted, at('2026-03-02').withdrawn], '2026-05-06')
    expect(clocks.statutory).toMatchObject({ state: 'none', light: 'none', endedOn: '2026-03-02' })
    expect(nextCheckOn).toBeNull()
  })
})
