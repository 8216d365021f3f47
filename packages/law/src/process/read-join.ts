/// <reference path="./bpmn-moddle.d.ts" />
import type { ModdleElement } from 'bpmn-moddle'
import { nameOf, textOf } from './element.ts'
import { NEGATIVE_OUTCOMES } from './extension.ts'
import type { JoinRule } from './graph.ts'
import type { ElementName, Report } from './problem.ts'

const RULES = new Map<string, JoinRule['rule']>([
  ['all', 'all'],
  ['any', 'any'],
  ['n-of-m', 'n_of_m'],
  ['veto', 'veto'],
])

/** The join attributes of a gateway or a multi-instance loop; `undefined` when there are none. */
export function readJoin(
  element: ModdleElement,
  report: Report,
  name: ElementName = nameOf(element),
): JoinRule | undefined {
  const [written, count, negative, result] = ['join', 'count', 'negative', 'result'].map((attribute) =>
    textOf(element, `tongban:${attribute}`),
  )
  if (written === undefined && count === undefined && negative === undefined && result === undefined) {
    return undefined
  }
  const rule = RULES.get(written ?? 'all')
  const isCounted = rule === 'n_of_m'
  if (rule === undefined || isCounted !== (count !== undefined) || !/^[1-9]\d{0,3}$/.test(count ?? '1')) {
    report('process.join_invalid', name, `join=${written ?? ''} count=${count ?? ''}`)
    return undefined
  }
  return {
    rule,
    count: count === undefined ? undefined : Number(count),
    negative: negative?.split(/\s+/) ?? NEGATIVE_OUTCOMES,
    result,
  }
}
