import type { LookupColumn } from '../kernel/crypto/reindex.ts'
import type { SealedColumn } from '../kernel/crypto/reseal.ts'
import { sealedColumns as cases, lookupColumns as casesLookups } from '../modules/cases/sealed-columns.ts'
import {
  sealedColumns as consultations,
  lookupColumns as consultationsLookups,
} from '../modules/consultations/sealed-columns.ts'
import {
  sealedColumns as identity,
  lookupColumns as identityLookups,
} from '../modules/identity/sealed-columns.ts'
import {
  sealedColumns as licences,
  lookupColumns as licencesLookups,
} from '../modules/licences/sealed-columns.ts'
import { sealedColumns as privacy } from '../modules/privacy/sealed-columns.ts'
import {
  sealedColumns as registers,
  lookupColumns as registersLookups,
} from '../modules/registers/sealed-columns.ts'
import { sealedColumns as seals } from '../modules/seals/sealed-columns.ts'
import { sealedColumns as sso } from '../modules/sso/sealed-columns.ts'

/** Answers of requests that carried a key: the kernel keeps them for a day. */
const kernel: SealedColumn = {
  table: 'kernel.idempotency',
  column: 'answer',
  purpose: 'kernel.idempotency.answer',
  key: [
    { column: 'account', type: 'uuid' },
    { column: 'key', type: 'text' },
  ],
}

/** Every column that a new master key has to reach. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  kernel,
  ...cases,
  ...consultations,
  ...identity,
  ...licences,
  ...privacy,
  ...registers,
  ...seals,
  ...sso,
]

/** Every column that a new index key has to reach. */
export const LOOKUP_COLUMNS: readonly LookupColumn[] = [
  ...casesLookups,
  ...consultationsLookups,
  ...identityLookups,
  ...licencesLookups,
  ...registersLookups,
]
