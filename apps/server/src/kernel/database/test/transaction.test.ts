import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { databaseAt, withClient } from '../../../../../../tests/setup/database.ts'
import { type Connection, connect } from '../database.ts'

const name = `tongban_test_${randomUUID().replaceAll('-', '').slice(0, 16)}`
let connection: Connection

beforeAll(async () => {
  await withClient(inject('databaseServer'), (client) => client.query(`create database ${name}`))
  connection = connect(databaseAt(inject('databaseServer'), name), { max: 1 })
  await sql`create table note (id int primary key, text text not null)`.execute(connection.db)
})
beforeEach(() => sql`delete from note`.execute(connection.db))
afterAll(async () => {
  await connection.close()
  await withClient(inject('databaseServer'), (client) => client.query(`drop database ${name}`))
})

const notes = async () =>
  (await sql<{ text: string }>`select text from note order by id`.execute(connection.db)).rows.map(
    ({ text }) => text,
  )

describe('a transaction that waits for no answer', () => {
  it('does its statements in the order in which they are asked for', async () => {
    const seen = await connection.db.inTransaction(async (tx, later) => {
      for (let id = 0; id < 50; id += 1) later(sql`insert into note values (${id}, 'first')`.execute(tx))
      later(sql`update note set text = 'second' where id % 2 = 0`.execute(tx))
      const { rows } = await sql<{ count: number }>`select count(*) from note where text = 'second'`.execute(
        tx,
      )
      later(sql`delete from note where text = 'first'`.execute(tx))
      return rows[0]?.count
    })
    expect(seen).toBe(25)
    expect(await notes()).toHaveLength(25)
  })

  it('fails as a whole, with the reason of the statement that failed and not of those after it', async () => {
    const failing = connection.db.inTransaction(async (tx, later) => {
      later(sql`insert into note values (1, 'kept?')`.execute(tx))
      later(sql`insert into note values (1, 'twice')`.execute(tx))
      await sql`select 1`.execute(tx)
    })
    await expect(failing).rejects.toMatchObject({ code: '23505' })
    expect(await notes()).toEqual([])
  })

  it('fails too when only the last statement does', async () => {
    const failing = connection.db.inTransaction(async (tx, later) => {
      later(sql`insert into note values (1, null)`.execute(tx))
    })
    await expect(failing).rejects.toMatchObject({ code: '23502' })
  })

  it('commits nothing when a failure was passed over', async () => {
    const passing = connection.db.inTransaction(async (tx) => {
      await sql`insert into note values (1, 'kept?')`.execute(tx)
      await sql`select 1 / 0`.execute(tx).catch(() => {})
    })
    await expect(passing).rejects.toThrow()
    expect(await notes()).toEqual([])
  })

  it('takes back what is still on its way when the command refuses', async () => {
    const refused = connection.db.inTransaction(async (tx, later) => {
      later(sql`insert into note values (1, 'refused')`.execute(tx))
      throw new Error('refused')
    })
    await expect(refused).rejects.toThrow('refused')
    expect(await notes()).toEqual([])
  })
})
