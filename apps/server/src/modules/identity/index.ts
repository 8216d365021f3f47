export {
  registerPublicAccount,
  registerStaffAccount,
  registerSubject,
} from './accounts/register.ts'
export { getSubject, type Subject } from './accounts/subjects.ts'
export { registerMandate } from './mandates/register-mandate.ts'
export { sendSms } from './messages/sms.ts'
export { resolveActor, staffActor } from './sessions/resolve-actor.ts'
export { registerPost } from './staff/register-post.ts'
