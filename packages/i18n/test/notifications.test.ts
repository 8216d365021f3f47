import { describe, expect, it } from 'vitest'
import { notifications as en } from '../src/en/notifications.ts'
import { notificationWords } from '../src/notifications.ts'
import { notifications as zh } from '../src/zh/notifications.ts'

const places = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{(\w+)/g)].map(([, name]) => name))].toSorted()

describe('messages to applicants', () => {
  it('say the same in both languages', () => {
    const english: Readonly<Record<string, readonly [string, string]>> = en
    for (const [template, [, body]] of Object.entries(zh))
      expect([template, places(english[template]?.[1] ?? '')]).toEqual([template, places(body)])
  })

  it('write days and codes as their reader does', () => {
    const params = { item: '公共场所卫生许可', number: 'N1', procedure: 'testing', days: '1' }
    const paused = (language: 'zh' | 'en') =>
      notificationWords('special_procedure_started', params, language).body
    expect(paused('zh')).toContain('依法进入检测')
    expect(paused('en')).toContain('1 working day.')
    const until = { licence: '卫生许可证', issuer: '卫健局', until: '2030-03-01' }
    expect(notificationWords('licence_issued_until', until, 'zh').body).toContain('有效期至2030年3月1日')
    expect(notificationWords('licence_issued_until', until, 'en').body).toContain('valid until March 1, 2030')
  })
})
