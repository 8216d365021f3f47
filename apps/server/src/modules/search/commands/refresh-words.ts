import { jobKey } from '../../../kernel/module.ts'
import type { Work } from '../../../kernel/work.ts'
import { readBook } from '../lexicon-cache.ts'
import { soundOf } from '../words/sound.ts'
import { gapsOf } from '../words/spelling.ts'
import * as repository from '../words/word.repository.ts'

export const REFRESH_WORDS = jobKey<object>('search.refresh-words')
const PUT_OFF = { seconds: 10 }

/** Has the words counted in a while: thousands of publications share one count. */
export async function countWordsLater(work: Work): Promise<void> {
  if (await repository.askForCount(work.tx, work.now))
    work.enqueue(REFRESH_WORDS, {}, { startAfter: work.now.add(PUT_OFF) })
}

/** Counts the words of the index anew. */

export async function refreshWords(work: Work): Promise<void> {
  const { tx } = work
  if (!(await repository.beginCount(tx))) return
  const synonyms = await readBook(tx)
  const inGroups = await repository.countWords(tx)
  const said = new Set(inGroups.map(({ word }) => word))
  // Everyday phrases may be mistyped too.
  const phrases = [...synonyms.phrases()].filter((phrase) => !said.has(phrase))
  const counted = [...inGroups, ...phrases.map((word) => ({ word, groups: 0 }))]
  const known = new Set(await repository.listWords(tx))
  await repository.updateCounts(tx, counted)
  const fresh = counted.filter(({ word }) => !known.has(word))
  await repository.insertWords(
    tx,
    fresh.map(({ word, groups }) => ({ word, groups, sound: soundOf(word) })),
  )
  await repository.insertGaps(
    tx,
    fresh.flatMap(({ word }) => gapsOf(word, soundOf(word)).map((gap) => ({ gap, word }))),
  )
}
