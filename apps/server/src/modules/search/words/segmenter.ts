import { Jieba } from '@node-rs/jieba'
import { EVERYDAY_WORDS } from '../everyday/lists.ts'
import { readDictionary } from './dictionary.ts'
import { GOVERNMENT_WORDS } from './government-words.ts'
import { plain } from './plain-text.ts'

/** Above what the general dictionary says of the parts, so that the words stay whole. */
const FREQUENCY = 20_000

const OWN_WORDS = [...new Set([...GOVERNMENT_WORDS, ...EVERYDAY_WORDS])]

let jieba: Jieba | undefined

/** Loaded at the first use: a tenth of a second and some megabytes that a process which never searches does not need. */
function segmenter(): Jieba {
  if (jieba) return jieba
  jieba = Jieba.withDict(readDictionary())
  jieba.loadDict(Buffer.from(OWN_WORDS.map((word) => `${word} ${FREQUENCY} n\n`).join('')))
  return jieba
}

const WORD = /^[\p{L}\p{N}]+$/u

/**
 * The words of a text, each character in one of them: 老年人 / 优待证 / 办理. Only known words: guesses at new ones glue
 * together what people type without a pause, differently from one sentence to the next.
 */
export const words = (text: string): string[] =>
  segmenter()
    .cut(plain(text), false)
    .filter((word) => WORD.test(word))

/** The words, then the shorter words inside them: 老年人 / 优待证 / 办理 / 老年 / 优待. */
export function wordsAndParts(text: string): string[] {
  const parts = segmenter()
    .cutAll(plain(text))
    .filter((part) => part.length > 1 && WORD.test(part))
  return [...new Set([...words(text), ...parts])]
}
