export { noteRead, type SeenCase, type SeenPerson } from './commands/note-read.ts'
export { objectionDecided } from './objection.events.ts'
export { findObjectionBrief } from './objection.repository.ts'
export { verifyAccessDays } from './sealed-days.ts'
