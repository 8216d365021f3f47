import type { Me } from '@tongban/contracts/identity.ts'
import { address } from '../../address.ts'

/** Where one arrives: at what must be done first, at the choice of a name to act in, or where one was going. */
export function landing({ outstanding, capacities }: Me, next: string): string {
  if (outstanding !== null && outstanding !== 'verify') return '/me/security'
  return capacities.length > 1 ? address('/capacity', { next }) : next
}
