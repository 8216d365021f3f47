export { indexItems } from './commands/index-items.ts'
export { type Found, findItems } from './queries/search-items.ts'
export type { Hit } from './search.repository.ts'
