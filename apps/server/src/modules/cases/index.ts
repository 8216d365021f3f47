export { type CaseBrief, caseBrief, markUrgent } from './brief.ts'
export * from './case.events.ts'
export { handIn } from './commands/hand-in.ts'
export { workCalendar } from './limits.ts'
