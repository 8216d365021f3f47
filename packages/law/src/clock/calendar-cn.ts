/** The published holiday notices of 2004–2026 (国务院办公厅关于部分节假日安排的通知), from the package `chinese-days`. */
import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { type PublishedYear, WorkCalendar } from './calendar.ts'

/** Document numbers, with later changes of the same year; earlier notices carry none. */
const NOTICES: Record<number, string> = {
  2008: '国办发明电〔2007〕52号',
  2009: '国办发明电〔2008〕42号',
  2010: '国办发明电〔2009〕27号',
  2011: '国办发明电〔2010〕40号',
  2012: '国办发明电〔2011〕45号',
  2013: '国办发明电〔2012〕33号',
  2014: '国办发明电〔2013〕28号',
  2015: '国办发明电〔2014〕28号、国发明电〔2015〕1号',
  2016: '国办发明电〔2015〕18号',
  2017: '国办发明电〔2016〕17号',
  2018: '国办发明电〔2017〕12号',
  2019: '国办发明电〔2018〕15号、国办发明电〔2019〕3号',
  2020: '国办发明电〔2019〕16号、国办发明电〔2020〕1号',
  2021: '国办发明电〔2020〕27号',
  2022: '国办发明电〔2021〕11号',
  2023: '国办发明电〔2022〕16号',
  2024: '国办发明电〔2023〕7号',
  2025: '国办发明电〔2024〕12号',
  2026: '国办发明电〔2025〕7号',
}

/** Every published year. A date stands under its own year, also when the next year's notice set it. */
export function publishedYears(): PublishedYear[] {
  const daysOff = Object.entries(published.holidays).map(([date, names]) => ({
    date,
    name: chineseName(names),
  }))
  const swapped = Object.keys(published.workdays)
  const years = [...new Set(daysOff.map(({ date }) => yearOf(date)))].sort((a, b) => a - b)
  return years.map((year) => ({
    year,
    daysOff: daysOff.filter(({ date }) => yearOf(date) === year),
    workdaysSwapped: swapped.filter((date) => yearOf(date) === year),
    source: `国务院办公厅关于${year}年部分节假日安排的通知${NOTICES[year] ? `（${NOTICES[year]}）` : ''}`,
  }))
}

/** The working days of China as far as they are published. */
export const chinaCalendar = (): WorkCalendar => new WorkCalendar(publishedYears())

const yearOf = (date: string) => Number(date.slice(0, 4))

/** The package writes `Spring Festival,春节,4`. */
const chineseName = (names: string) => names.split(',')[1] ?? names
