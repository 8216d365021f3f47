import type { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import type { ItemDefinition, ItemType } from '@tongban/contracts/items.ts'
import { ASPECTS, type Aspect, type Source, type Span } from '@tongban/contracts/standards.ts'
import { comparableOf } from './aspects.ts'
import { vagueDemands } from './vague-demands.ts'

/** A short text for each aspect, equal exactly when the aspects are. */
export type Prints = Readonly<Record<Aspect, string>>

/** What comparison and lists need to know of a definition besides its prints. */
export type Figures = {
  readonly statutory: Span
  readonly promised: Span
  readonly visits: number
  /** How many parts each aspect has: bases, materials, stages, fields. None: nothing is there to compare. */
  readonly parts: Readonly<Record<Aspect, number>>
  readonly vague: readonly string[]
}

/** What an authority's item says, as much of it as comparison reads. */
export type Said = {
  readonly name: string
  readonly type: ItemType
  readonly prints: Prints
  readonly figures: Figures
}
export type Member = Said & {
  /** 行使层级: among equals the higher authority's practice is taken as the standard. */
  readonly level: string
  readonly regionCode: string
}
/** All members that say the same, with the highest level among them: of 1,500 authorities most do an item alike. */
export type Alike = Said & { readonly level: string; readonly count: number }

type Norm = {
  readonly source: Source
  readonly print: string
  readonly parts: number
}
/** What all items under one 基本编码 and sequence are measured by. */
export type Standard = Readonly<Record<Aspect, Norm>> & {
  readonly itemName: string
  readonly itemType: ItemType
  readonly statutory: Span
  readonly promised: Span
}

/** What the 基本目录 says, aspect by aspect; where it says nothing the majority decides. */
export type BasicStandard = {
  readonly name: string
  readonly type: ItemType
  readonly statutory: Span | undefined
  readonly prints: Partial<Prints>
  readonly parts: Readonly<Record<Aspect, number>>
}

export const spanOf = ({ length, unit }: Span): Span => ({ length, unit })

export const figuresOf = (definition: ItemDefinition): Figures => ({
  statutory: spanOf(definition.statutory),
  promised: spanOf(definition.promised),
  visits: definition.visits,
  parts: partsOf(definition),
  vague: [...new Set(vagueDemands(definition).map(({ words }) => words))],
})

type Counted = Pick<ReturnType<typeof comparableOf>, 'legalBases' | 'materials' | 'flow' | 'process' | 'form'>

const partsOf = ({ legalBases, materials, flow, process, form }: Counted): Record<Aspect, number> => ({
  name: 1,
  type: 1,
  basis: legalBases.length,
  materials: materials.length,
  flow: flow.length,
  process: process === '' ? 0 : 1,
  limits: 1,
  form: form.sections.reduce((sum, { fields }) => sum + fields.length, 0),
})

/** Of an entry with several 业务办理项 these are the first issue's; a change or a renewal asks for other papers. */
const DIFFERS_BY_HANDLING: ReadonlySet<Aspect> = new Set(['materials', 'flow'])

/** `printsOf` is the same that made the items' prints. */
export function basicStandardOf(
  basic: BasicDefinition,
  sequence: number,
  printsOf: (comparable: ReturnType<typeof comparableOf>) => Prints,
): BasicStandard {
  const comparable = comparableOf(basic, sequence)
  const parts = partsOf(comparable)
  const prints = printsOf(comparable)
  // Its limits are compared by themselves: it has no promise.
  const own = ASPECTS.filter((aspect) => aspect !== 'limits' && parts[aspect] > 0)
  const said = basic.handlingNames.length > 1 ? own.filter((aspect) => !DIFFERS_BY_HANDLING.has(aspect)) : own
  return {
    name: comparable.name,
    type: basic.type,
    statutory: basic.statutory && spanOf(basic.statutory),
    prints: Object.fromEntries(said.map((aspect) => [aspect, prints[aspect]])),
    parts,
  }
}

/** The 基本目录 where it speaks, else what most members have, of those that have anything. */
export function standardOf(members: readonly Alike[], basic?: BasicStandard): Standard {
  const normOf = (aspect: Aspect): Norm => {
    const print = basic?.prints[aspect]
    if (basic && print !== undefined) return { source: 'basic', print, parts: basic.parts[aspect] }
    const member = mostFrequent(
      members.filter(({ figures }) => figures.parts[aspect] > 0),
      ({ prints }) => prints[aspect],
    )
    return {
      source: 'majority',
      print: member?.prints[aspect] ?? '',
      parts: member?.figures.parts[aspect] ?? 0,
    }
  }
  const [name, type, basis, materials, flow, process, limits, form] = ASPECTS
  const common = (keyOf: (member: Alike) => string) => mostFrequent(members, keyOf)
  const nothing: Span = { length: 0, unit: 'workday' }
  return {
    name: normOf(name),
    type: normOf(type),
    basis: normOf(basis),
    materials: normOf(materials),
    flow: normOf(flow),
    process: normOf(process),
    limits: { ...normOf(limits), source: basic?.statutory ? 'basic' : 'majority' },
    form: normOf(form),
    itemName: basic?.name ?? common(({ prints }) => prints.name)?.name ?? '',
    itemType: basic?.type ?? common(({ prints }) => prints.type)?.type ?? '20',
    statutory:
      basic?.statutory ?? common(({ figures }) => spanKey(figures.statutory))?.figures.statutory ?? nothing,
    promised: common(({ figures }) => spanKey(figures.promised))?.figures.promised ?? nothing,
  }
}

const spanKey = ({ length, unit }: Span): string => `${length} ${unit}`

/** Members with the most frequent key; of equally frequent ones those of the highest authority, then the first by key. */
function mostFrequent(members: readonly Alike[], keyOf: (member: Alike) => string): Alike | undefined {
  const groups = [...Map.groupBy(members, keyOf)].map(([key, group]) => ({
    key,
    count: group.reduce((sum, { count }) => sum + count, 0),
    first: group.reduce((one, other) => (other.level < one.level ? other : one)),
  }))
  return groups.toSorted(
    (a, b) => b.count - a.count || byText(a.first.level, b.first.level) || byText(a.key, b.key),
  )[0]?.first
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
