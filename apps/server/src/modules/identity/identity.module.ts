import {
  actAs,
  finishSignIn,
  getMe,
  savePreferences,
  signOut,
  startSignIn,
} from '@tongban/contracts/identity.ts'
import { command, query } from '../../kernel/http/service.ts'
import { defineJob, jobKey, type Module } from '../../kernel/module.ts'
import * as me from './accounts/get-me.ts'
import * as preferences from './accounts/save-preferences.ts'
import { identityHoldings } from './held-data.ts'
import { deliverSms } from './messages/sms.ts'
import * as sessions from './sessions/manage-session.ts'
import { deleteEndedSessions } from './sessions/sessions.repository.ts'
import { deleteEndedChallenges } from './sign-in/challenges.repository.ts'
import * as signedIn from './sign-in/finish-sign-in.ts'
import * as signingIn from './sign-in/start-sign-in.ts'

const dropEndedSessions = defineJob(jobKey('drop-ended-sessions'), async (work) => {
  await deleteEndedSessions(work.tx, work.now.toString())
  await deleteEndedChallenges(work.tx, work.now.toString())
})

export const identityModule: Module = {
  name: 'identity',
  holdings: identityHoldings,
  jobs: [deliverSms, dropEndedSessions],
  schedules: [{ job: dropEndedSessions.name, cron: '20 * * * *' }],
  routes(service) {
    // Refusals here must still count, so these two keep their own transactions.
    query(service, startSignIn, ({ body, reading }) =>
      signingIn.startSignIn(reading, body.login, body.password),
    )
    query(service, finishSignIn, ({ body, reading }) =>
      signedIn.finishSignIn(reading, body.challenge, body.code),
    )
    command(service, signOut, ({ work }) => sessions.signOut(work))
    query(service, getMe, ({ reading }) => me.getMe(reading))
    command(service, actAs, ({ body, work }) => sessions.actAs(work, body.subjectId))
    command(service, savePreferences, ({ body, work }) => preferences.savePreferences(work, body.elderMode))
  },
}
