import { chinaCalendar } from '@tongban/law/clock/calendar-cn.ts'
import { openingAt } from '@tongban/law/places/opening-hours.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const calendar = chinaCalendar()
const HALL = '工作日 8:30–12:00，13:30–17:00；周六 9:00–12:00 延时服务'
const SUMMER = '工作日 8:30–12:00，13:30–17:00（夏令时 14:00–17:30）'
const at = (moment: string, hours = HALL) => {
  const opening = openingAt(hours, Temporal.PlainDateTime.from(moment), calendar)
  if (!opening) return null
  return opening.isOpen ? `open until ${opening.until}` : `opens ${opening.opens}`
}

describe('opening hours as guides write them', () => {
  it('are open within their spans and say when they end or begin again', () => {
    expect(at('2026-03-02T09:00')).toBe('open until 2026-03-02T12:00:00')
    expect(at('2026-03-02T12:30')).toBe('opens 2026-03-02T13:30:00')
    expect(at('2026-03-02T17:00')).toBe('opens 2026-03-03T08:30:00')
  })

  it('keep the calendar of holidays and of weekend days worked', () => {
    // 2026-02-14 is a Saturday worked for the Spring Festival, which ends on the 23rd.
    expect(at('2026-02-14T15:00')).toBe('open until 2026-02-14T17:00:00')
    expect(at('2026-02-16T10:00')).toBe('opens 2026-02-24T08:30:00')
    expect(at('2026-03-07T10:00')).toBe('open until 2026-03-07T12:00:00')
    expect(at('2026-03-08T10:00')).toBe('opens 2026-03-09T08:30:00')
  })

  it('with summer hours in brackets say nothing where both differ, for nobody knows from when they hold', () => {
    expect(at('2026-03-02T09:00', SUMMER)).toBe('open until 2026-03-02T12:00:00')
    expect(at('2026-03-02T12:30', SUMMER)).toBe('opens null')
    expect(at('2026-03-02T13:45', SUMMER)).toBeNull()
    expect(at('2026-03-02T20:00', SUMMER)).toBe('opens 2026-03-03T08:30:00')
  })

  it('do not count self-service corners, and are open all day where they say so', () => {
    expect(at('2026-03-02T22:00', '工作日 8:30–12:00；自助服务区 24 小时开放')).toBe(
      'opens 2026-03-03T08:30:00',
    )
    expect(at('2026-03-08T03:00', '全天 24小时')).toBe('open until 2026-03-09T00:00:00')
  })

  it('say nothing that the text or an unpublished calendar does not settle', () => {
    expect(at('2026-03-02T09:00', '请提前电话预约')).toBeNull()
    expect(at('2026-03-02T09:00', '工作日 上午')).toBeNull()
    expect(at('2031-03-03T09:00')).toBeNull()
  })

  it('never open in the past, whatever is written', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 364 * 1440 }), (words, minutes) => {
        const now = Temporal.PlainDateTime.from('2026-01-01T00:00').add({ minutes })
        const opening = openingAt(`工作日 ${words} 9:00–17:00；${words}`, now, calendar)
        const next = opening === null ? null : opening.isOpen ? opening.until : opening.opens
        expect(next === null || Temporal.PlainDateTime.compare(next, now) > 0).toBe(true)
      }),
    )
  })
})
