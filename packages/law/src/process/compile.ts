/// <reference path="./bpmn-moddle.d.ts" />
import { BpmnModdle, type ModdleElement } from 'bpmn-moddle'
import { elementsOf, nameOf } from './element.ts'
import { tongbanModdle } from './extension.ts'
import { isJoin, type ProcessGraph, type ProcessNode } from './graph.ts'
import { type ProcessProblem, problem, type Report } from './problem.ts'
import type { Nodes } from './reach.ts'
import { type ReadProcess, readProcess } from './read-process.ts'
import { variablesRead } from './read-variables.ts'
import { regionOf } from './region.ts'
import { checkJoins } from './soundness.ts'
import { checkStructure, type ReportNode } from './structure.ts'

export type CompiledProcess =
  | { readonly ok: true; readonly graph: ProcessGraph; readonly warnings: readonly ProcessProblem[] }
  | { readonly ok: false; readonly problems: readonly ProcessProblem[] }

/**
 * Turns a BPMN 2.0 file into the graph that runs it, or says by element what stands in the way. Runs on the
 * server when a definition is published; the file itself is kept unchanged by the caller, with whatever
 * other tools wrote into it. Never throws on account of the file.
 */
export async function compileProcess(bpmnXml: string): Promise<CompiledProcess> {
  const problems: ProcessProblem[] = []
  const warnings: ProcessProblem[] = []
  const report: Report = (code, element, detail) => {
    problems.push(problem(code, element, detail))
  }
  const definitions = await parse(bpmnXml, report, warnings)
  const process = definitions && findProcess(definitions, report)
  if (!process) return { ok: false, problems }

  const read = readProcess(process, report)
  const start = findStart(read, process, report)
  if (start === undefined || problems.length > 0) return { ok: false, problems }

  const reportNode: ReportNode = (code, id, detail) => report(code, read.names.get(id) ?? null, detail)
  checkStructure(Object.fromEntries(read.nodes), start, reportNode)
  if (problems.length > 0) return { ok: false, problems }

  const nodes = withRegions(Object.fromEntries(read.nodes), start, reportNode)
  const proof = checkJoins(nodes, start, reportNode)
  if (problems.length > 0) return { ok: false, problems }

  const { id, name } = nameOf(process)
  return {
    ok: true,
    graph: { id, name, start, nodes, variables: variablesRead(nodes) },
    warnings: [
      ...warnings,
      ...tasksWithoutPost(read).map((task) => problem('process.post_missing', task)),
      ...(proof === 'proved' ? [] : [problem('process.too_complex_to_prove', null)]),
    ],
  }
}

let moddle: BpmnModdle | undefined

/** What BPMN knows, built once: it takes longer than reading a file does. */
function bpmn(): BpmnModdle {
  moddle ??= new BpmnModdle({ tongban: tongbanModdle })
  return moddle
}

async function parse(
  bpmnXml: string,
  report: Report,
  found: ProcessProblem[],
): Promise<ModdleElement | undefined> {
  try {
    const { rootElement, warnings } = await bpmn().fromXML(bpmnXml)
    found.push(...warnings.map(({ message }) => problem('process.file_doubtful', null, message)))
    return rootElement
  } catch (error) {
    report('process.file_invalid', null, error instanceof Error ? error.message : String(error))
    return undefined
  }
}

/** The one process with steps; pools that only show who else takes part are left aside. */
function findProcess(definitions: ModdleElement, report: Report): ModdleElement | undefined {
  const candidates = elementsOf(definitions, 'rootElements')
    .filter((element) => element.$type === 'bpmn:Process')
    .filter((element) => elementsOf(element, 'flowElements').length > 0)
  const [process, ...others] = candidates
  if (!process) report('process.no_process', null)
  if (others.length === 0) return process
  for (const candidate of candidates) report('process.several_processes', nameOf(candidate))
  return undefined
}

function findStart(read: ReadProcess, process: ModdleElement, report: Report): string | undefined {
  const nodes = [...read.nodes.values()]
  const [start, ...others] = nodes.filter((node) => node.kind === 'start')
  if (!start) report('process.no_start', nameOf(process))
  for (const other of others) report('process.several_starts', read.names.get(other.id) ?? null)
  if (!nodes.some((node) => node.kind === 'end')) report('process.no_end', nameOf(process))
  return start?.id
}

/** Adds to the joins that need it what lies between them and their split. */
function withRegions(nodes: Nodes, start: string, report: ReportNode): Nodes {
  return Object.fromEntries(
    Object.entries(nodes).map(([id, node]): [string, ProcessNode] => {
      if (!isJoin(node)) return [id, node]
      const mayCancel = node.join !== undefined && node.join.rule !== 'all'
      if (!mayCancel && node.kind !== 'inclusive_gateway') return [id, node]
      const region = regionOf(nodes, start, node)
      if (!region && mayCancel) report('process.join_not_structured', id)
      return [id, { ...node, region }]
    }),
  )
}

function tasksWithoutPost({ nodes, names }: ReadProcess) {
  return [...nodes.values()]
    .filter((node) => node.kind === 'user_task' && node.post === undefined)
    .flatMap((node) => names.get(node.id) ?? [])
}
