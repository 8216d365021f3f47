import type { SealedColumn } from '../../kernel/crypto/reseal.ts'

/** What this module keeps sealed (design law 9). */
export const sealedColumns: readonly SealedColumn[] = [
  {
    table: 'seals.seal',
    column: 'key_sealed',
    purpose: 'seals.seal.key',
    key: [{ column: 'organization_id', type: 'uuid' }],
  },
]
