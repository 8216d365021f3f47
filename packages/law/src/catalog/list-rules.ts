import type { ItemDefinition } from '@tongban/contracts/items.ts'
import type { LineContent, ListKind } from '@tongban/contracts/public-lists.ts'
import { LIST_KINDS } from '@tongban/contracts/public-lists.ts'
import { isAppliedFor } from './item-kind.ts'
import { spanOf } from './standard.ts'

/** 网上办理深度 from which an application is filed online. */
const ONLINE: readonly string[] = ['3', '4']
const PUBLIC_SERVICE = '20'

/** Whether a list holds an item that is in force. */
const BELONGS: Readonly<Record<ListKind, (definition: ItemDefinition) => boolean>> = {
  /** 权责清单: every administrative power (中办发〔2015〕21号). */
  power: ({ type }) => type !== PUBLIC_SERVICE,
  public_service: ({ type }) => type === PUBLIC_SERVICE,
  /** 最多跑一次: what one applies for and comes at most once. */
  one_visit: ({ type, visits }) => isAppliedFor(type) && visits <= 1,
  /** 零跑腿: never, and the whole of it online. */
  zero_visit: ({ type, visits, onlineDepth }) => isAppliedFor(type) && visits === 0 && onlineDepth === '4',
  /** 网上办理负面清单: what one applies for and cannot file online (国务院令第722号 §37: 应上尽上). */
  offline: ({ type, onlineDepth }) => isAppliedFor(type) && !ONLINE.includes(onlineDepth),
  /** 行政审批中介服务清单 (国办发〔2015〕31号). */
  intermediary: ({ intermediaries }) => intermediaries.length > 0,
}

export const listsOf = (definition: ItemDefinition): ListKind[] =>
  LIST_KINDS.filter((kind) => BELONGS[kind](definition))

/** As much of an item in force as its lines in the lists are made of. */
export type Listed = {
  readonly lists: readonly string[]
  /** Without an intermediary. */
  readonly content: LineContent
  readonly intermediaries: readonly NonNullable<LineContent['intermediary']>[]
}

export const listedOf = (definition: ItemDefinition): Listed => ({
  lists: listsOf(definition),
  content: contentOf(definition),
  intermediaries: [...new Map(definition.intermediaries.map((one) => [one.service, one])).values()],
})

export type NewLine = { readonly part: string; readonly content: LineContent }

/** The lines of an item in a list: none where it does not belong, one for each service in 中介服务清单, else one. */
export function linesIn(kind: ListKind, { lists, content, intermediaries }: Listed): NewLine[] {
  if (!lists.includes(kind)) return []
  if (kind !== 'intermediary') return [{ part: '', content }]
  return intermediaries.map((one) => ({ part: one.service, content: { ...content, intermediary: one } }))
}

const contentOf = (definition: ItemDefinition): LineContent => ({
  bases: definition.legalBases.map(({ name, article }) => name + article),
  accountability: definition.accountability ?? [],
  promised: spanOf(definition.promised),
  visits: definition.visits,
  onlineDepth: definition.onlineDepth,
  reason: definition.visitReason ?? null,
  handleForms: definition.handleForms,
  intermediary: null,
})
