import type { Guide } from '@tongban/contracts/catalog.ts'

/** Ⅲ级 takes applications online, Ⅳ级 does everything online. */
export const takesOnlineApplications = ({ definition }: Guide): boolean =>
  definition.onlineDepth === '3' || definition.onlineDepth === '4'
