export { accountSignedOut } from './accounts/account.events.ts'
export { maskPhone } from './accounts/account.ts'
export { accountClosed, closeOwnAccount } from './accounts/close-account.ts'
export { findHolder, type Holder } from './accounts/holder.ts'
export {
  registerPublicAccount,
  registerStaffAccount,
  registerSubject,
} from './accounts/register.ts'
export { getSubject, type Subject } from './accounts/subjects.ts'
export { personIdentified } from './code/code.events.ts'
export { identifiedSubject } from './code/read-code.ts'
export { withoutConflict } from './kinship/avoidance.ts'
export { conflictDeclared } from './kinship/kinship.events.ts'
export {
  agencyConsentGiven,
  mandateAccepted,
  mandateDeclined,
  mandateHandedOver,
  mandateOffered,
  mandateRevoked,
} from './mandates/mandate.events.ts'
export { findMandateSides, listHelpOf, namesOfAccounts } from './mandates/mandates.repository.ts'
export { registerMandate } from './mandates/register-mandate.ts'
export {
  fieldsWithin,
  refuseFeeAbove,
  refuseItemOutside,
  withinMandate,
} from './mandates/within-mandate.ts'
export { sendSms } from './messages/sms.ts'
export { deviceOf } from './sessions/device.ts'
export { signOut } from './sessions/manage-session.ts'
export { findSessionFacts, listOpenSessions } from './sessions/open-sessions.repository.ts'
export { resolveActor, staffActor } from './sessions/resolve-actor.ts'
export { findOfficer } from './staff/find-officer.ts'
export { type FirstAdministrator, openAdministrators } from './staff/first-administrators.ts'
export { isHeld } from './staff/holders.repository.ts'
export { registerPost } from './staff/register-post.ts'
export { staffFactorReset, staffPasswordReset, staffSuspended } from './staff/staff.events.ts'
export { accountName, tellHolders } from './staff/tell-holders.ts'
