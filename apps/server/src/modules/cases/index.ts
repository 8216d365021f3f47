export * from './case.events.ts'
export { type CaseBrief, caseBrief, markUrgent } from './brief.ts'
export { handIn } from './commands/hand-in.ts'
