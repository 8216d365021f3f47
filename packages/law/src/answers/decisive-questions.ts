import type { Slot } from '@tongban/contracts/answers.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { askedQuestions, type ScenarioAnswers, type ScenarioQuestion } from '../catalog/scenario.ts'
import { publishedCondition } from '../forms/compile-condition.ts'
import { namesIn } from '../forms/condition.ts'
import { own } from '../forms/prepared-form.ts'

type Conditional = Pick<ItemDefinition, 'scenarios' | 'fees' | 'promisedWhen' | 'materials'>

/**
 * The next question (情形) that has to be answered before this part of the guide is known; undefined when it is. Only
 * questions that decide it are asked. `materials` of a bundle are the merged ones.
 */
export function nextQuestion(
  definition: Conditional,
  slot: Slot,
  answers: ScenarioAnswers,
  materials: readonly { readonly neededWhen?: string | undefined }[] = definition.materials,
): ScenarioQuestion | undefined {
  const deciding = decidingQuestions(definition.scenarios, conditionsOf(definition, slot, materials))
  return askedQuestions(definition.scenarios, answers).find(
    ({ id, options }) => deciding.has(id) && !options.some(({ value }) => value === own(answers, id)),
  )
}

function conditionsOf(
  { fees, promisedWhen }: Conditional,
  slot: Slot,
  materials: readonly { readonly neededWhen?: string | undefined }[],
): string[] {
  if (slot === 'materials') return materials.flatMap(({ neededWhen }) => neededWhen ?? [])
  if (slot === 'fee') return fees.flatMap(({ when }) => when ?? [])
  if (slot === 'time') return (promisedWhen ?? []).map(({ when }) => when)
  return []
}

/** With those that decide whether a deciding question is asked at all. */
function decidingQuestions(
  scenarios: readonly ScenarioQuestion[],
  conditions: readonly string[],
): ReadonlySet<string> {
  const deciding = new Set<string>()
  let open = conditions.flatMap((source) => namesIn(publishedCondition(source)))
  while (open.length > 0) {
    const questions = scenarios.filter(({ id }) => open.includes(id) && !deciding.has(id))
    for (const { id } of questions) deciding.add(id)
    open = questions.flatMap(({ askedWhen }) => (askedWhen ? namesIn(publishedCondition(askedWhen)) : []))
  }
  return deciding
}
