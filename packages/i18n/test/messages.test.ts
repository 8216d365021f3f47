import { describe, expect, it } from 'vitest'
import { failures as failuresEn } from '../src/en/failures.ts'
import { failureWords } from '../src/failures.ts'
import { formatDay, formatInstant, formatYuan } from '../src/format.ts'
import { portalWords } from '../src/portal.ts'
import { translator } from '../src/translator.ts'

const places = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort()

describe('the two languages', () => {
  it('name the same parameters in every sentence', () => {
    const { zh, en } = portalWords
    const english: Readonly<Record<string, string>> = en
    for (const [key, sentence] of Object.entries(zh))
      expect([key, places(english[key] ?? '')]).toEqual([key, places(sentence)])
  })

  it('leave no sentence empty', () => {
    for (const sentence of Object.values({ ...portalWords.en })) expect(sentence).not.toBe('')
  })
})

describe('a sentence', () => {
  const t = translator({
    zh: { days: '还有 {count} 天' },
    en: { days: '{count} {count:day|days} left' },
  })
  it('takes its parameters', () => expect(t('zh')('days', { count: 3 })).toBe('还有 3 天'))
  it('has a singular where the language has one', () => {
    expect(t('en')('days', { count: 1 })).toBe('1 day left')
    expect(t('en')('days', { count: 0 })).toBe('0 days left')
  })
})

describe('failures', () => {
  it('say what happened and what to do', () => {
    expect(failureWords('draft.stale', 'zh')).toEqual({
      title: '草稿已在别处修改',
      detail: '这份草稿已在另一个窗口或设备上保存，请刷新后核对两处内容再继续。',
    })
  })
  it('are told in English without Chinese', () => {
    for (const words of Object.values(failuresEn)) expect(words.join('')).not.toMatch(/\p{Script=Han}/u)
  })
})

describe('numbers and dates', () => {
  it('are written as they are here', () => {
    expect(formatDay('2026-03-16', 'zh')).toBe('2026年3月16日')
    expect(formatDay('2026-03-16', 'en')).toBe('March 16, 2026')
    expect(formatInstant('2026-03-16T01:30:00Z', 'zh')).toBe('2026年3月16日 09:30')
    expect(formatYuan(123450, 'zh')).toBe('¥1,234.50')
    expect(formatYuan(30000, 'zh')).toBe('¥300')
  })
})
