import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtIn, everyday } from '../everyday/all.ts'
import { stagesOf } from '../indexing/firm-stage.ts'
import { groupRow } from '../indexing/group-row.ts'
import { askedOf, suggestionOf } from '../words/asked.ts'
import { narrowingQuery } from '../words/lexeme.ts'
import type { Lexicon } from '../words/lexicon.ts'
import { pinyinKeys } from '../words/pinyin.ts'
import { type Question, understand } from '../words/question.ts'
import { redacted } from '../words/redact.ts'
import { words, wordsAndParts } from '../words/segmenter.ts'
import { blurred, soundOf } from '../words/sound.ts'
import { gapsOf, isNear } from '../words/spelling.ts'
import { phraseKey, SynonymBook, termWords } from '../words/synonyms.ts'

/** Before the first count of words, when all are taken as known. */
const lexicon: Lexicon = {
  synonyms: new SynonymBook(everyday()),
  words: new Map(),
  groups: 0,
  sounds: new Set<string>(),
  places: new Map([['瑞安', '330381']]),
}

const understood = (text: string): Question => {
  const question = understand(text, lexicon)
  if (!question) throw new Error(`nothing in ${text}`)
  return question
}
const meant = (text: string) =>
  understood(text).concepts.flatMap(({ meant }) => meant.map((way) => way.join(' ')))

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
    expect(meant('上户口')).toContain('出生登记')
    expect(meant('开个小饭馆要什么手续')).toContain('餐饮')
  })

  it('is understood however far apart its words stand', () => {
    expect(meant('给刚满月的宝宝去派出所办户口')).toContain('出生登记')
  })

  it('is what the everyday wording means that says most of it', () => {
    const synonyms = new SynonymBook([
      { phrase: '孩子+补贴', terms: ['育儿补贴'] },
      { phrase: '残疾+孩子+补贴', terms: ['残疾儿童康复救助'] },
    ])
    const asked = understand('孩子残疾有补贴吗', { ...lexicon, synonyms })
    expect(asked?.concepts.flatMap(({ meant }) => meant.map((way) => way.join(' ')))).toEqual([
      termWords('残疾儿童康复救助').join(' '),
    ])
  })

  it('is the same with and without the words that every question has', () => {
    expect(understood('请问居住证要怎么办理续签手续').whole).toBe(understood('居住证续签').whole)
    expect(understood('我想开个饭店').whole).toBe('开饭店')
    expect(understood('个体户怎么办').whole).toBe('个体户')
  })

  it('of nothing but such words is taken as it stands', () => {
    expect(understood('怎么办理').whole).toBe('怎么办理')
  })

  it('may name a place', () => {
    expect(understood('瑞安哪里办身份证')).toMatchObject({ place: '330381', whole: '身份证' })
    expect(understood('瑞安')).toMatchObject({ place: undefined, whole: '瑞安' })
  })

  it('finds by matters; deeds only rank', () => {
    const { concepts } = understood('驾驶证丢了')
    expect(concepts.map(({ isSlight }) => isSlight)).toEqual([false, true])
  })

  it('may be typed in pinyin, with or without blanks', () => {
    expect(askedOf(understood('lao nian zheng')).all).toContain("'~laonianzheng':*")
    expect(askedOf(understood('lnz')).all).toContain("'~lnz':*")
  })

  it('has no query when it has no word', () => {
    expect(understand('', lexicon)).toBeUndefined()
    expect(understand(' ！？*& ', lexicon)).toBeUndefined()
  })

  it('completes the last word among names only while it is typed', () => {
    expect(suggestionOf(understood('营业执'))?.any).toMatch(/':\*AB\)$/)
    expect(suggestionOf(understood('y'))).toBeUndefined()
  })

  it('can never break out of the quotes of a tsquery', () => {
    const inside = /^[@=~'()&|: *\p{L}\p{N}]*$/u
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        const question = understand(text, lexicon)
        if (!question) return
        const { all, any, concepts, whole, phrases } = askedOf(question)
        const fits = concepts.flatMap(({ fits }) => fits)
        for (const query of [all, any, whole, phrases, ...fits, suggestionOf(question)?.any ?? ''])
          expect(query).toMatch(inside)
      }),
    )
  })
})

describe('everyday words', () => {
  it('each stand for something that can be looked up', () => {
    for (const [phrase, terms] of builtIn()) {
      expect(phrase, String(terms)).not.toBe('')
      expect(
        terms.filter((term) => termWords(term).length === 0),
        phrase,
      ).toEqual([])
    }
  })

  it('are found in the form in which questions are asked', () => {
    expect(phraseKey('办个身份证')).toBe('身份证')
    expect(phraseKey('孩子+户口')).toBe('孩子 户口')
  })

  it('of editors take the place of those of the platform, and can switch them off', () => {
    const book = new SynonymBook([
      ...everyday(),
      { phrase: '上户口', terms: ['落户'] },
      { phrase: '开饭店', terms: [] },
    ])
    expect(book.find('上户口')?.terms).toEqual(['落户'])
    expect(book.find('开饭店')).toBeUndefined()
  })
})

