import type { Db } from '../../../kernel/database/database.ts'
import { Recent } from '../recent.ts'
import { type Asked, askedOf } from '../words/asked.ts'
import type { Lexicon } from '../words/lexicon.ts'
import { type Question, understand } from '../words/question.ts'
import { correctQuestion } from './correct-question.ts'

/** A question as it was understood, and as it is put to the index. */
export type Heard = {
  /** No other has it: by this is kept what was found. */
  readonly key: string
  readonly question: Question
  readonly asked: Asked
}
/** `meant`: what it was read as; null where nothing in it seems mistyped, undefined while nobody wanted to know. */
type Kept = Heard & { meant: Heard | null | undefined }

/** About what one takes. */
const HEARD_BYTES = 3000
const MOST_BYTES = 12_000_000

/** What is made of questions depends on nothing but the lexicon, which is another one whenever words change. */
type Hearing = { readonly number: number; readonly kept: Recent<string, Kept> }
const hearings = new WeakMap<Lexicon, Hearing>()
let count = 0

function hearingBy(lexicon: Lexicon): Hearing {
  const known = hearings.get(lexicon)
  if (known) return known
  count += 1
  const hearing = { number: count, kept: new Recent<string, Kept>(MOST_BYTES) }
  hearings.set(lexicon, hearing)
  return hearing
}

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
    kept.meant = question ? heardAs(question, `meant ${kept.key}`) : null
  }
  return kept.meant ?? undefined
}

const heardAs = (question: Question, key: string): Heard => ({ key, question, asked: askedOf(question) })

function keptOf(text: string, lexicon: Lexicon): Kept | undefined {
  const { number, kept } = hearingBy(lexicon)
  const known = kept.get(text)
  if (known) return known
  const question = understand(text, lexicon)
  if (!question) return undefined
  const one = { ...heardAs(question, `${number} ${text}`), meant: undefined }
  kept.put(text, one, HEARD_BYTES)
  return one
}
