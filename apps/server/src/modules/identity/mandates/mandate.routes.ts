import * as mandates from '@tongban/contracts/mandates.ts'
import { command, query, type Service } from '../../../kernel/http/service.ts'
import { handOver } from './hand-over.ts'
import * as help from './help-person.ts'
import { listMandates } from './list-mandates.ts'
import { offerMandate } from './offer-mandate.ts'
import * as settling from './settle-mandate.ts'

export function mandateRoutes(service: Service, base: help.ItemBase): void {
  query(service, mandates.listMandates, ({ reading }) => listMandates(reading))
  command(service, mandates.offerMandate, ({ body, work }) => offerMandate(work, body))
  command(service, mandates.acceptMandate, ({ params, work }) =>
    settling.acceptMandate(work, params.mandateId),
  )
  command(service, mandates.declineMandate, ({ params, work }) =>
    settling.declineMandate(work, params.mandateId),
  )
  command(service, mandates.revokeMandate, ({ params, work }) =>
    settling.revokeMandate(work, params.mandateId),
  )
  command(service, mandates.handOverMandates, ({ params, body, work }) =>
    handOver(work, params.mandateId, body.holder),
  )
  query(service, mandates.getAgency, ({ reading }) => help.getAgency(reading))
  command(service, mandates.askConsent, ({ body, work }) => help.askConsent(work, base, body))
  // A wrong code must still count, so that this one keeps its own transaction.
  query(service, mandates.beginHelp, ({ body, reading }) => help.beginHelp(reading, body))
  command(service, mandates.beginHelpByCode, ({ body, work }) => help.beginHelpByCode(work, body))
  command(service, mandates.endHelp, ({ work }) => help.endHelp(work))
}
