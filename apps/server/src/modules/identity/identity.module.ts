import { actAs, getMe, savePreferences, signOut } from '@tongban/contracts/identity.ts'
import { getVerification, verifyMe } from '@tongban/contracts/verification.ts'
import { command, query } from '../../kernel/http/service.ts'
import type { Module } from '../../kernel/module.ts'
import { accountRoutes } from './accounts/account.routes.ts'
import * as me from './accounts/get-me.ts'
import * as preferences from './accounts/save-preferences.ts'
import type { PersonBase } from './accounts/verify-me.ts'
import * as verification from './accounts/verify-me.ts'
import { codeRoutes } from './code/code.routes.ts'
import { firmRoutes } from './firms/firm.routes.ts'
import type { FirmBase } from './firms/register-firm.ts'
import { identityHoldings } from './held-data.ts'
import { providerRoutes } from './identity-provider/provider.routes.ts'
import { kinshipRoutes } from './kinship/kinship.routes.ts'
import type { ItemBase } from './mandates/help-person.ts'
import { mandateRoutes } from './mandates/mandate.routes.ts'
import { deliverSms } from './messages/sms.ts'
import * as sessions from './sessions/manage-session.ts'
import { signInRoutes } from './sign-in/sign-in.routes.ts'
import { closingsAreTold, staffBelongings } from './staff/closing-organization.ts'
import { staffRoutes } from './staff/staff.routes.ts'
import { mountStaleFile } from './staff/stale-file.ts'
import { windowRoutes } from './window/window.routes.ts'

/** Identity stands below registers and catalogue, so the composition hands it what they know. */
export const identityModule = (bases: PersonBase & FirmBase & ItemBase): Module => ({
  name: 'identity',
  holdings: identityHoldings,
  belongings: staffBelongings,
  subscriptions: closingsAreTold,
  jobs: [deliverSms],
  mount: mountStaleFile,
  routes(service) {
    mandateRoutes(service, bases)
    kinshipRoutes(service)
    codeRoutes(service)
    signInRoutes(service)
    accountRoutes(service)
    staffRoutes(service)
    firmRoutes(service, bases)
    windowRoutes(service, bases)
    providerRoutes(service)
    query(service, getVerification, async ({ reading }) => verification.verificationWays(reading))
    query(service, verifyMe, ({ body, reading }) => verification.verifyMe(reading, bases, body))
    command(service, signOut, ({ work }) => sessions.signOut(work))
    query(service, getMe, ({ reading }) => me.getMe(reading))
    command(service, actAs, ({ body, work }) => sessions.actAs(work, body))
    command(service, savePreferences, ({ body, work }) => preferences.savePreferences(work, body.elderMode))
  },
})
