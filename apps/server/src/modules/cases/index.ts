export * from './case.events.ts'
export { caseBrief, markUrgent } from './brief.ts'
