import * as contracts from '@tongban/contracts/kinship.ts'
import type { Service } from '../../../kernel/http/service.ts'
import { command, query } from '../../../kernel/http/service.ts'
import { declareKinship, endOwnKinship, listOwnConflicts } from './declare-kinship.ts'

export function kinshipRoutes(service: Service): void {
  query(service, contracts.listOwnConflicts, ({ reading }) => listOwnConflicts(reading))
  command(service, contracts.declareConflict, ({ body, work }) => declareKinship(work, body))
  command(service, contracts.endConflict, ({ params, body, work }) =>
    endOwnKinship(work, params.conflictId, body.reason),
  )
}
