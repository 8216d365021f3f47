import { bare } from './question-text.ts'

/** Found in the names of very many items: they tell little. */
const COMMON = new Set(
  '办理 登记 许可 申请 证明 备案 审批 管理 服务 业务 核准 确认 变更 注销 办证 手续 企业 公司 个人 人员 单位 政务 我的 一个 怎么 需要 可以 什么 换证 补办 证书 证件 资格'.split(
    ' ',
  ),
)
const LITTLE = 0.3
/** Characters of grammar: they are in every question. */
const GRAMMAR = new Set(
  '的了吗呢吧啊呀要能可以会有是我你他她怎么办理申请什么哪里还没不也就都个一这那在到去和与或',
)

type Weights = ReadonlyMap<string, number>

/**
 * How much a question is about a name, 0 to 1, by pairs of characters: how much of the question is in the name and of
 * the name in the question. A name that stands in the question whole counts nearly full.
 */
export function likeness(question: string, name: string): number {
  const [asked, called] = [bare(question), bare(name)]
  if (asked === '' || called === '') return 0
  if (asked === called) return 1
  const { ofOne, ofOther } = shares(pairsOf(asked), pairsOf(called))
  const blend = (ofOne + ofOther) / 2
  if (called.length >= 3 && asked.includes(called)) return Math.max(blend, 0.85 + 0.1 * ofOne)
  if (asked.length >= 3 && called.includes(asked)) return Math.max(blend, 0.7 + 0.2 * ofOther)
  return asked.length > SHORT ? blend : Math.max(blend, TURNED * inAnyOrder(asked, called))
}

/** Short names are said in any order: 换驾照 is 驾照换证. */
const SHORT = 5
const TURNED = 0.8

function inAnyOrder(one: string, other: string): number {
  const { ofOne, ofOther } = shares(charactersOf(one), charactersOf(other))
  return ofOne < 1 ? 0 : (ofOne + ofOther) / 2
}

/** The best likeness of several names. */
export const bestLikeness = (question: string, names: readonly string[]): number =>
  Math.max(0, ...names.map((name) => likeness(question, name)))

/** Of two sentences, 0 to 1: by pairs and by single characters, since sentences put the same words otherwise. */
export function sameSense(one: string, other: string): number {
  const pairs = shares(pairsOf(bare(one)), pairsOf(bare(other)))
  const characters = shares(charactersOf(bare(one)), charactersOf(bare(other)))
  return (pairs.ofOne + pairs.ofOther + characters.ofOne + characters.ofOther) / 4
}

/** How much of the words is in the text, 0 to 1. */
export const coverage = (words: string, text: string): number =>
  shares(pairsIn(words), pairsOf(bare(text))).ofOne

/** Of the unbroken parts: characters on two sides of a blank are no pair. */
const pairsIn = (words: string): Weights =>
  new Map(
    words
      .split(/\s+/u)
      .map(bare)
      .filter((part) => part.length > 1)
      .flatMap((part) => [...pairsOf(part)]),
  )

/** What a question says besides the names of its item: `屋顶上能装招牌` of 招牌备案 adds 屋顶上. */
export function beyond(question: string, names: readonly string[]): string {
  const known = pairsOf(bare(names.join(' ')))
  const characters = [...bare(question)]
  return characters
    .map((character, index) => {
      const inName =
        known.has(`${character}${characters[index + 1]}`) || known.has(`${characters[index - 1]}${character}`)
      return inName || GRAMMAR.has(character) ? ' ' : character
    })
    .join('')
}

function pairsOf(text: string): Weights {
  const characters = [...text]
  const pairs =
    characters.length === 1
      ? characters
      : characters.slice(1).map((character, index) => `${characters[index]}${character}`)
  return new Map(pairs.map((pair) => [pair, COMMON.has(pair) ? LITTLE : 1]))
}

const charactersOf = (text: string): Weights =>
  new Map([...text].filter((character) => !GRAMMAR.has(character)).map((character) => [character, 1]))

function shares(one: Weights, other: Weights): { ofOne: number; ofOther: number } {
  const shared = sum([...one].flatMap(([part, weight]) => (other.has(part) ? weight : [])))
  return { ofOne: shared / (sum(one.values()) || 1), ofOther: shared / (sum(other.values()) || 1) }
}

const sum = (weights: Iterable<number>): number => [...weights].reduce((total, weight) => total + weight, 0)
