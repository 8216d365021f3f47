export { type Check, CHECKS, type CheckKey, isCheck } from './checks.ts'
export { type BaseRecord, loadRecords } from './commands/load-records.ts'
export { type Access, listAccesses } from './queries/list-accesses.ts'
export { type CheckAnswer, type CheckRequest, type Facts, runCheck } from './run-check.ts'
