import type { ItemType } from '@tongban/contracts/items.ts'
import { bare } from '../words/plain-text.ts'

/** What an item says that is searched in; authorities that use the same words share one. */
export type ItemWords = {
  readonly name: string
  readonly nameEn: string | null
  readonly summary: string
  readonly plainNames: readonly string[]
  readonly type: ItemType
  readonly level: string
  readonly subjects: readonly string[]
  readonly personThemes: readonly string[]
  readonly firmThemes: readonly string[]
  readonly lifeEvents: readonly string[]
  readonly results: readonly { readonly name: string; readonly licenceType?: string }[]
  readonly isBundle: boolean
}

/** Names that differ in case, width and punctuation are one; what stands in brackets tells items apart. */
export const keyOf = (name: string): string => bare(name)
