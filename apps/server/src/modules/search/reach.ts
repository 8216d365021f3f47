import { regionPath } from '@tongban/law/identifiers/region-code.ts'
import { regionPrefix } from '../../kernel/policy.ts'
import type { Reach } from './search.repository.ts'

const EVERYWHERE: Reach = { path: [], below: ['', '~'] }

/** What a person in the region may use: its own authorities, those of the regions above it, those below. */
export function reachOf(region: string | undefined): Reach {
  if (region === undefined) return EVERYWHERE
  // Codes are compared by bytes: `!` stands before the digits, `~` after them.
  return { path: regionPath(region).toReversed(), below: [`${region}!`, `${regionPrefix(region)}~`] }
}
