export { isGrowing } from './growing.ts'
export { findItems } from './queries/find-items.ts'
