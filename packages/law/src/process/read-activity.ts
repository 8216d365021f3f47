/// <reference path="./bpmn-moddle.d.ts" />
import type { ModdleElement } from 'bpmn-moddle'
import { bodyOf, booleanOf, elementOf, nameOf, textOf } from './element.ts'
import { readExpression } from './expression.ts'
import type { ActivityNode, MultiInstance, OrganizationRule } from './graph.ts'
import { DEFAULT_JOIN } from './join.ts'
import type { NodeShape } from './node-shape.ts'
import type { Report } from './problem.ts'
import { readJoin } from './read-join.ts'

/** A user task, service task or call activity with its `tongban` attributes. */
export function readActivity(
  element: ModdleElement,
  base: Omit<NodeShape, 'incoming'>,
  report: Report,
): ActivityNode | undefined {
  if (booleanOf(element, 'isForCompensation')) {
    report('process.element_unsupported', nameOf(element), 'isForCompensation')
  }
  const activity = {
    ...base,
    taskKind: textOf(element, 'tongban:kind'),
    post: textOf(element, 'tongban:post'),
    organization: readOrganization(element, report),
    form: textOf(element, 'tongban:form'),
    limit: readLimit(element, report),
    result: textOf(element, 'tongban:result'),
    instances: readInstances(element, report),
  }
  if (element.$type === 'bpmn:UserTask') return { ...activity, kind: 'user_task' }
  if (element.$type === 'bpmn:ServiceTask') {
    const action = textOf(element, 'tongban:action')
    if (action !== undefined) return { ...activity, kind: 'service_task', action }
    report('process.action_missing', nameOf(element))
    return undefined
  }
  const calledItem = textOf(element, 'tongban:calledItem') ?? textOf(element, 'calledElement')
  if (calledItem !== undefined) return { ...activity, kind: 'call_activity', calledItem }
  report('process.called_item_missing', nameOf(element))
  return undefined
}

function readOrganization(element: ModdleElement, report: Report): OrganizationRule | undefined {
  const text = textOf(element, 'tongban:organization')
  if (text === undefined || text === 'item' || text === 'parent' || text === 'department') return text
  checkExpression(element, text, report)
  return { feel: text }
}

function readLimit(element: ModdleElement, report: Report): number | undefined {
  const text = textOf(element, 'tongban:limit')
  if (text === undefined || /^[1-9]\d{0,3}$/.test(text)) return text === undefined ? undefined : Number(text)
  report('process.limit_invalid', nameOf(element), text)
  return undefined
}

function readInstances(element: ModdleElement, report: Report): MultiInstance | undefined {
  const loop = elementOf(element, 'loopCharacteristics')
  if (!loop) return undefined
  const unsupported =
    loop.$type !== 'bpmn:MultiInstanceLoopCharacteristics'
      ? loop.$type
      : ['isSequential', 'completionCondition'].find((property) => isSet(loop, property))
  if (unsupported) report('process.element_unsupported', nameOf(element), unsupported)
  const collection = textOf(loop, 'tongban:collection')
  const over = collection ?? bodyOf(loop, 'loopCardinality')
  if (over === undefined) {
    report('process.collection_missing', nameOf(element))
    return undefined
  }
  checkExpression(element, over, report)
  return {
    over,
    isCount: collection === undefined,
    element: textOf(loop, 'tongban:element') ?? 'element',
    join: readJoin(loop, report, nameOf(element)) ?? DEFAULT_JOIN,
  }
}

function isSet(loop: ModdleElement, property: string): boolean {
  return booleanOf(loop, property) || elementOf(loop, property) !== undefined
}

function checkExpression(element: ModdleElement, source: string, report: Report): void {
  const reading = readExpression(source)
  if (!reading.ok) report('process.expression_invalid', nameOf(element), `${source} (${reading.reason})`)
}
