import * as contracts from '@tongban/contracts/account.ts'
import { command, query, type Service } from '../../../kernel/http/service.ts'
import * as sessions from '../sessions/end-sessions.ts'
import * as authenticator from '../sign-in/authenticator.ts'
import * as passkeys from '../sign-in/own-passkeys.ts'
import * as scans from '../sign-in/scan.ts'
import * as stepUp from '../sign-in/step-up.ts'
import * as password from './change-password.ts'
import * as phone from './change-phone.ts'
import * as security from './get-security.ts'

/** 我的账号. What is a query here keeps its own transactions: refusals count, and who I am is read after the commit. */
export function accountRoutes(service: Service): void {
  query(service, contracts.getSecurity, ({ reading }) => security.getSecurity(reading))
  command(service, contracts.endSession, ({ params, work }) => sessions.endSession(work, params.sessionId))
  command(service, contracts.endOtherSessions, ({ work }) => sessions.endOtherSessions(work))
  query(service, contracts.changePassword, ({ body, reading }) =>
    password.changePassword(reading, body.current, body.password),
  )
  command(service, contracts.startPhoneChange, ({ body, work }) => phone.startPhoneChange(work, body.phone))
  query(service, contracts.finishPhoneChange, ({ body, reading }) => phone.finishPhoneChange(reading, body))
  command(service, contracts.startAuthenticator, ({ work }) => authenticator.startAuthenticator(work))
  query(service, contracts.finishAuthenticator, ({ body, reading }) =>
    authenticator.finishAuthenticator(reading, body.code),
  )
  command(service, contracts.removeAuthenticator, ({ work }) => authenticator.removeAuthenticator(work))
  command(service, contracts.startPasskey, ({ work }) => passkeys.startPasskey(work))
  query(service, contracts.finishPasskey, ({ body, reading }) => passkeys.finishPasskey(reading, body))
  command(service, contracts.removePasskey, ({ params, work }) =>
    passkeys.removePasskey(work, params.passkeyId),
  )
  command(service, contracts.startStepUp, ({ work }) => stepUp.startStepUp(work))
  query(service, contracts.finishStepUp, ({ body, reading }) => stepUp.finishStepUp(reading, body))
  query(service, contracts.getScan, ({ params, reading }) => scans.getScan(reading, params.code))
  command(service, contracts.answerScan, ({ params, body, work }) =>
    scans.answerScan(work, params.code, body.agree),
  )
}
