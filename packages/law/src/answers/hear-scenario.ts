import type { ItemDefinition } from '@tongban/contracts/items.ts'
import type { ScenarioAnswers } from '../catalog/scenario.ts'
import { coverage } from './likeness.ts'
import { bare } from './question-text.ts'

const LEAST = 2
/** Longer wordings are heard when most of them is said. */
const LONG = 5
const MOST_OF_IT = 0.6

/**
 * What a question tells of the reader's case: an option whose words stand in the question, where no other option of the
 * same question does. `驾照丢了怎么补` says that it is lost.
 */
export function hearScenario(question: string, scenarios: ItemDefinition['scenarios']): ScenarioAnswers {
  const text = bare(question)
  return Object.fromEntries(
    scenarios.flatMap(({ id, options }) => {
      const heard = options.filter(({ label }) => partsOf(label).some((part) => isSaid(part, text)))
      const [only, ...others] = heard
      return only && others.length === 0 ? [[id, only.value]] : []
    }),
  )
}

const isSaid = (part: string, text: string): boolean =>
  text.includes(part) || (part.length >= LONG && coverage(part, text) >= MOST_OF_IT)

/** Words of options that are said in many other meanings. */
const UNTELLING = new Set('需要 不需要 使用 不使用 可以 没有 其他 办理 不办理 暂不 暂不设置'.split(' '))

/** `新办（新开业，或换了地址）` is said as 新办, 新开业 or 换了地址; `丢了` as it stands. */
const partsOf = (label: string): string[] =>
  label
    .split(/[（），、；：(),/]|或者?|和/u)
    .flatMap((part) => [bare(part), bare(part).replace(/[了的]$/u, '')])
    .filter((part) => part.length >= LEAST && !UNTELLING.has(part))
