import type { Block } from './blocks.ts'
import { type Box, type DrawnFlow, type DrawnNode, draw, type Point } from './drawing.ts'

interface ProcessDescription {
  /** Id of the BPMN process: stable, lower_snake. */
  readonly id: string
  readonly name: string
  readonly blocks: readonly Block[]
}

/** Writes a process as BPMN 2.0 XML with its drawing, as bpmn-js shows it and `compileProcess` reads it. */
export function buildProcess({ id, name, blocks }: ProcessDescription): string {
  const { nodes, flows } = draw('提交申请', blocks)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"' +
      ' xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"' +
      ' xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"' +
      ' xmlns:di="http://www.omg.org/spec/DD/20100524/DI"' +
      ' xmlns:tongban="https://tongban.org/bpmn/1"' +
      ` id="${id}_definitions" targetNamespace="https://tongban.org/processes">`,
    `  <bpmn:process id="${id}" name="${escaped(name)}" isExecutable="true">`,
    ...nodes.map((node) => `    ${nodeElement(node, flows)}`),
    ...flows.map((flow) => `    ${flowElement(flow)}`),
    '  </bpmn:process>',
    `  <bpmndi:BPMNDiagram id="${id}_diagram">`,
    `    <bpmndi:BPMNPlane id="${id}_plane" bpmnElement="${id}">`,
    ...nodes.map((node) => `      ${shape(node, flows)}`),
    ...flows.map((flow) => `      ${edge(flow)}`),
    '    </bpmndi:BPMNPlane>',
    '  </bpmndi:BPMNDiagram>',
    '</bpmn:definitions>',
    '',
  ].join('\n')
}

const ELEMENTS = {
  start: 'startEvent',
  end: 'endEvent',
  wait: 'intermediateCatchEvent',
  user: 'userTask',
  service: 'serviceTask',
  call: 'callActivity',
  exclusive: 'exclusiveGateway',
  inclusive: 'inclusiveGateway',
  parallel: 'parallelGateway',
} as const satisfies Record<DrawnNode['type'], string>

function nodeElement(node: DrawnNode, flows: readonly DrawnFlow[]): string {
  const { id, name, type } = node
  const defaultFlow = flows.find((flow) => flow.from === id && flow.isDefault)
  const attributes = {
    id,
    ...(name === '' ? {} : { name }),
    ...(defaultFlow ? { default: flowId(defaultFlow) } : {}),
    ...extended('attributes' in node ? node.attributes : {}),
    ...(type === 'end' ? extended({ outcome: node.outcome }) : {}),
  }
  return element(`bpmn:${ELEMENTS[type]}`, attributes, content(node))
}

function content(node: DrawnNode): string {
  switch (node.type) {
    case 'wait':
      return element('bpmn:messageEventDefinition', {
        id: `${node.id}_message`,
        ...extended({ message: node.message }),
      })
    case 'end':
      return node.terminate ? element('bpmn:terminateEventDefinition', { id: `${node.id}_terminate` }) : ''
    case 'user':
      return node.each ? element('bpmn:multiInstanceLoopCharacteristics', extended(node.each)) : ''
    default:
      return ''
  }
}

function flowElement(flow: DrawnFlow): string {
  const { from, to, name, when } = flow
  const condition =
    when === undefined
      ? ''
      : `<bpmn:conditionExpression xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="bpmn:tFormalExpression">${escaped(when)}</bpmn:conditionExpression>`
  const attributes = { id: flowId(flow), ...(name ? { name } : {}), sourceRef: from, targetRef: to }
  return element('bpmn:sequenceFlow', attributes, condition)
}

const flowId = ({ from, to }: DrawnFlow): string => `${from}__${to}`

function shape({ id, name, type, box }: DrawnNode, flows: readonly DrawnFlow[]): string {
  const outside = name !== '' && type !== 'user' && type !== 'service' && type !== 'call'
  const label = outside ? labelled({ x: box.x + box.width / 2, y: labelTop(id, type, box, flows) }, name) : ''
  return element(
    'bpmndi:BPMNShape',
    { id: `${id}_shape`, bpmnElement: id, ...(type === 'exclusive' ? { isMarkerVisible: 'true' } : {}) },
    bounds(box) + label,
  )
}

/** Names of gateways stand above, out of the way of the branches, unless an arrow goes back from there. */
function labelTop(id: string, type: DrawnNode['type'], box: Box, flows: readonly DrawnFlow[]): number {
  const isGateway = type === 'exclusive' || type === 'inclusive' || type === 'parallel'
  const goesBack = flows.some(({ from, bends }) => from === id && bends[0]?.y === box.y)
  return isGateway && !goesBack ? box.y - 22 : box.y + box.height + 2
}

/** The name of a flow stands on its last level stretch, just above the line. */
function edge(flow: DrawnFlow): string {
  const points = flow.bends.map(({ x, y }) => element('di:waypoint', { x: String(x), y: String(y) })).join('')
  const label = flow.name ? labelled(labelPoint(flow.bends, flow.name), flow.name) : ''
  return element('bpmndi:BPMNEdge', { id: `${flowId(flow)}_edge`, bpmnElement: flowId(flow) }, points + label)
}

function labelPoint(bends: readonly Point[], name: string): Point {
  for (const [index, from] of bends.entries()) {
    const to = bends[index + 1]
    if (to && from.y === to.y) {
      const start = Math.min(from.x, to.x)
      return { x: start + 8 + textWidth(name) / 2, y: from.y - 18 }
    }
  }
  return bends[0] ?? { x: 0, y: 0 }
}

/** A label whose upper edge is centred at a point. */
function labelled({ x, y }: Point, name: string): string {
  const width = textWidth(name)
  return element('bpmndi:BPMNLabel', {}, bounds({ x: x - width / 2, y, width, height: 14 }))
}

/** Chinese characters at 11 px, the font size of labels in bpmn-js. */
const textWidth = (text: string): number => text.length * 12

const bounds = ({ x, y, width, height }: Box): string =>
  element('dc:Bounds', { x: String(x), y: String(y), width: String(width), height: String(height) })

const extended = (attributes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`tongban:${name}`, value]))

function element(name: string, attributes: Readonly<Record<string, string>>, inner = ''): string {
  const written = Object.entries(attributes)
    .map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`)
    .join('')
  return inner === '' ? `<${name}${written} />` : `<${name}${written}>${inner}</${name}>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
