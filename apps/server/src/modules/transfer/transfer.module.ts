import * as contracts from '@tongban/contracts/transfer.ts'
import { command, query } from '../../kernel/http/service.ts'
import type { Module } from '../../kernel/module.ts'
import { cancelExport, requestExport } from './commands/request-export.ts'
import { cancelImport, startImport } from './commands/steer-import.ts'
import { listAuthorities } from './queries/list-authorities.ts'
import { getExport, listExports } from './queries/read-exports.ts'
import { getImport, listImportFindings, listImports } from './queries/read-imports.ts'
import { transferJobs } from './transfer.jobs.ts'
import { mountFiles } from './transfer-files.ts'

export const transferModule: Module = {
  name: 'transfer',
  routes(service) {
    query(service, contracts.listImports, ({ query, reading }) => listImports(reading, query))
    query(service, contracts.getImport, ({ params, reading }) => getImport(reading, params.importId))
    query(service, contracts.listImportFindings, ({ params, query, reading }) =>
      listImportFindings(reading, params.importId, query),
    )
    command(service, contracts.startImport, ({ params, body, work }) =>
      startImport(work, params.importId, body.legacy),
    )
    command(service, contracts.cancelImport, ({ params, work }) => cancelImport(work, params.importId))
    command(service, contracts.requestExport, ({ body, work }) => requestExport(work, body))
    query(service, contracts.listExports, ({ query, reading }) => listExports(reading, query))
    query(service, contracts.getExport, ({ params, reading }) => getExport(reading, params.exportId))
    command(service, contracts.cancelExport, ({ params, work }) => cancelExport(work, params.exportId))
    query(service, contracts.listTransferAuthorities, ({ query, reading }) =>
      listAuthorities(reading, query.q),
    )
  },
  mount: mountFiles,
  jobs: transferJobs,
}
