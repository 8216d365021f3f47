import { finishSignIn, startSignIn } from '@tongban/contracts/identity.ts'
import * as contracts from '@tongban/contracts/sign-in.ts'
import { command, query, type Service } from '../../../kernel/http/service.ts'
import * as signedIn from './finish-sign-in.ts'
import { askPasskey } from './passkeys.ts'
import { registerByPhone } from './register-by-phone.ts'
import * as scans from './scan.ts'
import { signInByPasskey } from './sign-in-by-passkey.ts'
import * as signingIn from './start-sign-in.ts'

/** Refusals here must still count, so what is a query keeps its own transactions. */
export function signInRoutes(service: Service): void {
  query(service, startSignIn, ({ body, reading }) =>
    signingIn.startSignIn(reading, body.login, body.password),
  )
  command(service, contracts.startSmsSignIn, ({ body, work }) => signingIn.startSmsSignIn(work, body.phone))
  query(service, finishSignIn, ({ body, reading }) =>
    signedIn.finishSignIn(reading, body.challenge, body.code),
  )
  query(service, contracts.register, ({ body, reading }) => registerByPhone(reading, body))
  command(service, contracts.startPasskeySignIn, ({ work }) => askPasskey(work, 'sign_in'))
  query(service, contracts.finishPasskeySignIn, ({ body, reading }) => signInByPasskey(reading, body))
  command(service, contracts.startScan, ({ work }) => scans.startScan(work))
  query(service, contracts.collectScan, ({ body, reading }) => scans.collectScan(reading, body.token))
}
