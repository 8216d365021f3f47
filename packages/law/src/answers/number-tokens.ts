const DIGITS = '零一二三四五六七八九'
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 }

/** Figures with what holds them together: 8:30, 0577-88007025, 2.5. */
const FIGURES = /\d+(?:[.:]\d+)*/gu
/** Numbers in words count where they count something: 三年, 一份; not 一起, 统一. */
const WORDS =
  /[〇零一二两三四五六七八九十百千万]+(?=个|天|日|周|月|年|次|份|元|块|角|号|楼|层|岁|步|项|种|条|位|名|人|间|张|本|倍|成|寸|遍|趟|级|平方米|公里|小时|分钟|工作日|星期)/gu

/** All numbers that a text says, as figures: what 三年 and 3年 have in common is 3. */
export function numberTokens(text: string): Set<string> {
  const plain = text.normalize('NFKC')
  return new Set([
    ...[...plain.matchAll(FIGURES)].map(([figures]) => figures),
    ...[...plain.matchAll(WORDS)].map(([words]) => String(chineseNumber(words))),
  ])
}

/** 三十六 is 36, 两 is 2, 一百二 is 120 as people say it. */
export function chineseNumber(words: string): number {
  let total = 0
  let section = 0
  let digit = 0
  let lastPlace = 1
  for (const character of words.replaceAll('〇', '零').replaceAll('两', '二')) {
    const place = PLACES[character]
    if (place === undefined) {
      digit = DIGITS.indexOf(character)
      if (character === '零') lastPlace = 1
      continue
    }
    if (place === 10_000) {
      total = (total + section + digit) * place
      section = 0
    } else section += (digit || 1) * place
    digit = 0
    lastPlace = place
  }
  // 一百二: the last digit is one place below the one before.
  return total + section + digit * (digit > 0 && lastPlace > 10 ? lastPlace / 10 : 1)
}
