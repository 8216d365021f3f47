export { consultationAnswered } from './consultation.events.ts'
export { consultationBrief } from './consultation.repository.ts'
