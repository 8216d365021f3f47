export { IMPORT_DELAY } from './commands/project-items.ts'
