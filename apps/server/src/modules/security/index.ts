export { verifyEntries } from './sealed-batches.ts'
export { verifyExport } from './verify-export.ts'
