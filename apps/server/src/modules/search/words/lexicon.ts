import type { SynonymBook } from './synonyms.ts'

/** What a process knows of words: everyday wording, and how many groups have each word. */
export type Lexicon = {
  readonly synonyms: SynonymBook
  readonly words: ReadonlyMap<string, number>
  /** Groups there are. */
  readonly groups: number
  /** How words sound: what sounds like none of them was not meant by one. */
  readonly sounds: ReadonlySet<string>
  /** Codes of regions by the names that people give them: 瑞安 and 瑞安市. */
  readonly places: ReadonlyMap<string, string>
}

/** Words that nearly every item has in some form tell little, however few names hold them. */
const LITTLE = new Set([
  '证',
  '登记',
  '许可',
  '备案',
  '审批',
  '确认',
  '核发',
  '证明',
  '管理',
  '变更',
  '注销',
  '补贴',
  '补助',
])
const LITTLE_WEIGHT = 0.7

/** How telling a word is: 0 to 1, the rarer the more. A word that no group has tells nothing. */
export function weightOf({ words, groups }: Lexicon, word: string): number {
  // Before the first count every word tells the same.
  if (groups === 0) return 1
  const having = words.get(word) ?? (word.startsWith('~') ? 1 : 0)
  if (having === 0) return 0
  const rarity = Math.log((groups + 1) / having) / Math.log(groups + 1)
  return (0.15 + 0.85 * rarity) * (LITTLE.has(word) ? LITTLE_WEIGHT : 1)
}

export const isKnown = ({ words, groups }: Lexicon, word: string): boolean => groups === 0 || words.has(word)
