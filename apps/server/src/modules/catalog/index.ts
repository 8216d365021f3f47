export { publishItem } from './commands/publish-item.ts'
export type { CompiledMember } from './compiled-item.ts'
export { findPublishedItem, getItemVersion } from './item-cache.ts'
export type { PublishedItem } from './published-item.ts'
