import type { Belonging } from '../../kernel/module.ts'
import { countStandingItems } from './catalog.repository.ts'

/**
 * Items of an organization that is closed. Their codes hold its credit code, and running cases, seals and licences follow
 * them: editors cancel them, or publish the successor's, under change control (动态调整).
 */
export const itemBelongings: readonly Belonging[] = [
  { key: 'item', count: ({ db }, id) => countStandingItems(db, id) },
]
