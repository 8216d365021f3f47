export { keepDraft } from './commands/keep-draft.ts'
export { registerStandardProcess, type StandardProcess } from './commands/register-standard-process.ts'
