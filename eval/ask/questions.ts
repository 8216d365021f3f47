import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { INTENTS, type Intent } from '@tongban/contracts/answers.ts'

/** A question as somebody asks it, and what the answer must be. */
export type LabelledQuestion = {
  readonly question: string
  /** 基本编码 of the item whose page it is asked on. */
  readonly on: string | null
  readonly region: string | null
  readonly intent: Intent
  /** 基本编码 of the item that answers; null where nothing of the catalogue may. */
  readonly item: string | null
  /** It is as right to ask which of several is meant, if that one is among them: `?` before the code. */
  readonly mayAskBack: boolean
  /** Stands in the answer; `@places.0.address` is what the item's field holds. */
  readonly contains: string | null
  /** Questions to tune by; the others are looked at when one is done. */
  readonly isTuning: boolean
}

/** All questions of questions.tsv. @throws for a line that is not one */
export function labelledQuestions(): LabelledQuestion[] {
  const lines = readFileSync(new URL('questions.tsv', import.meta.url), 'utf8').split('\n')
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map(readLine)
}

function readLine(line: string): LabelledQuestion {
  const [question = '', on, region, given, item, contains, ...rest] = line.split('\t')
  const intent = INTENTS.find((known) => known === given)
  if (!intent || contains === undefined || rest.length > 0) throw new Error(`questions.tsv: ${line}`)
  return {
    question,
    on: orNone(on),
    region: orNone(region),
    intent,
    item: orNone(item?.replace('?', '')),
    mayAskBack: item?.startsWith('?') ?? false,
    contains: orNone(contains),
    isTuning: half(question + on),
  }
}

const orNone = (text: string | undefined) => (text === undefined || text === '-' ? null : text)

/** By the question itself, so that new questions move none of the old ones. */
const half = (text: string): boolean => (createHash('sha256').update(text).digest()[0] ?? 0) % 2 === 0
