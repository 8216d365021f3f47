import { describe, expect, it } from 'vitest'
import { chinaCalendar } from '../../src/clock/calendar-cn.ts'
import { countDays } from '../../src/clock/clock-count.ts'
import { DISCLOSURE, LOWER_LEVEL_REVIEW, PENALTY } from '../../src/clock/clock-limits.ts'
import { at, run } from './clock-story.ts'

describe('other rule sets, as data', () => {
  it('answers requests for information in 20 days from the complete request, extended by 20', () => {
    const received = [at('2026-03-02').submitted]
    expect(run(DISCLOSURE, received, '2026-03-02').clocks.statutory.due).toBe('2026-03-30')
    const corrected = [...received, at('2026-03-04').correction]
    expect(run(DISCLOSURE, corrected, '2026-03-05').clocks.statutory.state).toBe('not_started')
    const completed = [...corrected, at('2026-03-10').completed]
    expect(run(DISCLOSURE, completed, '2026-03-10').clocks.statutory.due).toBe('2026-04-08')
    const extended = { ...at('2026-03-20').extended(20), clause: '政府信息公开条例 §33' }
    expect(run(DISCLOSURE, [...completed, extended], '2026-03-20').clocks.statutory.due).toBe('2026-05-09')
    expect(run(DISCLOSURE, [...received, at('2026-03-12').correction], '2026-03-12').refused).toEqual([
      { index: 1, fault: 'correction_too_late' },
    ])
  })

  it('decides penalties in 90 calendar days, moved past a last day off (民法典 §203)', () => {
    const filed = (on: string) => run(PENALTY, [at(on).accepted], on).clocks.statutory
    expect(filed('2026-03-02')).toMatchObject({ due: '2026-06-01', total: 90, unit: 'day' })
    expect(filed('2026-07-04')).toMatchObject({ due: '2026-10-08' })
    expect(filed('2026-07-04').proof).toContainEqual(
      expect.objectContaining({ code: 'rolled', on: '2026-10-02', until: '2026-10-08', days: 6 }),
    )
  })

  it('gives a lower authority 20 days to review and pass on (行政许可法 §43)', () => {
    const start = Temporal.PlainDate.from('2026-02-10')
    expect(countDays({ start, limit: LOWER_LEVEL_REVIEW }, chinaCalendar()).due.toString()).toBe('2026-03-16')
  })

  it('ends months on the corresponding day, or on the last of a shorter month (民法典 §202)', () => {
    const months = { ...PENALTY, statutory: { length: 1, unit: 'month', clause: '专门规定 §1' } } as const
    const due = (on: string) => run(months, [at(on).accepted], on).clocks.statutory.due
    expect(due('2026-05-06')).toBe('2026-06-08')
    expect(due('2025-10-31')).toBe('2025-12-01')
    expect(due('2024-01-31')).toBe('2024-02-29')
  })
})
