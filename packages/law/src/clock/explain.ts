/** A clock's proof in plain sentences, for the applicant as much as for the officer. */

import type { ProofLine } from './clock-proof.ts'
import { englishLine } from './explain-en.ts'
import { chineseLine } from './explain-zh.ts'

export type ExplainLanguage = 'zh' | 'en'

/** One sentence per line of the proof, in its order. */
export const explainProof = (proof: readonly ProofLine[], language: ExplainLanguage): string[] =>
  proof.map((line) => explainLine(line, language))

export const explainLine = (line: ProofLine, language: ExplainLanguage): string =>
  language === 'zh' ? chineseLine(line) : englishLine(line)
