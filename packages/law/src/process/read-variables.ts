import { readExpression } from './expression.ts'
import { isActivity, type ProcessNode } from './graph.ts'
import type { Nodes } from './reach.ts'

/** Paths of all variables that the expressions of a graph read, the shortest where one contains another. */
export function variablesRead(nodes: Nodes): string[] {
  const paths = new Set(Object.values(nodes).flatMap(readsOf))
  return [...paths].filter((path) => !prefixesOf(path).some((prefix) => paths.has(prefix))).sort()
}

function readsOf(node: ProcessNode): string[] {
  const conditions = node.outgoing.flatMap((flow) => flow.when ?? [])
  const reads = conditions.flatMap(pathsIn).filter((path) => rootOf(path) !== 'outcome')
  if (!isActivity(node)) return reads
  const { organization, instances } = node
  const ofOrganization = typeof organization === 'object' ? pathsIn(organization.feel) : []
  return [
    ...reads,
    ...(instances ? pathsIn(instances.over) : []),
    ...ofOrganization.filter((path) => rootOf(path) !== instances?.element),
  ].filter((path) => rootOf(path) !== 'outcome')
}

function pathsIn(source: string): readonly string[] {
  const reading = readExpression(source)
  return reading.ok ? reading.reads : []
}

function rootOf(path: string): string | undefined {
  return path.split('.')[0]
}

function prefixesOf(path: string): string[] {
  const names = path.split('.')
  return names.slice(1).map((_, length) => names.slice(0, length + 1).join('.'))
}
