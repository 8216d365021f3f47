export { sendSms } from './adapters/sms.ts'
export {
  registerAgency,
  registerPost,
  registerPublicAccount,
  registerStaffAccount,
  registerSubject,
} from './commands/register.ts'
export { resolveActor, staffActor } from './sessions.ts'
export { getSubject, type Subject } from './subjects.ts'
