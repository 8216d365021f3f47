import type { ItemDefinition } from '@tongban/contracts/items.ts'
import type { ItemStatus } from './catalog.tables.ts'
import type { CompiledItem } from './compiled-item.ts'

/** One published version of an implementation list entry, ready to be used. Shared in the process: never change it. */
export type PublishedItem = {
  readonly itemId: string
  /** 业务办理项编码, 33 characters: credit code of the authority, level, 基本编码, sequence. */
  readonly code: string
  readonly version: number
  readonly versionId: string
  /** ISO day. */
  readonly publishedOn: string
  readonly name: string
  readonly organization: {
    readonly id: string
    readonly key: string
    readonly name: string
    readonly creditCode: string
    readonly regionCode: string
  }
  readonly region: { readonly code: string; readonly name: string }
  /** Of a bundle: with the fields, materials and checks of its members filled in. */
  readonly definition: ItemDefinition
  readonly compiled: CompiledItem
  /** Of the item when it was read; a running case keeps its version whatever becomes of the item. */
  readonly status: ItemStatus
}
