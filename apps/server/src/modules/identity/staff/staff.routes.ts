import * as contracts from '@tongban/contracts/staff.ts'
import * as substitutions from '@tongban/contracts/substitutions.ts'
import { command, preparedCommand, query, type Service } from '../../../kernel/http/service.ts'
import { decide, withdraw } from './decide-proposal.ts'
import { getMember } from './get-member.ts'
import { proposalPage, staffPage } from './list-staff.ts'
import { listFit, listOwn } from './list-substitutions.ts'
import * as proposing from './propose.ts'
import { stalePage } from './stale-accounts.ts'
import { endSubstitution, nameSubstitute } from './substitute.ts'
import { endPost, suspend } from './take-away.ts'

export function staffRoutes(service: Service): void {
  query(service, contracts.listStaff, ({ query, reading }) => staffPage(reading, query))
  query(service, contracts.getStaffMember, ({ params, reading }) => getMember(reading, params.accountId))
  preparedCommand(
    service,
    contracts.appointStaff,
    () => proposing.makeFirstPassword(),
    ({ body, work, prepared }) => proposing.appoint(work, body, prepared),
  )
  command(service, contracts.proposePost, ({ params, body, work }) =>
    proposing.proposePost(work, params.accountId, { ...body, kind: 'post', restsOwn: false }),
  )
  command(service, contracts.proposeSecondment, ({ params, body: { basis, ...body }, work }) =>
    proposing.proposePost(work, params.accountId, { ...body, kind: 'secondment', reason: basis }),
  )
  command(service, contracts.endPost, ({ params, body, work }) => endPost(work, params, body))
  command(service, contracts.suspendStaff, ({ params, body, work }) =>
    suspend(work, params.accountId, body.reason),
  )
  command(service, contracts.proposeResumption, ({ params, body, work }) =>
    proposing.proposeResumption(work, params.accountId, body.reason),
  )
  preparedCommand(
    service,
    contracts.proposeReset,
    () => proposing.makeFirstPassword(),
    ({ params, body, work, prepared }) => proposing.proposeReset(work, params.accountId, body, prepared),
  )
  query(service, contracts.listProposals, ({ query, reading }) => proposalPage(reading, query))
  command(service, contracts.decideProposal, ({ params, body, work }) =>
    decide(work, params.proposalId, body),
  )
  command(service, contracts.withdrawProposal, ({ params, work }) => withdraw(work, params.proposalId))
  query(service, contracts.listStaleAccounts, ({ query, reading }) => stalePage(reading, query))
  query(service, substitutions.listSubstitutions, ({ reading }) => listOwn(reading))
  query(service, substitutions.findSubstitutes, ({ query, reading }) => listFit(reading, query))
  command(service, substitutions.nameSubstitute, ({ body, work }) => nameSubstitute(work, body))
  command(service, substitutions.endSubstitution, ({ params, work }) =>
    endSubstitution(work, params.substitutionId),
  )
}
