import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** A question as somebody types it, and the 基本编码 of the items that answer it. */
export type LabelledQuestion = {
  readonly question: string
  readonly codes: readonly string[]
  /** Questions to tune by; the others are looked at when one is done. */
  readonly isTuning: boolean
}

/** All questions of queries.tsv. @throws for a line that is not one */
export function labelledQuestions(): LabelledQuestion[] {
  const lines = readFileSync(new URL('queries.tsv', import.meta.url), 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '' && !line.startsWith('#')).map(readLine)
}

function readLine(line: string): LabelledQuestion {
  const [question = '', given = ''] = line.split('\t')
  const codes = given.split(/[\s,;|]+/).filter(Boolean)
  if (question === '' || codes.length === 0) throw new Error(`queries.tsv: ${line}`)
  return { question, codes, isTuning: half(question) }
}

/** By the question itself, so that new questions move none of the old ones. */
const half = (text: string): boolean => (createHash('sha256').update(text).digest()[0] ?? 0) % 2 === 0
