export { noteRead, type SeenCase, type SeenPerson } from './commands/note-read.ts'
