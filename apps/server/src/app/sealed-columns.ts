import type { SealedColumn } from '../kernel/crypto/reseal.ts'
import { sealedColumns as cases } from '../modules/cases/sealed-columns.ts'
import { sealedColumns as consultations } from '../modules/consultations/sealed-columns.ts'
import { sealedColumns as identity } from '../modules/identity/sealed-columns.ts'
import { sealedColumns as licences } from '../modules/licences/sealed-columns.ts'
import { sealedColumns as privacy } from '../modules/privacy/sealed-columns.ts'
import { sealedColumns as registers } from '../modules/registers/sealed-columns.ts'
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
