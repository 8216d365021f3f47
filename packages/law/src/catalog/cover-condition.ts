import { own } from '../forms/prepared-form.ts'
import type { ScenarioAnswers, ScenarioQuestion } from './scenario.ts'

/** Per question the answers that are let through; a question that is not named lets everything through. */
type Box = ReadonlyMap<string, ReadonlySet<string | null>>

/**
 * A condition in FEEL that holds for exactly the chosen ones among the situations, with as few and as wide alternatives
 * as a greedy search finds; `undefined` when it is all of them. Names stand behind `prefix`.
 */
export function coverCondition(
  questions: readonly ScenarioQuestion[],
  situations: readonly ScenarioAnswers[],
  chosen: readonly boolean[],
  prefix = '',
): string | undefined {
  if (chosen.every(Boolean)) return undefined
  const inside = situations.filter((_, at) => chosen[at])
  const outside = situations.filter((_, at) => !chosen[at])
  const boxes: Box[] = []
  for (const situation of inside) {
    if (boxes.some((box) => isIn(box, situation))) continue
    boxes.push(widened(questions, situations, outside, situation))
  }
  if (boxes.length === 0) return 'false'
  return boxes.map((box) => sourceOf(box, prefix, boxes.length > 1)).join(' or ')
}

const answerIn = (situation: ScenarioAnswers, id: string): string | null => own(situation, id) ?? null

const isIn = (box: Box, situation: ScenarioAnswers): boolean =>
  [...box].every(([id, values]) => values.has(answerIn(situation, id)))

/** From one situation outwards: without a question where that lets nothing wrong in, else with as many answers as may be. */
function widened(
  questions: readonly ScenarioQuestion[],
  situations: readonly ScenarioAnswers[],
  outside: readonly ScenarioAnswers[],
  start: ScenarioAnswers,
): Box {
  let box: Box = new Map(questions.map(({ id }) => [id, new Set([answerIn(start, id)])]))
  const isRight = (wider: Box) => !outside.some((situation) => isIn(wider, situation))
  // Later questions hang on earlier ones: they are the first to be left out.
  for (const { id } of questions.toReversed()) {
    const without = new Map([...box].filter(([name]) => name !== id))
    if (isRight(without)) {
      box = without
      continue
    }
    for (const value of new Set(situations.map((situation) => answerIn(situation, id)))) {
      const wider = new Map([...box, [id, new Set([...(box.get(id) ?? []), value])]])
      if (isRight(wider)) box = wider
    }
  }
  return box
}

function sourceOf(box: Box, prefix: string, isOneOfSeveral: boolean): string {
  const parts = [...box].map(([id, values]) => anyOf(`${prefix}${id}`, [...values], box.size > 1))
  const joined = parts.join(' and ')
  return isOneOfSeveral && parts.length > 1 ? `(${joined})` : joined
}

function anyOf(name: string, values: readonly (string | null)[], isOneOfSeveral: boolean): string {
  const texts = values.filter((value) => value !== null)
  const [first] = texts
  const given =
    texts.length > 1
      ? `${name} in (${texts.map((text) => JSON.stringify(text)).join(', ')})`
      : `${name} = ${JSON.stringify(first)}`
  if (!values.includes(null)) return given
  if (first === undefined) return `${name} = null`
  return isOneOfSeveral ? `(${name} = null or ${given})` : `${name} = null or ${given}`
}
