import { compileProcess } from '../../src/process/compile.ts'
import type { ProcessGraph } from '../../src/process/graph.ts'

/** A BPMN file with one process from the elements given as XML. */
export function diagram(...elements: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:tongban="https://tongban.org/bpmn/1"
  id="definitions" targetNamespace="https://tongban.org/test">
  <message id="message_paid" name="paid"/>
  <signal id="signal_halt" name="halt"/>
  <process id="process" name="公共场所卫生许可" isExecutable="true">${elements.join('\n')}</process>
</definitions>`
}

/** Arrows along `a -> b -> c`; the flow from a to b has the id `a-b`. */
export function arrows(...paths: string[]): string {
  return paths
    .flatMap((path) => {
      const ids = path.split('->').map((id) => id.trim())
      return ids.slice(1).map((to, index) => arrow(ids[index] ?? '', to))
    })
    .join('\n')
}

export function arrow(from: string, to: string, when?: string): string {
  const condition =
    when === undefined
      ? ''
      : `<conditionExpression xsi:type="tFormalExpression"><![CDATA[${when}]]></conditionExpression>`
  return `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}">${condition}</sequenceFlow>`
}

export function userTask(id: string, attributes = 'tongban:post="reviewer"', inner = ''): string {
  return `<userTask id="${id}" name="${id}" ${attributes}>${inner}</userTask>`
}

export const START = '<startEvent id="start"/>'
export const END = '<endEvent id="end"/>'

/** The graph of a diagram that must compile. */
export async function graphOf(...elements: string[]): Promise<ProcessGraph> {
  const compiled = await compileProcess(diagram(...elements))
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
  return compiled.graph
}
