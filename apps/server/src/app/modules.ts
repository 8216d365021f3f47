import type { Module } from '../kernel/module.ts'
import { answersModule } from '../modules/answers/answers.module.ts'
import { casesModule } from '../modules/cases/cases.module.ts'
import { catalogModule } from '../modules/catalog/catalog.module.ts'
import { nameItem } from '../modules/catalog/index.ts'
import { consultationsModule } from '../modules/consultations/consultations.module.ts'
import { evidenceModule } from '../modules/evidence/evidence.module.ts'
import { identityModule } from '../modules/identity/identity.module.ts'
import { libraryModule } from '../modules/library/library.module.ts'
import { licencesModule } from '../modules/licences/licences.module.ts'
import { notificationsModule } from '../modules/notifications/notifications.module.ts'
import { organizationsModule } from '../modules/organizations/organizations.module.ts'
import { privacyModule } from '../modules/privacy/privacy.module.ts'
import { ratingsModule } from '../modules/ratings/ratings.module.ts'
import { regionsModule } from '../modules/regions/regions.module.ts'
import { verifyFirm, verifyPerson } from '../modules/registers/index.ts'
import { searchModule } from '../modules/search/search.module.ts'
import { securityModule } from '../modules/security/security.module.ts'
import { ssoModule } from '../modules/sso/sso.module.ts'
import { standardsModule } from '../modules/standards/standards.module.ts'
import { supervisionModule } from '../modules/supervision/supervision.module.ts'
import { transferModule } from '../modules/transfer/transfer.module.ts'
import { RETENTIONS } from './retentions.ts'

const DOMAIN: readonly Module[] = [
  regionsModule,
  identityModule({ verifyFirm, verifyPerson, nameItem }),
  ssoModule,
  catalogModule,
  evidenceModule,
  licencesModule,
  casesModule,
  searchModule,
  standardsModule,
  answersModule,
  consultationsModule,
  libraryModule,
  transferModule,
  notificationsModule,
  ratingsModule,
  supervisionModule,
  securityModule,
]

const KEEPERS: readonly Module[] = [...DOMAIN, privacyModule(DOMAIN, RETENTIONS)]

/** The only place that lists the modules. */
export const MODULES: readonly Module[] = [organizationsModule(KEEPERS), ...KEEPERS]
