/// <reference path="./bpmn-moddle.d.ts" />
import type { ModdleElement } from 'bpmn-moddle'
import { booleanOf, elementOf, elementsOf, nameOf, textOf } from './element.ts'
import type { ProcessNode } from './graph.ts'
import type { NodeShape } from './node-shape.ts'
import type { Report } from './problem.ts'
import { readActivity } from './read-activity.ts'
import { readJoin } from './read-join.ts'
import { readTrigger } from './read-trigger.ts'

/** A flow node of the supported subset; anything else is reported. */
export function readNode(element: ModdleElement, shape: NodeShape, report: Report): ProcessNode | undefined {
  const { incoming, boundary, ...base } = shape
  switch (element.$type) {
    case 'bpmn:StartEvent':
      if (readsNoEvent(element, report) && incoming.length > 0) {
        report('process.start_has_incoming', nameOf(element))
      }
      return { ...base, kind: 'start' }
    case 'bpmn:EndEvent': {
      const terminate = isTerminate(element)
      if (!terminate) readsNoEvent(element, report)
      if (base.outgoing.length > 0) report('process.end_has_outgoing', nameOf(element))
      return { ...base, kind: 'end', terminate, outcome: textOf(element, 'tongban:outcome') }
    }
    case 'bpmn:UserTask':
    case 'bpmn:ServiceTask':
    case 'bpmn:CallActivity':
      return readActivity(element, { ...base, boundary }, report)
    case 'bpmn:ExclusiveGateway':
      return { ...base, kind: 'exclusive_gateway', incoming, defaultFlow: defaultOf(element) }
    case 'bpmn:InclusiveGateway':
      return {
        ...base,
        kind: 'inclusive_gateway',
        incoming,
        defaultFlow: defaultOf(element),
        join: readJoin(element, report),
      }
    case 'bpmn:ParallelGateway':
      return { ...base, kind: 'parallel_gateway', incoming, join: readJoin(element, report) }
    case 'bpmn:IntermediateCatchEvent': {
      const trigger = readTrigger(element, report)
      return trigger && { ...base, kind: 'catch_event', trigger }
    }
    case 'bpmn:IntermediateThrowEvent':
      return readThrowEvent(element, base, report)
    case 'bpmn:BoundaryEvent':
      return readBoundaryEvent(element, base, report)
    default:
      report('process.element_unsupported', nameOf(element), element.$type)
      return undefined
  }
}

type Base = Omit<NodeShape, 'incoming' | 'boundary'>

function readThrowEvent(element: ModdleElement, base: Base, report: Report): ProcessNode | undefined {
  if (elementsOf(element, 'eventDefinitions').length === 0) return { ...base, kind: 'throw_event' }
  const announces = readTrigger(element, report)
  if (announces?.kind !== 'timer') return announces && { ...base, kind: 'throw_event', announces }
  report('process.element_unsupported', nameOf(element), 'bpmn:TimerEventDefinition')
  return undefined
}

function readBoundaryEvent(element: ModdleElement, base: Base, report: Report): ProcessNode | undefined {
  const host = elementOf(element, 'attachedToRef')
  if (!host || !['bpmn:UserTask', 'bpmn:ServiceTask', 'bpmn:CallActivity'].includes(host.$type)) {
    report('process.element_unsupported', nameOf(element), `attached to ${host?.$type ?? 'nothing'}`)
    return undefined
  }
  const trigger = readTrigger(element, report)
  return (
    trigger && {
      ...base,
      kind: 'boundary_event',
      attachedTo: nameOf(host).id,
      interrupting: booleanOf(element, 'cancelActivity'),
      trigger,
      outcome: textOf(element, 'tongban:outcome'),
    }
  )
}

function readsNoEvent(element: ModdleElement, report: Report): boolean {
  const found = elementsOf(element, 'eventDefinitions')
  for (const definition of found) report('process.element_unsupported', nameOf(element), definition.$type)
  return found.length === 0
}

function isTerminate(element: ModdleElement): boolean {
  const [definition, ...others] = elementsOf(element, 'eventDefinitions')
  return definition?.$type === 'bpmn:TerminateEventDefinition' && others.length === 0
}

function defaultOf(element: ModdleElement): string | undefined {
  const flow = elementOf(element, 'default')
  return flow && nameOf(flow).id
}
