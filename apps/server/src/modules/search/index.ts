export { findItems } from './queries/find-items.ts'
