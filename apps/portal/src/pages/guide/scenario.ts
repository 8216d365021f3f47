import { askedQuestions, type ScenarioQuestion } from '@tongban/law/catalog/scenario.ts'

export type Scenario = {
  /** The questions that are asked now, each with the chosen option or null. */
  asked: { question: ScenarioQuestion; chosen: ScenarioQuestion['options'][number] | null }[]
  answers: Record<string, string>
  complete: boolean
}

/** Reads the scenario from the address; what is not an option of its question counts as not answered. */
export function readScenario(
  questions: readonly ScenarioQuestion[],
  query: Readonly<Record<string, string>>,
): Scenario {
  const option = (question: ScenarioQuestion) =>
    question.options.find(({ value }) => value === query[question.id]) ?? null
  const given = Object.fromEntries(
    questions.flatMap((question) => {
      const chosen = option(question)
      return chosen ? [[question.id, chosen.value]] : []
    }),
  )
  const asked = askedQuestions(questions, given).map((question) => ({ question, chosen: option(question) }))
  return {
    asked,
    answers: Object.fromEntries(
      asked.flatMap(({ question, chosen }) => (chosen ? [[question.id, chosen.value]] : [])),
    ),
    complete: asked.every(({ chosen }) => chosen !== null),
  }
}
