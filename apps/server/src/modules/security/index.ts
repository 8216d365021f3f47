export { recordProgram } from './commands/record-program.ts'
export { verifyEntries } from './sealed-batches.ts'
export { verifyExport } from './verify-export.ts'
