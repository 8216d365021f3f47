import { BY_ID, type SealedColumn } from '../../kernel/crypto/reseal.ts'

/** What this module keeps sealed (design law 9). */
export const sealedColumns: readonly SealedColumn[] = [
  {
    table: 'sso.artifact',
    column: 'payload_sealed',
    purpose: 'sso.artifact.payload',
    key: [
      { column: 'kind', type: 'text' },
      { column: 'id_hash', type: 'text' },
    ],
  },
  { table: 'sso.signing_key', column: 'sealed', purpose: 'sso.signing_key.sealed', key: BY_ID },
]
