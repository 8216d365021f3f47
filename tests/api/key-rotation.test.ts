import { createSecretKey, randomBytes } from 'node:crypto'
import { getMyCase } from '@tongban/contracts/applicant-cases.ts'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { keySource } from '../../apps/server/src/app/keys.ts'
import { SEALED_COLUMNS } from '../../apps/server/src/app/sealed-columns.ts'
import { loadKeys } from '../../apps/server/src/kernel/crypto/key-source.ts'
import { createKeyring, UnreadableEnvelope } from '../../apps/server/src/kernel/crypto/keyring.ts'
import { reseal, type SealedColumn } from '../../apps/server/src/kernel/crypto/reseal.ts'
import { connect } from '../../apps/server/src/kernel/database/database.ts'
import { type Town, town } from '../town/town.ts'

let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-16' })
})
afterAll(() => wenzhou.stop())

/** Both keyrings that follow: with old and new master key, and with the new one alone. */
function keyrings() {
  const { keyring } = loadKeys(keySource(wenzhou.platform.settings, inject('keys')))
  const fresh = { id: 'fresh', suite: 'gm', secret: createSecretKey(randomBytes(32)) } as const
  return {
    both: createKeyring({ ...keyring, masterKeys: [fresh, ...keyring.masterKeys] }),
    alone: createKeyring({ ...keyring, masterKeys: [fresh] }),
  }
}

const CASES: SealedColumn = {
  table: 'cases.case',
  column: 'content_sealed',
  purpose: 'cases.case.content',
  key: [{ column: 'id', type: 'uuid' }],
}

describe('a new master key', () => {
  it('reaches every column that a migration calls sealed', async () => {
    const found = await wenzhou.asOwner<{ name: string }>(
      `select table_schema || '.' || table_name || '.' || column_name as name
       from information_schema.columns where column_name ~ '(^|_)sealed$' and data_type = 'text'`,
    )
    const declared = new Set(SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`))
    expect(found.map(({ name }) => name).filter((name) => !declared.has(name))).toEqual([])
  })

  it('opens everything when it is done, without the old one, while the service answers', async () => {
    const { barber, ownerUrl } = wenzhou
    const filed = await barber.applies('sanitation_licence')
    const { both, alone } = keyrings()
    const connection = connect(ownerUrl, { max: 2 })
    try {
      let resealed = 0
      // Stopped after the first few rows of each column, and begun again.
      for (const column of SEALED_COLUMNS)
        for await (const progress of reseal(connection.db, both, column, 7)) {
          resealed += progress.resealed
          break
        }
      expect(resealed).toBeGreaterThan(0)
      for (const column of SEALED_COLUMNS)
        for await (const { looked } of reseal(connection.db, both, column))
          expect(looked).toBeGreaterThanOrEqual(0)
      for (const { table, column, purpose } of SEALED_COLUMNS) {
        const rows = await wenzhou.asOwner<{ envelope: string }>(
          `select ${column} as envelope from ${table} where ${column} is not null limit 50`,
        )
        for (const { envelope } of rows) expect(() => alone.open(envelope, { column: purpose })).not.toThrow()
      }
      const third = []
      for await (const progress of reseal(connection.db, both, CASES)) third.push(progress.resealed)
      expect(third.every((count) => count === 0)).toBe(true)
    } finally {
      await connection.close()
    }
    // The platform of this test has the old key only: it says so and does not show anything wrong.
    await expect(barber.ask(getMyCase, { params: { caseId: filed.id } })).rejects.toThrow('server.fault')
    expect(() => wenzhou.platform.keyring.open(both.seal('x', { column: 'x' }), { column: 'x' })).toThrow(
      UnreadableEnvelope,
    )
  })
})
