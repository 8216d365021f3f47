/// <reference path="./bpmn-moddle.d.ts" />
import type { ModdleElement } from 'bpmn-moddle'
import { bodyOf, booleanOf, elementOf, elementsOf, nameOf, textOf } from './element.ts'
import { readExpression } from './expression.ts'
import type { Flow, ProcessNode } from './graph.ts'
import type { ElementName, Report } from './problem.ts'
import { readNode } from './read-node.ts'

/** The nodes of a process with embedded sub-processes opened up. */
export interface ReadProcess {
  readonly nodes: ReadonlyMap<string, ProcessNode>
  /** What the file calls each node, for problems found later. */
  readonly names: ReadonlyMap<string, ElementName>
}

interface DraftFlow extends Flow {
  readonly from: string
}

interface Draft {
  readonly elements: { readonly element: ModdleElement; readonly subProcess?: string }[]
  readonly flows: DraftFlow[]
  readonly lanes: Map<string, string>
  readonly subProcesses: ModdleElement[]
}

const CARRIES_NO_FLOW = new Set(['bpmn:DataObject', 'bpmn:DataObjectReference', 'bpmn:DataStoreReference'])

export function readProcess(process: ModdleElement, report: Report): ReadProcess {
  const draft: Draft = { elements: [], flows: [], lanes: new Map(), subProcesses: [] }
  collect(process, undefined, draft, report)

  const nodes = new Map<string, ProcessNode>()
  const names = new Map<string, ElementName>()
  for (const { element, subProcess } of draft.elements) {
    const name = nameOf(element)
    if (names.has(name.id)) report('process.file_invalid', name, 'id used twice')
    names.set(name.id, name)
    const isInnerEdge = element.$type === 'bpmn:StartEvent' || element.$type === 'bpmn:EndEvent'
    const node =
      subProcess !== undefined && isInnerEdge
        ? readInnerEdge(element, draft, report)
        : readNode(element, shapeOf(name.id, name.name, draft), report)
    if (node) nodes.set(name.id, node)
  }
  for (const element of draft.subProcesses) {
    const name = nameOf(element)
    const exit = exitOf(name.id)
    names.set(name.id, name).set(exit, name)
    nodes.set(name.id, { ...plainShape(name.id, name.name, draft), kind: 'throw_event' })
    nodes.set(exit, {
      ...plainShape(exit, name.name, draft),
      kind: 'inclusive_gateway',
      incoming: draft.flows.filter((flow) => flow.to === exit).map((flow) => flow.id),
      closes: name.id,
    })
  }
  return { nodes, names }
}

/** The start and the ends of a sub-process are passed at once. */
function readInnerEdge(element: ModdleElement, draft: Draft, report: Report): ProcessNode {
  const name = nameOf(element)
  for (const definition of elementsOf(element, 'eventDefinitions')) {
    report('process.element_unsupported', name, `${definition.$type} in a sub-process`)
  }
  return { ...plainShape(name.id, name.name, draft), kind: 'throw_event' }
}

function collect(
  container: ModdleElement,
  subProcess: string | undefined,
  draft: Draft,
  report: Report,
): void {
  for (const laneSet of elementsOf(container, 'laneSets')) readLanes(laneSet, draft.lanes)
  const elements = elementsOf(container, 'flowElements')
  const subProcessIds = new Set(
    elements.filter((element) => element.$type === 'bpmn:SubProcess').map((element) => nameOf(element).id),
  )
  for (const element of elements) {
    if (element.$type === 'bpmn:SequenceFlow') {
      const flow = readFlow(element, subProcessIds, report)
      if (flow) draft.flows.push(flow)
    } else if (element.$type === 'bpmn:SubProcess') {
      openSubProcess(element, draft, report)
    } else if (!CARRIES_NO_FLOW.has(element.$type)) {
      draft.elements.push(subProcess === undefined ? { element } : { element, subProcess })
    }
  }
}

/** A sub-process becomes its steps between an entry that passes and a join that waits for all of them. */
function openSubProcess(element: ModdleElement, draft: Draft, report: Report): void {
  const name = nameOf(element)
  if (booleanOf(element, 'triggeredByEvent')) {
    report('process.element_unsupported', name, 'event sub-process')
    return
  }
  const loop = elementOf(element, 'loopCharacteristics')
  if (loop) report('process.element_unsupported', name, loop.$type)
  draft.subProcesses.push(element)
  collect(element, name.id, draft, report)
  const inner = elementsOf(element, 'flowElements')
  const starts = inner.filter((candidate) => candidate.$type === 'bpmn:StartEvent')
  if (starts.length !== 1) report(starts.length ? 'process.several_starts' : 'process.no_start', name)
  for (const start of starts) {
    const to = nameOf(start).id
    draft.flows.push({ id: `${name.id}:in`, from: name.id, to })
  }
  const ends = inner.filter((candidate) => candidate.$type === 'bpmn:EndEvent')
  if (ends.length === 0) report('process.no_end', name)
  for (const end of ends) {
    const from = nameOf(end).id
    draft.flows.push({ id: `${from}:out`, from, to: exitOf(name.id) })
  }
}

function readFlow(
  element: ModdleElement,
  subProcessIds: ReadonlySet<string>,
  report: Report,
): DraftFlow | undefined {
  const source = elementOf(element, 'sourceRef')
  const target = elementOf(element, 'targetRef')
  const name = nameOf(element)
  if (!source || !target) {
    report('process.file_invalid', name, 'sequence flow without source or target')
    return undefined
  }
  const when = bodyOf(element, 'conditionExpression')
  if (when !== undefined) checkCondition(element, when, report)
  const from = nameOf(source).id
  return {
    id: name.id,
    from: subProcessIds.has(from) ? exitOf(from) : from,
    to: nameOf(target).id,
    name: textOf(element, 'name'),
    when,
  }
}

function checkCondition(flow: ModdleElement, when: string, report: Report): void {
  const expression = elementOf(flow, 'conditionExpression')
  const language = expression && textOf(expression, 'language')
  if (language !== undefined && !/feel/i.test(language)) {
    report('process.expression_invalid', nameOf(flow), `language ${language}`)
    return
  }
  const reading = readExpression(when)
  if (!reading.ok) report('process.expression_invalid', nameOf(flow), `${when} (${reading.reason})`)
}

function readLanes(laneSet: ModdleElement, lanes: Map<string, string>): void {
  for (const lane of elementsOf(laneSet, 'lanes')) {
    for (const node of elementsOf(lane, 'flowNodeRef')) lanes.set(nameOf(node).id, nameOf(lane).name)
    const inner = elementOf(lane, 'childLaneSet')
    if (inner) readLanes(inner, lanes)
  }
}

function shapeOf(id: string, name: string, draft: Draft) {
  const boundary = draft.elements
    .map(({ element }) => element)
    .filter((element) => element.$type === 'bpmn:BoundaryEvent')
    .filter((element) => hostOf(element) === id)
    .map((element) => nameOf(element).id)
  const incoming = draft.flows.filter((flow) => flow.to === id).map((flow) => flow.id)
  return { ...plainShape(id, name, draft), boundary, incoming }
}

function plainShape(id: string, name: string, draft: Draft) {
  const outgoing = draft.flows.filter((flow) => flow.from === id).map(({ from: _, ...flow }): Flow => flow)
  return { id, name, lane: draft.lanes.get(id), outgoing }
}

function hostOf(boundaryEvent: ModdleElement): string | undefined {
  const host = elementOf(boundaryEvent, 'attachedToRef')
  return host && nameOf(host).id
}

function exitOf(subProcessId: string): string {
  return `${subProcessId}:end`
}
