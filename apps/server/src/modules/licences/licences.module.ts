import * as contracts from '@tongban/contracts/licences.ts'
import { command, query } from '../../kernel/http/service.ts'
import type { Module } from '../../kernel/module.ts'
import { licenceBelongings } from './belongings.ts'
import { drawLicence } from './commands/draw-licence.ts'
import { presentLicence } from './commands/present-licence.ts'
import { revokeLicence } from './commands/revoke-licence.ts'
import { scanPresentation } from './commands/scan-presentation.ts'
import { licenceHoldings } from './held-data.ts'
import { mountLicenceFile } from './licence-file.ts'
import { findLicences, getMyLicence, listMyLicences } from './queries/list-licences.ts'
import { verifyLicence } from './queries/verify-licence.ts'

export const licencesModule: Module = {
  name: 'licences',
  holdings: licenceHoldings,
  belongings: licenceBelongings,
  jobs: [drawLicence],
  mount: mountLicenceFile,
  routes(service) {
    query(service, contracts.listMyLicences, ({ query, reading }) => listMyLicences(reading, query))
    query(service, contracts.getMyLicence, ({ params, reading }) => getMyLicence(reading, params.licenceId))
    command(service, contracts.presentLicence, ({ params, work }) => presentLicence(work, params.licenceId))
    query(service, contracts.verifyLicence, ({ params, reading }) =>
      verifyLicence(reading, params.identifier),
    )
    command(service, contracts.scanPresentation, ({ body, work }) => scanPresentation(work, body.code))
    command(service, contracts.revokeLicence, ({ params, body, work }) =>
      revokeLicence(work, params.licenceId, body),
    )
    query(service, contracts.findLicences, ({ query, reading }) => findLicences(reading, query))
  },
}
