export { findBasicItem, listBasicItems, listBasicVersions } from './basic-item.repository.ts'
export { changeBasicStatus } from './commands/change-basic-status.ts'
export { changeStatus } from './commands/change-status.ts'
export { publishBasicItem, publishManyBasics } from './commands/publish-basic-item.ts'
export { publishItem } from './commands/publish-item.ts'
export { publishMany } from './commands/publish-many.ts'
export type { CompiledMember } from './compiled-item.ts'
export { fingerprintsOf } from './fingerprints.ts'
export {
  countImplementations,
  findLatestVersionOf,
  findVersionId,
  listHandlingCodes,
  searchBasicItems,
} from './in-force.repository.ts'
export * from './item.events.ts'
export { findPublishedItem, getItemVersion } from './item-cache.ts'
export { type JudgedBasicItem, judgeBasicItem } from './judge-basic-item.ts'
export { type Authority, digestOfItem, type JudgedItem, judgeItem } from './judge-items.ts'
export { type BasicHead, findBasicHeads, findHeads, type Head, lockHeads } from './publish.repository.ts'
export type { PublishedItem } from './published-item.ts'
export { nameItem } from './queries/describe-scope.ts'
export * from './transfer.repository.ts'
