export * from './case.events.ts'
export { caseBrief, markUrgent } from './brief.ts'
export { handIn } from './commands/hand-in.ts'
