import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Jieba } from '@node-rs/jieba'
import { GOVERNMENT_WORDS } from './government-words.ts'

/** Above what the general dictionary says of the parts, so that the words stay whole. */
const FREQUENCY = 20_000

let jieba: Jieba | undefined

/** Loaded at the first use: 0.17 s and 44 MB that a process which never searches does not need. */
function segmenter(): Jieba {
  if (jieba) return jieba
  // Read here, since the package's own module would keep the text and a second file of 6 MB for ever.
  jieba = Jieba.withDict(readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt')))
  jieba.loadDict(Buffer.from(GOVERNMENT_WORDS.map((word) => `${word} ${FREQUENCY} n\n`).join('')))
  return jieba
}

const WORD = /^[\p{L}\p{N}]+$/u

/** Full width becomes half width, capitals small: the same for what is stored and what is asked. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

/** The words of a text, each character in one of them: 老年人 / 优待证 / 办理. */
export const words = (text: string): string[] =>
  segmenter()
    .cut(plain(text), true)
    .filter((word) => WORD.test(word))

/** The words, then the shorter words inside them: 老年人 / 优待证 / 办理 / 老年 / 优待. */
export function wordsAndParts(text: string): string[] {
  const parts = segmenter()
    .cutAll(plain(text))
    .filter((part) => part.length > 1 && WORD.test(part))
  return [...new Set([...words(text), ...parts])]
}
