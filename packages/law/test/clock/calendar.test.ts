import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publishedYearFaults, WorkCalendar } from '../../src/clock/calendar.ts'
import { chinaCalendar, publishedYears } from '../../src/clock/calendar-cn.ts'
import { countDays } from '../../src/clock/clock-count.ts'

const calendar = chinaCalendar()
const day = (text: string) => Temporal.PlainDate.from(text)

describe('the working days of China', () => {
  it.each(['2018-02-11', '2019-05-05', '2024-09-14', '2025-01-26', '2026-02-14', '2026-10-10'])(
    'works on %s, a weekend day in exchange for a holiday',
    (date) => {
      expect(calendar.isWorkday(day(date))).toBe(true)
    },
  )

  it.each(['2025-10-08', '2026-02-23', '2020-01-31', '2026-11-21'])('is off on %s', (date) => {
    expect(calendar.isWorkday(day(date))).toBe(false)
  })

  it('knows the notice behind each year and the years that have none', () => {
    expect(calendar.source(2026)).toBe('国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）')
    expect(calendar.covers(2004)).toBe(true)
    expect(calendar.covers(2027)).toBe(false)
    expect(calendar.unpublishedYear(day('2027-01-04'))).toBe(2027)
    expect(calendar.unpublishedYear(day('2026-12-28'))).toBeNull()
  })

  it("does not call the last days of December settled before the next year's notice", () => {
    expect(calendar.unpublishedYear(day('2026-12-30'))).toBe(2027)
    expect(calendar.unpublishedYear(day('2025-12-30'))).toBeNull()
  })

  it('agrees with the package it comes from, day by day', () => {
    for (let date = day('2004-01-01'); date.year < 2027; date = date.add({ days: 1 }))
      expect(calendar.isWorkday(date), date.toString()).toBe(chineseDays.isWorkday(date.toString()))
  })

  it('counts working days as the package does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7900 }), fc.integer({ min: 1, max: 60 }), (offset, length) => {
        const start = day('2004-06-01').add({ days: offset })
        const { due } = countDays({ start, limit: { length, unit: 'workday', clause: 'x' } }, calendar)
        expect(due.toString()).toBe(chineseDays.findWorkday(length, start.toString()))
      }),
      { numRuns: 200 },
    )
  })
})

describe('a notice typed in by an administrator', () => {
  const notice = {
    year: 2027,
    source: '国务院办公厅关于2027年部分节假日安排的通知',
    daysOff: [{ date: '2027-01-01', name: '元旦' }],
    workdaysSwapped: ['2026-12-30'],
  }
  it('settles the year it is for', () => {
    const updated = new WorkCalendar([...publishedYears(), { ...notice, workdaysSwapped: [] }])
    expect(updated.covers(2027)).toBe(true)
    expect(updated.isWorkday(day('2027-01-01'))).toBe(false)
    expect(updated.unpublishedYear(day('2026-12-30'))).toBeNull()
  })
  it('is checked line by line', () => {
    expect(publishedYearFaults({ ...notice, workdaysSwapped: ['2027-01-09'] })).toEqual([])
    expect(publishedYearFaults(notice)).toEqual([{ code: 'swapped_weekday', date: '2026-12-30' }])
    expect(
      publishedYearFaults({
        ...notice,
        source: ' ',
        daysOff: [
          { date: '2027-02-30', name: '春节' },
          { date: '2028-01-01', name: '元旦' },
          { date: '2027-01-01', name: '' },
        ],
        workdaysSwapped: ['2027-01-09', '2027-01-09'],
      }),
    ).toEqual([
      { code: 'source_missing' },
      { code: 'date', date: '2027-02-30' },
      { code: 'other_year', date: '2028-01-01' },
      { code: 'name_missing', date: '2027-01-01' },
      { code: 'duplicate', date: '2027-01-09' },
    ])
  })
  it('publishes only faultless years of its own', () => {
    for (const year of publishedYears()) expect(publishedYearFaults(year)).toEqual([])
  })
})
