import * as contracts from '@tongban/contracts/window.ts'
import { query, type Service } from '../../../kernel/http/service.ts'
import type { PersonBase } from '../accounts/verify-me.ts'
import { finishVerification } from './finish-verification.ts'
import { listVerifications } from './list-verifications.ts'
import { startVerification } from './start-verification.ts'

/** Refusals count, so the commands keep their own transactions. */
export function windowRoutes(service: Service, base: PersonBase): void {
  query(service, contracts.listWindowVerifications, ({ reading }) => listVerifications(reading))
  query(service, contracts.startWindowVerification, ({ body, reading }) =>
    startVerification(reading, base, body),
  )
  query(service, contracts.finishWindowVerification, ({ body, reading }) => finishVerification(reading, body))
}
