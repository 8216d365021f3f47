import { regionPath } from '@tongban/law/identifiers/region-code.ts'
import { regionPrefix } from '../../kernel/policy.ts'

/** Where somebody is: the region and those above it, the nearest first, and the range of those below. */
export type Reach = {
  readonly path: readonly string[]
  readonly below: readonly [from: string, until: string]
}

const EVERYWHERE: Reach = { path: [], below: ['', '~'] }

/** What a person in the region may use: its own authorities, those of the regions above it, those below. */
export function reachOf(region: string | undefined): Reach {
  if (region === undefined) return EVERYWHERE
  // Codes are compared by bytes: `!` stands before the digits, `~` after them.
  return { path: regionPath(region).toReversed(), below: [`${region}!`, `${regionPrefix(region)}~`] }
}
