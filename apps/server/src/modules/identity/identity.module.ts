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
import { deliverSms } from './adapters/sms.ts'
import * as signedIn from './commands/finish-sign-in.ts'
import * as sessions from './commands/manage-session.ts'
import * as signingIn from './commands/start-sign-in.ts'
import { deleteEndedSessions } from './identity.repository.ts'
import * as me from './queries/get-me.ts'

const dropEndedSessions = defineJob(jobKey('drop-ended-sessions'), (work) =>
  deleteEndedSessions(work.tx, work.now.toString()),
)

export const identityModule: Module = {
  name: 'identity',
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
    command(service, savePreferences, ({ body, work }) => sessions.savePreferences(work, body.elderMode))
  },
}
