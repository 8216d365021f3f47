import { registerFirm as contract } from '@tongban/contracts/firms.ts'
import { query, type Service } from '../../../kernel/http/service.ts'
import { type FirmBase, registerFirm } from './register-firm.ts'

/** Refusals count, so the command keeps its own transactions. */
export function firmRoutes(service: Service, base: FirmBase): void {
  query(service, contract, ({ body, reading }) => registerFirm(reading, base, body))
}
