import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phrasingFault } from '../../src/answers/faithful.ts'
import { chineseNumber, numberTokens } from '../../src/answers/number-tokens.ts'

const PUBLISHED =
  '机动车驾驶证工本费:10元/证\n申请人居民身份证(原件1份)\n到“C09–C12号 公安窗口”办理。\n时间:工作日 8:30–12:00\n不用到现场。'
const NAMES = ['申请人居民身份证', 'C09–C12号 公安窗口']
const SAID =
  '工本费10元一证，带上申请人居民身份证原件1份，到C09–C12号 公安窗口，工作日8:30到12:00都可以，也不用到现场。'
const fault = (said: string) => phrasingFault(said, PUBLISHED, NAMES)

describe('other words for an answer', () => {
  it('are shown when they say the same', () => {
    expect(fault(SAID)).toBeNull()
  })
  it.each([
    ['', 'empty'],
    [SAID.replace('10元', '15元'), 'number_invented'],
    [SAID.replace('12:00', '17:00'), 'number_invented'],
    [`${SAID}三个工作日办好。`, 'number_invented'],
    [SAID.replace('工本费10元一证，', ''), 'number_lost'],
    [`${SAID}还要带户口簿。`, 'paper_invented'],
    [`${SAID}还要居住证。`, 'paper_invented'],
    [SAID.replace('申请人居民身份证', '居民身份证'), 'name_lost'],
    [SAID.replace('不用到现场', '要到现场'), 'negation'],
    [`${SAID}详见https://example.com`, 'markup'],
    [`**${SAID}**`, 'markup'],
    [SAID.repeat(4), 'too_long'],
  ])('are refused when they say more, less or otherwise: %s', (said, expected) => {
    expect(fault(said)).toBe(expected)
  })
  it('are the published words themselves at least', () => {
    expect(fault(PUBLISHED)).toBeNull()
  })
  it('that add a number are never shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), fc.nat({ max: SAID.length }), (number, at) => {
        fc.pre(!numberTokens(PUBLISHED).has(String(number)))
        expect(fault(`${SAID.slice(0, at)}${number}${SAID.slice(at)}`)).not.toBeNull()
      }),
    )
  })
})

describe('numbers in words', () => {
  it.each([
    ['三', 3],
    ['十', 10],
    ['二十四', 24],
    ['一百零五', 105],
    ['一百二', 120],
    ['两千', 2000],
    ['三万五千', 35_000],
  ])('%s', (words, value) => expect(chineseNumber(words)).toBe(value))
  it('count where they count something', () => {
    expect([...numberTokens('三年、两次，一起统一办，8:30开门')]).toEqual(['8:30', '3', '2'])
  })
})
