import type { Capacity } from '@tongban/contracts/identity.ts'

/** For oneself, for another person, for a firm: as the words of the screens tell them apart. */
export const inWhoseName = ({ kind, isOwn }: Capacity): 'self' | 'other' | 'firm' => {
  if (kind === 'firm') return 'firm'
  return isOwn ? 'self' : 'other'
}
