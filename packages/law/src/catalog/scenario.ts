import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { publishedCondition } from '../forms/compile-condition.ts'
import { holds } from '../forms/condition.ts'
import { own } from '../forms/prepared-form.ts'

export type ScenarioQuestion = ItemDefinition['scenarios'][number]
export type ScenarioAnswers = Readonly<Record<string, string>>

export interface ScenarioFault {
  readonly questionId: string
  readonly code: 'unknown_question' | 'not_an_option' | 'unanswered'
}

/** The questions to ask, given the answers so far: a question may depend on the ones before it. */
export function askedQuestions(
  questions: readonly ScenarioQuestion[],
  answers: ScenarioAnswers,
): ScenarioQuestion[] {
  const asked: ScenarioQuestion[] = []
  const lookup = (name: string) => (asked.some(({ id }) => id === name) ? (own(answers, name) ?? null) : null)
  for (const question of questions) {
    const { askedWhen } = question
    if (askedWhen === undefined || holds(publishedCondition(askedWhen), lookup)) asked.push(question)
  }
  return asked
}

/** Only the answers to questions that are asked; others were given before an earlier answer changed. */
export const relevantAnswers = (
  questions: readonly ScenarioQuestion[],
  answers: ScenarioAnswers,
): Record<string, string> =>
  Object.fromEntries(
    askedQuestions(questions, answers).flatMap(({ id }) => {
      const answer = own(answers, id)
      return answer === undefined ? [] : [[id, answer]]
    }),
  )

/** What keeps the scenario from being complete. */
export function scenarioFaults(
  questions: readonly ScenarioQuestion[],
  answers: ScenarioAnswers,
): ScenarioFault[] {
  const known = new Set(questions.map(({ id }) => id))
  const unknown = Object.keys(answers)
    .filter((id) => !known.has(id))
    .map((questionId): ScenarioFault => ({ questionId, code: 'unknown_question' }))
  const wrong = askedQuestions(questions, answers).flatMap(({ id, options }): ScenarioFault[] => {
    const answer = own(answers, id)
    if (answer === undefined) return [{ questionId: id, code: 'unanswered' }]
    return options.some(({ value }) => value === answer) ? [] : [{ questionId: id, code: 'not_an_option' }]
  })
  return [...unknown, ...wrong]
}
