export { REFRESH_WORDS } from './commands/refresh-words.ts'
export { findItems } from './queries/find-items.ts'
