import * as codes from '@tongban/contracts/one-code.ts'
import { command, query, type Service } from '../../../kernel/http/service.ts'
import type { Work } from '../../../kernel/work.ts'
import { deleteUnreadCodes } from './codes.repository.ts'
import { resolveCode } from './read-code.ts'
import { listMyReadings, showCode } from './show-code.ts'

export function codeRoutes(service: Service): void {
  command(service, codes.showOneCode, ({ work }) => showCode(work))
  query(service, codes.listCodeReadings, ({ reading }) => listMyReadings(reading))
  command(service, codes.resolveOneCode, ({ body, work }) => resolveCode(work, body))
}

/** Kept for an hour after their minute, so that one that is late is told that it is, and not that it is unknown. */
export const dropUnreadCodes = (work: Work) =>
  deleteUnreadCodes(work.tx, work.now.subtract({ hours: 1 }).toString())
