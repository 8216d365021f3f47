import { readFileSync } from 'node:fs'
import type { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import { type Law, parseSheet } from './sheet.ts'

export type LegalBasis = BasicDefinition['legalBases'][number]

/** Laws that many fields of work cite. */
const COMMON = parseSheet('laws.tsv', readFileSync(new URL('laws.tsv', import.meta.url), 'utf8')).laws

/** Cites an article as the sheets do: `食品安全法35`, `行政许可法12.2` for a clause, `412号附件` where it is none. */
export type Cite = (reference: string) => LegalBasis

/** @throws for a law or article that neither the sheet nor the common book has */
export function lawBook(laws: readonly Law[]): Cite {
  const known = new Map([...COMMON, ...laws].map((law) => [law.shortName, law]))
  return (reference) => {
    const [, shortName = '', number = ''] = /^(.+?)(附件|全文|\d+(?:\.\d+)?)$/.exec(reference) ?? []
    const law = known.get(shortName)
    const article = law?.articles.find((one) => one.number === number)
    if (!law || !article) throw new Error(`no ${reference} in the law book`)
    return {
      name: `《${law.name}》`,
      documentNumber: law.documentNumber,
      article: articleName(number),
      content: article.content,
    }
  }
}

function articleName(number: string): string {
  if (!/^\d/.test(number)) return number
  const [article = '', clause] = number.split('.')
  return `第${chinese(Number(article))}条${clause ? `第${chinese(Number(clause))}款` : ''}`
}

const DIGITS = '零一二三四五六七八九'

/** 1 to 9999 as laws write them: 10 is 十, 104 is 一百零四, 1253 is 一千二百五十三. */
function chinese(value: number): string {
  if (value < 10) return DIGITS.charAt(value)
  if (value < 20) return `十${value === 10 ? '' : DIGITS.charAt(value - 10)}`
  const unit = value >= 1000 ? 1000 : value >= 100 ? 100 : 10
  const word = { 1000: '千', 100: '百', 10: '十' }[unit]
  const rest = value % unit
  const head = DIGITS.charAt(Math.floor(value / unit)) + word
  if (rest === 0) return head
  const tail = rest >= 10 && rest < 20 ? `一${chinese(rest)}` : chinese(rest)
  return head + (rest < unit / 10 ? '零' : '') + tail
}
