export { indexItems } from './commands/index-items.ts'
export { type Found, findItems } from './queries/find-items.ts'
export type { Hit } from './search.repository.ts'
