import type { Retention } from '../kernel/retention.ts'
import { retentions as cases } from '../modules/cases/retention.ts'
import { retentions as identity } from '../modules/identity/retention.ts'
import { retentions as licences } from '../modules/licences/retention.ts'
import { retentions as privacy } from '../modules/privacy/retention.ts'
import { retentions as registers } from '../modules/registers/retention.ts'
import { retentions as security } from '../modules/security/retention.ts'
import { retentions as sso } from '../modules/sso/retention.ts'
import { retentions as transfer } from '../modules/transfer/retention.ts'

/** What the modules delete when its time is over. Logs of looks and of security are deleted by whole days, with their seals. */
export const RETENTIONS: readonly Retention[] = [
  ...cases,
  ...identity,
  ...licences,
  ...privacy,
  ...registers,
  ...security,
  ...sso,
  ...transfer,
]
