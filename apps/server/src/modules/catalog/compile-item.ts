import type { ItemDefinition } from '@tongban/contracts/items.ts'
import type { ItemFault } from '@tongban/law/catalog/item-fault.ts'
import { compileCondition } from '@tongban/law/forms/compile-condition.ts'
import { type Condition, namesIn } from '@tongban/law/forms/condition.ts'
import { prepareForm } from '@tongban/law/forms/prepare.ts'
import { fieldsOf } from '@tongban/law/forms/prepared-form.ts'
import { compileProcess } from '@tongban/law/process/compile.ts'
import { readExpression } from '@tongban/law/process/expression.ts'
import type { ProcessGraph } from '@tongban/law/process/graph.ts'
import type { CompiledItem } from './compiled-item.ts'
import { mergeBundle, type ResolvedMember } from './merge-bundle.ts'

export type Compilation =
  | { readonly ok: true; readonly definition: ItemDefinition; readonly compiled: CompiledItem }
  | { readonly ok: false; readonly faults: readonly ItemFault[] }

/** Makes once of a definition what every application of it uses: prepared form, compiled conditions, process graph. */
export async function compileItem(
  authored: ItemDefinition,
  members: readonly ResolvedMember[],
): Promise<Compilation> {
  const merge = mergeBundle(authored, members)
  if (!merge.ok) return merge
  const { definition, materials } = merge.merged

  const faults: ItemFault[] = []
  const questions = definition.scenarios.map(({ id }) => id)
  const form = prepareForm(definition.form, questions)
  if (!form.ok) faults.push(...form.faults.map((fault) => ({ ...fault, path: `/form${fault.path}` })))
  const graph = await readGraph(definition, faults)

  const conditions = new Conditions(
    new Set([...questions, ...fieldsOf(definition.form).map(({ id }) => id)]),
    faults,
  )
  const neededWhen = conditions.each(
    definition.materials.map(({ id, neededWhen }, at) => [id, neededWhen, `/materials/${at}/neededWhen`]),
  )
  const feeWhen = conditions.each(
    definition.fees.map(({ when }, at) => [String(at), when, `/fees/${at}/when`]),
  )
  const askedWhen = conditions.each(
    definition.scenarios.map(({ id, askedWhen }, at) => [id, askedWhen, `/scenarios/${at}/askedWhen`]),
  )
  const limitWhen = conditions.each(
    (definition.promisedWhen ?? []).map(({ when }, at) => [String(at), when, `/promisedWhen/${at}/when`]),
  )
  const memberWhen = conditions.each(
    members.map(({ key, when }, at) => [key, when, `/bundle/members/${at}/when`]),
  )
  checkExpressions(definition, faults)
  if (!form.ok || !graph || faults.length > 0) return { ok: false, faults }

  const compiledMembers = merge.merged.members.map((member) => {
    const when = memberWhen[member.key]
    return { ...member, ...(when && { when }) }
  })
  return {
    ok: true,
    definition,
    compiled: {
      form: form.form,
      graph: remembering(graph, limitWhen),
      materials,
      neededWhen,
      feeWhen,
      askedWhen,
      members: compiledMembers,
      ...(members.length > 0 && { authored }),
    },
  }
}

/** Of an item that nobody can apply for online: no case ever runs it. */
const NO_PROCESS: ProcessGraph = {
  id: 'none',
  name: '',
  start: 'start',
  nodes: {
    start: { kind: 'start', id: 'start', name: '', outgoing: [{ id: 'flow', to: 'end' }] },
    end: { kind: 'end', id: 'end', name: '', outgoing: [], terminate: false },
  },
  variables: [],
}

async function readGraph(definition: ItemDefinition, faults: ItemFault[]): Promise<ProcessGraph | undefined> {
  if (definition.process === '') return NO_PROCESS
  const process = await compileProcess(definition.process)
  if (!process.ok) {
    for (const { code, elementId, elementName, detail } of process.problems) {
      faults.push({
        path: elementId === null ? '/process' : `/process#${elementId}`,
        code,
        text: [elementName, detail].filter(Boolean).join(' '),
      })
    }
    return undefined
  }
  const known = new Set(definition.bundle?.members.map(({ key }) => key))
  for (const node of Object.values(process.graph.nodes)) {
    if (node.kind === 'call_activity' && !known.has(node.calledItem)) {
      faults.push({ path: `/process#${node.id}`, code: 'member_unknown', text: node.calledItem })
    }
  }
  return process.graph
}

/** The clock of a running case needs what its promised limit depends on. */
const remembering = (graph: ProcessGraph, conditions: Readonly<Record<string, Condition>>): ProcessGraph => ({
  ...graph,
  variables: [...new Set([...graph.variables, ...Object.values(conditions).flatMap(namesIn)])],
})

type Source = readonly [key: string, when: string | undefined, path: string]

class Conditions {
  readonly #known: ReadonlySet<string>
  readonly #faults: ItemFault[]

  constructor(known: ReadonlySet<string>, faults: ItemFault[]) {
    this.#known = known
    this.#faults = faults
  }

  each(sources: readonly Source[]): Record<string, Condition> {
    const compiled: Record<string, Condition> = {}
    for (const [key, when, path] of sources) {
      if (when === undefined) continue
      const result = compileCondition(when)
      if (!result.ok) {
        this.#faults.push({ path, code: result.problem.code, text: result.problem.text })
        continue
      }
      const unknown = namesIn(result.condition).filter((name) => !this.#known.has(name))
      this.#faults.push(...unknown.map((text): ItemFault => ({ path, code: 'unknown_name', text })))
      compiled[key] = result.condition
    }
    return compiled
  }
}

/** Rules, expectations of checks and licence fields are full FEEL, evaluated on the server only. */
function checkExpressions(
  { eligibility, materials, licenceFields = {} }: ItemDefinition,
  faults: ItemFault[],
): void {
  const expressions: (readonly [path: string, source: string])[] = [
    ...eligibility.map(({ holds }, at) => [`/eligibility/${at}/holds`, holds] as const),
    ...Object.entries(licenceFields).map(([field, source]) => [`/licenceFields/${field}`, source] as const),
    ...materials.flatMap(({ evidence }, at) =>
      evidence.flatMap((way, nth) =>
        way.kind === 'data_check' && way.expects !== undefined
          ? [[`/materials/${at}/evidence/${nth}/expects`, way.expects] as const]
          : [],
      ),
    ),
  ]
  for (const [path, source] of expressions) {
    const reading = readExpression(source)
    if (!reading.ok) faults.push({ path, code: 'expression_invalid', text: reading.reason })
  }
}
