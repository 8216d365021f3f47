export { registerStandardProcess, type StandardProcess } from './commands/register-standard-process.ts'
