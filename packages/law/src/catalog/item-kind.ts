import type { ItemDefinition, ItemType } from '@tongban/contracts/items.ts'

/** 处罚、强制、征收、检查: powers that an authority exercises by itself. Everything else somebody applies for. */
const EXERCISED: ReadonlySet<ItemType> = new Set<ItemType>(['02', '03', '04', '06'])

/** 依申请事项. */
export const isAppliedFor = (type: ItemType): boolean => !EXERCISED.has(type)

/** Ⅲ级 takes applications online, Ⅳ级 does everything online. */
export const takesOnlineApplications = ({ onlineDepth }: Pick<ItemDefinition, 'onlineDepth'>): boolean =>
  onlineDepth === '3' || onlineDepth === '4'
