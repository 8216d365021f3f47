import * as contracts from '@tongban/contracts/sso.ts'
import { on } from '../../kernel/events/announce.ts'
import { command, query } from '../../kernel/http/service.ts'
import { defineJob, jobKey, type Module } from '../../kernel/module.ts'
import { accountSignedOut, staffFactorReset, staffPasswordReset, staffSuspended } from '../identity/index.ts'
import { clientBelongings } from './clients/belongings.ts'
import { decide, resume, suspend } from './clients/commands/decide-client.ts'
import { issueKey } from './clients/commands/issue-client-key.ts'
import { propose, proposeChange } from './clients/commands/propose-client.ts'
import * as clients from './clients/queries/get-client.ts'
import * as authorization from './consent/continue-authorization.ts'
import * as consents from './consent/own-consents.ts'
import { mountProvider } from './provider/mount.ts'
import { rotateSigningKeys } from './provider/signing-keys.ts'
import { endSignOn } from './sign-out/end-sign-on.ts'
import { tellClient } from './sign-out/tell-client.ts'

const rotateKeys = defineJob(jobKey('rotate-sign-on-keys'), rotateSigningKeys)

export const ssoModule: Module = {
  name: 'sso',
  jobs: [rotateKeys, tellClient],
  belongings: clientBelongings,
  schedules: [{ job: rotateKeys.name, cron: '5 4 * * *' }],
  subscriptions: [
    on('sso.signed_out', accountSignedOut, (work, { stream }) => endSignOn(work, stream)),
    // An administrator has ended the sessions.
    on('sso.staff_suspended', staffSuspended, (work, { stream }) => endSignOn(work, stream)),
    on('sso.staff_password_reset', staffPasswordReset, (work, { stream }) => endSignOn(work, stream)),
    on('sso.staff_factor_reset', staffFactorReset, (work, { stream }) => endSignOn(work, stream)),
  ],
  mount: (app, service) => mountProvider(app, service.platform),
  routes(service) {
    query(service, contracts.listClients, ({ query, reading }) => clients.listPage(reading, query))
    query(service, contracts.listClientOrganizations, ({ query, reading }) =>
      clients.listOrganizations(reading, query.q ?? ''),
    )
    query(service, contracts.getClient, ({ params, reading }) => clients.getClient(reading, params.clientId))
    command(service, contracts.proposeClient, ({ body, work }) => propose(work, body))
    command(service, contracts.changeClient, ({ params, body, work }) =>
      proposeChange(work, params.clientId, body),
    )
    command(service, contracts.decideClient, ({ params, body, work }) => decide(work, params.clientId, body))
    command(service, contracts.suspendClient, ({ params, body, work }) =>
      suspend(work, params.clientId, body),
    )
    command(service, contracts.resumeClient, ({ params, body, work }) => resume(work, params.clientId, body))
    command(service, contracts.issueClientKey, ({ params, body, work }) =>
      issueKey(work, params.clientId, body.jwk),
    )
    command(service, contracts.continueAuthorization, ({ params, work }) =>
      authorization.proceed(work, params.uid),
    )
    command(service, contracts.decideAuthorization, ({ params, body, work }) =>
      authorization.decide(work, params.uid, body.granted),
    )
    query(service, contracts.listConsents, ({ reading }) => consents.listOwn(reading))
    command(service, contracts.withdrawConsent, ({ params, work }) =>
      consents.withdraw(work, params.consentId),
    )
  },
}
