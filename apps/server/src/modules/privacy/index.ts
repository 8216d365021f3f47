export { listWideReaders } from './access.repository.ts'
export { noteRead, type SeenPerson } from './commands/note-read.ts'
export { verifyRetention } from './retention/verify-retention.ts'
export { verifyAccessDays } from './sealed-days.ts'
