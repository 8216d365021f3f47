import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterQuery } from '../search/lexeme.ts'
import { pinyinKeys } from '../search/pinyin.ts'
import { words, wordsAndParts } from '../search/segmenter.ts'
import { suggestionQuery, wordsQuery } from '../search/words-query.ts'

describe('cutting into words', () => {
  it('keeps the words of government whole', () => {
    expect(words('办理小餐饮店一件事')).toEqual(['办理', '小餐饮店', '一件事'])
  })

  it('finds every word inside a longer one, so that part of a name is enough', () => {
    expect(wordsAndParts('公共场所卫生许可证')).toEqual(
      expect.arrayContaining(['公共场所', '卫生', '许可', '许可证']),
    )
  })

  it('reads full-width letters and capitals as plain ones', () => {
    expect(words('Ａ1级 ABC')).toEqual(words('a1级 abc'))
  })
})

describe('a question', () => {
  it('asks for what the item is called when people say it otherwise', () => {
    expect(wordsQuery('上户口')?.all).toContain("'出生' & '登记'")
    expect(wordsQuery('开饭店要什么手续')?.all).toBe("(('开' & '饭店') | ('餐饮'))")
  })

  it('leaves out the words that every question has, unless there is nothing else', () => {
    expect(wordsQuery('怎么办理营业执照')?.all).toBe("(('营业执照'))")
    expect(wordsQuery('怎么办理')?.all).toContain('办理')
  })

  it('may be typed in pinyin, with or without blanks', () => {
    expect(wordsQuery('lao nian zheng')?.all).toContain("'laonianzheng':*")
    expect(wordsQuery('lnz')?.all).toBe("(('lnz':*))")
  })

  it('has no query when it has no word', () => {
    expect(wordsQuery('')).toBeUndefined()
    expect(wordsQuery(' ！？*& ')).toBeUndefined()
  })

  it('completes the last word among names only while it is typed', () => {
    expect(suggestionQuery('营业执')).toMatch(/':\*AB\)\)$/)
  })

  it('can never break out of the quotes of a tsquery', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const query = wordsQuery(text)
        const inside = /^['()&|: *\p{L}\p{N}]*$/u
        if (query)
          expect([query.all, query.any]).toEqual([
            expect.stringMatching(inside),
            expect.stringMatching(inside),
          ])
      }),
    )
  })
})

describe('pinyin keys', () => {
  it('begin at each word, in full and by initials', () => {
    expect(pinyinKeys('老年人优待证')).toEqual(['laonianrenyoudaizheng', 'lnrydz', 'youdaizheng', 'ydz'])
  })
})

describe('filters', () => {
  it('let through the own region, those above and those below', () => {
    expect(filterQuery({ region: '330302' })).toBe("('@in330302' | '@at330000' | '@at330300')")
  })

  it('quote what they are given', () => {
    expect(filterQuery({ theme: "a' | 'b\\" })).toBe("'@themea'' | ''b\\\\'")
  })
})
