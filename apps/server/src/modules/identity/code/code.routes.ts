import * as codes from '@tongban/contracts/one-code.ts'
import { command, query, type Service } from '../../../kernel/http/service.ts'
import { resolveCode } from './read-code.ts'
import { listMyReadings, showCode } from './show-code.ts'

export function codeRoutes(service: Service): void {
  command(service, codes.showOneCode, ({ work }) => showCode(work))
  query(service, codes.listCodeReadings, ({ reading }) => listMyReadings(reading))
  command(service, codes.resolveOneCode, ({ body, work }) => resolveCode(work, body))
}
