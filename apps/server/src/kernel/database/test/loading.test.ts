import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { databaseAt, withClient } from '../../../../../../tests/setup/database.ts'
import { connect } from '../database.ts'
import { beginLoading, discardUnfinishedLoading, endLoading } from '../loading.ts'

const server = inject('databaseServer')
const name = `tongban_test_${randomUUID().replaceAll('-', '').slice(0, 16)}`
const address = databaseAt(server, name)

beforeEach(async () => {
  await withClient(server, (client) => client.query(`drop database if exists ${name} with (force)`))
  await withClient(server, (client) => client.query(`create database ${name}`))
  await withClient(address, (client) =>
    client.query('create schema kernel; create table kernel.loading (since timestamptz not null)'),
  )
})
afterAll(() => withClient(server, (client) => client.query(`drop database ${name} with (force)`)))

async function discard(): Promise<void> {
  const owner = connect(address, { max: 1 })
  await discardUnfinishedLoading(owner.pool, [])
  await owner.close()
}

const isKept = () =>
  withClient(address, async (client) => {
    const { rows } = await client.query("select to_regclass('kernel.loading') is not null as kept")
    return rows[0].kept
  })

describe('first data', () => {
  it('is discarded when its loading was cut off', async () => {
    const loader = connect(address)
    const release = await beginLoading(loader)
    release()
    await loader.close()
    await discard()
    expect(await isKept()).toBe(false)
  })

  it('is waited for while somebody loads it, and then kept', async () => {
    const loader = connect(address)
    const release = await beginLoading(loader)
    const discarding = discard()
    await sql`select pg_sleep(0.2)`.execute(loader.db)
    expect(await isKept()).toBe(true)
    await endLoading(loader.db)
    release()
    await discarding
    expect(await isKept()).toBe(true)
    await loader.close()
  })
})
