/** Whether other words say the same as published ones: for what a language model makes of an answer. Doubt means no. */
import { numberTokens } from './number-tokens.ts'

export type PhrasingFault =
  | 'empty'
  | 'too_long'
  | 'markup'
  | 'number_invented'
  | 'number_lost'
  | 'paper_invented'
  | 'name_lost'
  | 'negation'

const MOST_LONGER = 1.6
const ROOM = 60
const MARKUP = /https?:|www\.|[<>`{}]|\*\*|\]\(|^\s*#/mu

/**
 * What keeps `phrased` from being shown in place of `published`: every number and every paper in it must stand there, and
 * every number there, every one of the `names` and every no must stand in it. Null: nothing was found.
 */
export function phrasingFault(
  phrased: string,
  published: string,
  names: readonly string[],
): PhrasingFault | null {
  const [said, source] = [phrased.normalize('NFKC'), published.normalize('NFKC')]
  if (said.trim() === '') return 'empty'
  if (said.length > source.length * MOST_LONGER + ROOM) return 'too_long'
  if (MARKUP.test(phrased)) return 'markup'
  const [numbersSaid, numbersThere] = [numberTokens(said), numberTokens(source)]
  if (!numbersSaid.isSubsetOf(numbersThere)) return 'number_invented'
  if (!numbersThere.isSubsetOf(numbersSaid)) return 'number_lost'
  if (papersIn(said).some((end) => !isKnownPaper(said, end, source))) return 'paper_invented'
  if (names.some((name) => !said.includes(name.normalize('NFKC')))) return 'name_lost'
  return negationsIn(said) === negationsIn(source) ? null : 'negation'
}

const PAPER =
  /证明|证书|执照|合同|协议|报告|清单|照片|复印件|原件|发票|收据|凭证|承诺书|申请表|证|书|表|簿|单|卡|图|函/gu

/** Where names of papers end. */
const papersIn = (text: string): { readonly at: number; readonly length: number }[] =>
  [...text.matchAll(PAPER)].map((match) => ({ at: match.index, length: match[0].length }))

/** Before the name of a paper there are words like these, or none. */
const BEFORE_NAME =
  /[带交的和及或要备齐供好上还需请与把到是有了个份张本一每此您你、，。；：,.;:()（）“”‘’《》\s\d]/u
/** Said after the name of any paper. */
const FORMS = new Set(['原件', '复印件'])
/** A name is told from others by so many characters before its last. */
const TELLING = 2

/** The name, as far back as it stands in the source too, is long enough to be one, or begins there. */
function isKnownPaper(
  text: string,
  { at, length }: { readonly at: number; readonly length: number },
  source: string,
): boolean {
  const last = text.slice(at, at + length)
  if (!source.includes(last)) return false
  if (FORMS.has(last)) return true
  let from = at
  while (from > 0 && source.includes(text.slice(from - 1, at + length))) from -= 1
  return at - from >= TELLING || from === 0 || BEFORE_NAME.test(text.charAt(from - 1))
}

/** 不收费 and 收费 differ by one character, so every no is counted. */
const negationsIn = (text: string): number => text.match(/[不无没免未非勿]/gu)?.length ?? 0
