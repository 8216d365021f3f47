import type { Db } from '../../../kernel/database/database.ts'
import { type Asked, askedOf } from '../words/asked.ts'
import type { Lexicon } from '../words/lexicon.ts'
import { type Question, understand } from '../words/question.ts'
import { correctQuestion } from './correct-question.ts'

/** A question as it was understood, and as it is put to the index. */
export type Heard = {
  /** No other has it: by this is kept what was found. */
  readonly key: number
  readonly question: Question
  readonly asked: Asked
}
/** `meant`: what it was read as; null where nothing in it seems mistyped, undefined while nobody wanted to know. */
type Kept = Heard & { meant: Heard | null | undefined }

/** About 3 KB each. */
const MOST_HEARD = 3000

/** What is made of a question depends on nothing but the lexicon, which is another one whenever words change. */
const heard = new WeakMap<Lexicon, Map<string, Kept>>()

/** Undefined when the question has no word in it. */
export function hearQuestion(text: string, lexicon: Lexicon): Heard | undefined {
  return keptOf(text, lexicon)
}

/** The question as it was probably meant, where part of it is mistyped. */
export async function meantBy(db: Db, text: string, lexicon: Lexicon): Promise<Heard | undefined> {
  const kept = keptOf(text, lexicon)
  if (!kept) return undefined
  if (kept.meant === undefined) {
    const question = await correctQuestion(db, kept.question, lexicon)
    kept.meant = question ? heardAs(question) : null
  }
  return kept.meant ?? undefined
}

let count = 0

function heardAs(question: Question): Heard {
  count += 1
  return { key: count, question, asked: askedOf(question) }
}

function keptOf(text: string, lexicon: Lexicon): Kept | undefined {
  const questions = heard.get(lexicon) ?? new Map<string, Kept>()
  heard.set(lexicon, questions)
  const known = questions.get(text)
  const question = known ? undefined : understand(text, lexicon)
  const kept = known ?? (question && { ...heardAs(question), meant: undefined })
  if (!kept) return undefined
  // The one not asked for the longest makes room.
  questions.delete(text)
  questions.set(text, kept)
  const oldest = questions.size > MOST_HEARD ? questions.keys().next().value : undefined
  if (oldest !== undefined) questions.delete(oldest)
  return kept
}
