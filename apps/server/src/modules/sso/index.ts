export { systemActor } from './provider/system-actor.ts'
