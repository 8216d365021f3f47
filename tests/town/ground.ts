import { inject } from 'vitest'
import { systemContext } from '../../apps/server/src/kernel/module.ts'
import { TIME_ZONE } from '../../apps/server/src/kernel/platform.ts'
import { transact } from '../../apps/server/src/kernel/work.ts'
import { loadGround } from '../../demo/load/ground.ts'
import { GROUND_TEMPLATE, TEMPLATE, withClient } from '../setup/database.ts'
import { platformOn } from '../setup/platform.ts'

/** Before every day that a test plays on, so that posts and licences are in force. */
const EVE = '2026-01-05T08:00:00+08:00'
const LOCK = 7_302_330_399

/**
 * A database with the demonstration's regions, offices, people, accounts, items and licences, and nothing that has
 * happened yet. Loaded once for all test files, whichever comes first; each file copies it.
 */
export async function groundTemplate(): Promise<string> {
  await withClient(inject('databaseServer'), async (client) => {
    // Ends with the connection.
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [GROUND_TEMPLATE])
    if (rowCount !== 0) return
    const draft = `${GROUND_TEMPLATE}_draft`
    await client.query(`drop database if exists ${draft}`)
    await client.query(`create database ${draft} template ${TEMPLATE}`)
    await load(draft)
    await client.query(`alter database ${draft} rename to ${GROUND_TEMPLATE}`)
  })
  return GROUND_TEMPLATE
}

async function load(database: string): Promise<void> {
  const { platform, jobs, stop } = await platformOn(database, { at: EVE })
  const today = platform.now().toZonedDateTimeISO(TIME_ZONE).toPlainDate()
  await transact(platform, systemContext('ground'), (work) => loadGround(work, today))
  // What was published can be found, and its words are counted.
  await jobs.advanceTo(platform.now().add({ minutes: 1 }))
  await stop()
}
