/** Reads what a question is about: which parts of a guide are asked for, and the words that name the item. */
import { SLOTS, type Slot } from '@tongban/contracts/answers.ts'
import { plainText } from './question-text.ts'
import { SLOT_WORDS } from './slot-words.ts'
import { topicOf } from './topic.ts'

export type QuestionReading = {
  /** Parts of the guide that are asked for, in the order of the question; empty when it only names an item. */
  readonly slots: readonly Slot[]
  /** What is left when the words that ask are taken away: to search by, and to compare with names. */
  readonly topic: string
}

const MOST_SLOTS = 3

export function readQuestion(question: string): QuestionReading {
  const text = plainText(question)
  const found = ASKED.flatMap((slot) =>
    [...text.matchAll(SLOT_WORDS[slot])].map((match) => ({ slot, at: match.index, length: match[0].length })),
  )
  const told = found
    .filter(({ slot }) => !found.some((other) => outweighs(other.slot, slot)))
    .toSorted((a, b) => a.at - b.at)
  return {
    slots: [...new Set(told.map(({ slot }) => slot))].slice(0, MOST_SLOTS),
    topic: topicOf(text),
  }
}

const ASKED = SLOTS.filter((slot): slot is Exclude<Slot, 'faq'> => slot !== 'faq')

/** What is asked for by the way when something more particular is. */
const GENERAL: Readonly<Partial<Record<Slot, readonly Slot[]>>> = {
  materials: ['steps', 'about'],
  fee: ['steps', 'about', 'conditions'],
  time: ['steps', 'about', 'conditions'],
  place: ['steps', 'about', 'conditions'],
  phone: ['steps', 'about', 'place'],
  conditions: ['about'],
  proxy: ['steps', 'about', 'conditions', 'place'],
  online: ['steps', 'about', 'conditions', 'place'],
  result: ['steps', 'about', 'time', 'conditions', 'place'],
  basis: ['steps', 'about', 'conditions', 'materials', 'place'],
  steps: ['about'],
  complaint: ['steps', 'about', 'phone', 'place', 'conditions', 'result'],
}

const outweighs = (slot: Slot, other: Slot): boolean => GENERAL[slot]?.includes(other) ?? false
