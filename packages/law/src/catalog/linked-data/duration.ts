import type { Limit } from '@tongban/contracts/items.ts'

/** xsd:duration. It knows no working days: they are written as days, and the limit in words stands beside. */
export const durationOf = ({ length, unit }: Limit): string => `P${length}${unit === 'month' ? 'M' : 'D'}`
