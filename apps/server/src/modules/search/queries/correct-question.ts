import type { Db } from '../../../kernel/database/database.ts'
import { correctedText, lookupOf, stretchesOf } from '../words/correction.ts'
import type { Lexicon } from '../words/lexicon.ts'
import { type Question, understand } from '../words/question.ts'
import { findAlike } from '../words/word.repository.ts'

/** The question as it was probably meant, where part of it is mistyped. */
export async function correctQuestion(
  db: Db,
  question: Question,
  lexicon: Lexicon,
): Promise<Question | undefined> {
  const stretches = stretchesOf(question)
  if (stretches.length === 0) return undefined
  const { sounds, gaps } = lookupOf(stretches, question.isTyped)
  const candidates = await findAlike(db, {
    sounds: sounds.filter((sound) => lexicon.sounds.has(sound)),
    gaps,
  })
  const text = correctedText(question, stretches, candidates)
  return text === undefined ? undefined : understand(text, lexicon)
}
