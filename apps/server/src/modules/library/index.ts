export { keepCatalogFile } from './commands/keep-catalog-file.ts'
export { keepDraft } from './commands/keep-draft.ts'
export { registerStandardProcess } from './commands/register-standard-process.ts'