describe('a mistyped word', () => {
  it('sounds like the right one, also to those who mix up their tongues', () => {
    expect(soundOf('身分证')).toBe(soundOf('身份证'))
    expect(blurred('sengfenzen')).toBe(blurred('shenfenzheng'))
  })

  it('has a gap in common with every word that differs by one character', () => {
    const word = fc.string({ unit: fc.constantFrom(...'身份证驾照社保卡医'), minLength: 4, maxLength: 7 })
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom(...'户口本'), (right, at, wrong) => {
        const place = at % right.length
        const swapped = right.slice(0, place) + wrong + right.slice(place + 1)
        const common = gapsOf(swapped, '').filter((gap) => gapsOf(right, '').includes(gap))
        expect(common).not.toEqual([])
        expect(isNear(swapped, right)).toBe(true)
      }),
    )
  })

  it('is not any other word', () => {
    expect(isNear('身份证', '驾驶证')).toBe(false)
    expect(isNear('营业执照', '营业许可')).toBe(false)
  })
})

describe('what is kept of a question', () => {
  it.each([
    ['张三 13800138000 社保查询', '社保查询'],
    ['330302199001011234身份证补办', '身份证补办'],
    ['我叫李小明330302199001011234', '我叫'],
    ['浙C12345违章', '违章'],
    ['138 0013 8000', ''],
    ['a.b@example.com 投诉', '投诉'],
    ['60岁老年证', '60岁老年证'],
    ['2024年养老金', '2024年养老金'],
  ])('of %s is %s', (question, kept) => {
    expect(redacted(question)).toBe(kept)
  })

  it('is whole characters', () => {
    expect(redacted(`${'户'.repeat(39)}𠮷𠮷`)).toBe(`${'户'.repeat(39)}𠮷`)
  })

  it('never has five digits in a row of what was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789张 -户口x'), maxLength: 60 }), (text) => {
        expect(redacted(text).replaceAll(' ', '')).not.toMatch(/\d{5}/)
      }),
    )
  })
})

describe('a group', () => {
  const wording = {
    name: '公共场所卫生许可（延续）',
    nameEn: null,
    summary: '到期继续用的，提前三十日申请。',
    plainNames: ['卫生许可证到期'],
    type: '01',
    level: '4',
    subjects: ['2'],
    personThemes: [],
    firmThemes: ['准营准办'],
    lifeEvents: [],
    results: [{ name: '卫生许可证', licenceType: 'sanitation_licence' }],
    isBundle: false,
  } as const

  it('is found by its pinyin from each of its words on', () => {
    expect(pinyinKeys('老年人优待证')).toEqual(['laonianrenyoudaizheng', 'lnrydz', 'youdaizheng', 'ydz'])
  })

  it('has each word once, in the best place where it stands', () => {
    const { tokens } = groupRow([wording], undefined)
    expect(tokens).toContain("'卫生':1A")
    expect(tokens).toContain("'到期':1B")
    expect(tokens).toContain("'@givessanitation_licence'")
    expect(tokens.match(/'卫生':/g)).toHaveLength(1)
  })

  it('of what follows a first application stands a little behind', () => {
    expect(groupRow([wording], undefined).prior).toBeLessThan(
      groupRow([{ ...wording, name: '公共场所卫生许可' }], undefined).prior,
    )
    expect(groupRow([{ ...wording, type: '02' }], undefined).prior).toBeLessThan(0.7)
  })

  it('has the words of all its wordings and of the basic item', () => {
    const other = { ...wording, plainNames: ['理发店证过期'] }
    const basic = {
      summary: '',
      plainNames: ['美容院'],
      personThemes: [],
      firmThemes: [],
      lifeEvents: ['创业'],
      department: '卫生健康',
    }
    const { tokens, facets } = groupRow([wording, other], basic)
    expect(tokens).toContain("'理发店':1B")
    expect(tokens).toContain("'美容院':1B")
    expect(facets).toContain('life_event/创业')
  })

  it('is no event in a person’s life for being a stage of a firm’s', () => {
    const { tokens, facets } = groupRow([{ ...wording, lifeEvents: ['经营', '创业'] }], undefined)
    expect(facets).toContain('life_event/创业')
    expect(facets).not.toContain('life_event/经营')
    expect(tokens).toContain('经营')
  })

  it.each([
    ['公司设立登记', ['open']],
    ['公司变更登记', ['change']],
    ['个体工商户注销登记', ['close']],
    ['建筑工程施工许可', ['build']],
    ['企业社会保险登记', ['hire']],
    ['食品经营许可', ['permit']],
    ['增值税及附加申报', ['operate']],
  ])('called %s belongs to %s of a firm', (name, stages) => {
    expect(stagesOf({ name, subjects: ['2'], firmThemes: [], lifeEvents: [] })).toEqual(stages)
    expect(stagesOf({ name, subjects: ['1'], firmThemes: [], lifeEvents: [] })).toEqual([])
  })
})

describe('filters', () => {
  it('quote what they are given', () => {
    expect(narrowingQuery({ theme: "a' | 'b\\" })).toBe("'@themea'' | ''b\\\\'")
  })
})
