import type { Me } from '@tongban/contracts/identity.ts'

/** 岗位 of who keeps the catalogue of a region, and so the 基本目录. */
const KEEPER = 'catalog'

export const keepsBasicItems = (me: Me | undefined): boolean =>
  me?.posts.some(({ role, post }) => role === 'catalog_editor' && post === KEEPER) ?? false
