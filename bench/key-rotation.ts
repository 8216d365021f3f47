import { randomBytes, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { ROTATE_KEYS } from '../apps/server/src/app/key-rotation.ts'
import { createKeyring } from '../apps/server/src/kernel/crypto/keyring.ts'
import { parseKeys } from '../apps/server/src/kernel/crypto/keyring-settings.ts'
import { askRotation, findRotation } from '../apps/server/src/kernel/crypto/rotation.ts'
import { randomToken } from '../apps/server/src/kernel/crypto/tokens.ts'
import { connect } from '../apps/server/src/kernel/database/database.ts'
import { openJobs } from '../apps/server/src/kernel/jobs/jobs.ts'
import { createLog } from '../apps/server/src/kernel/log.ts'
import type { Platform } from '../apps/server/src/kernel/platform.ts'
import { IDENTIFIER_COLUMN, PHONE_COLUMN } from '../apps/server/src/modules/identity/accounts/subjects.ts'
import { rotating } from './call.ts'
import { type BenchDatabase, openBenchDatabase } from './ground/database.ts'
import { openSessions } from './ground/firms.ts'
import { insertRows } from './ground/insert-rows.ts'
import { environment, loadingPlatform } from './ground/platform.ts'
import { load } from './load.ts'
import type { Limit } from './report.ts'
import { PLATFORM, startServer } from './servers/child-server.ts'

const PEOPLE = { quick: 100_000, full: 1_000_000 }
const AT_ONCE = 20_000
/** Requests at a time beside the rotation: a process that is used, and not one that is full. */
const WIDTH = 4
const SLICE_SECONDS = 4

/**
 * New master and index keys for so many people, two sealed columns and a lookup column each, by the process that answers
 * requests meanwhile.
 */
export async function keyRotation(isQuick: boolean, say: (line: string) => void): Promise<Limit[]> {
  const people = isQuick ? PEOPLE.quick : PEOPLE.full
  const database = await openBenchDatabase()
  try {
    const tokens = await fill(database, people, say)
    return await measure(database, people, tokens)
  } finally {
    await database.stop()
  }
}

async function fill(database: BenchDatabase, people: number, say: (line: string) => void): Promise<string[]> {
  say(`${people} people`)
  const { platform, stop } = await loadingPlatform(database)
  const client = new pg.Client(database.url)
  await client.connect()
  try {
    for (let from = 0; from < people; from += AT_ONCE)
      await insertPeople(client, platform, from, Math.min(AT_ONCE, people - from))
    const { rows } = await client.query<{ id: string }>('select id from identity.subject limit 50')
    const signedIn = rows.map(({ id }) => ({ token: randomToken(), accountId: randomUUID(), subjectId: id }))
    await insertAccounts(client, platform, signedIn)
    await openSessions(client, signedIn)
    await client.query('vacuum (analyze) identity.subject')
    return signedIn.map(({ token }) => token)
  } finally {
    await client.end()
    await stop()
  }
}

const columnsOf = ({ keyring }: Platform) => ({
  sealed: (value: string, column: string) => keyring.seal(value, { column }),
  index: (value: string, column: string) => keyring.blindIndex(value, column),
})

async function insertPeople(client: pg.Client, platform: Platform, from: number, count: number) {
  const { sealed, index } = columnsOf(platform)
  const numbers = Array.from(
    { length: count },
    (_nothing, at) => `3303021990${String(from + at).padStart(8, '0')}`,
  )
  await insertRows(client, 'identity.subject', numbers, {
    id: ['uuid', () => randomUUID()],
    kind: ['identity.subject_kind', () => 'person'],
    name: ['text', () => '王小明'],
    identifier_sealed: ['text', (number) => sealed(number, IDENTIFIER_COLUMN)],
    identifier_index: ['text', (number) => index(number, IDENTIFIER_COLUMN)],
    identifier_masked: ['text', () => '330302**********12'],
    phone_sealed: ['text', (number) => sealed(number.slice(-11), PHONE_COLUMN)],
  })
}

type SignedIn = { readonly accountId: string; readonly subjectId: string }

async function insertAccounts(client: pg.Client, platform: Platform, holders: readonly SignedIn[]) {
  const { sealed, index } = columnsOf(platform)
  const now = Temporal.Now.instant().toString()
  await insertRows(client, 'identity.account', holders, {
    id: ['uuid', ({ accountId }) => accountId],
    login_index: ['text', ({ accountId }) => accountId],
    name: ['text', () => '王小明'],
    phone_sealed: ['text', () => sealed('15400000000', PHONE_COLUMN)],
    phone_index: ['text', () => index('15400000000', PHONE_COLUMN)],
    phone_masked: ['text', () => '154****0000'],
    password_changed_at: ['timestamptz', () => now],
    staff: ['boolean', () => 'false'],
    level: ['identity.level', () => 'real_name'],
    subject_id: ['uuid', ({ subjectId }) => subjectId],
    created_at: ['timestamptz', () => now],
  })
}

async function measure(database: BenchDatabase, people: number, tokens: readonly string[]): Promise<Limit[]> {
  const keys = await changedKeys(database.directory)
  const server = await startServer(PLATFORM, {
    ...process.env,
    ...environment(database),
    ...keys.env,
    ROLES: 'web,worker',
  })
  const connection = connect(database.url, { max: 2 })
  try {
    const source = rotating(
      tokens.map((token) => ({
        method: 'GET',
        path: '/api/v1/me',
        headers: { authorization: `Bearer ${token}` },
        values: [],
      })),
    )
    const read = async () => (await load(server.port, source, SLICE_SECONDS, false, WIDTH)).latenciesMs
    await read()
    const before = await read()
    const begun = performance.now()
    await ask(database, connection.db, keys.keyring)
    const during: number[] = []
    while ((await findRotation(connection.db))?.finishedAt === null) during.push(...(await read()))
    const seconds = (performance.now() - begun) / 1000
    return [
      {
        name: 'key rotation, rows a second',
        unit: '',
        value: (people * 3) / seconds,
        must: 3_000,
        goal: 10_000,
        isLeast: true,
        note: `${people} people: two sealed columns and a lookup column, in the process that answers`,
      },
      {
        name: 'reads meanwhile, p99',
        unit: 'ms',
        value: p99(during),
        must: 60,
        goal: 30,
        note: `${rounded(p99(before))} ms without it`,
      },
    ]
  } finally {
    await connection.close()
    await server.stop()
  }
}

async function ask(
  { url }: BenchDatabase,
  db: ReturnType<typeof connect>['db'],
  keyring: ReturnType<typeof createKeyring>,
) {
  const jobs = await openJobs(url, createLog('error'), false)
  await db.inTransaction(async (tx) => {
    await askRotation(tx, keyring, { id: randomUUID(), at: Temporal.Now.instant().toString() })
    await jobs.send(tx, [{ job: ROTATE_KEYS.name, pace: ROTATE_KEYS.pace, input: {} }])
  })
  await jobs.stop()
}

/** The keys of the loading platform with new ones in front. */
async function changedKeys(directory: string) {
  const text = JSON.parse(await readFile(join(directory, 'development-keys.json'), 'utf8'))
  const fresh = () => `fresh:gm:${randomBytes(32).toString('base64')}`
  const changed = {
    ...text,
    masterKeys: `${fresh()},${text.masterKeys}`,
    indexKeys: `${fresh()},${text.indexKeys}`,
  }
  return {
    keyring: createKeyring(parseKeys(changed).keyring),
    env: {
      MASTER_KEYS: changed.masterKeys,
      INDEX_KEYS: changed.indexKeys,
      SIGNING_KEYS: changed.signingKeys,
      AUTHORITY_KEY: changed.authorityKey,
      AUTHORITY_CERTIFICATE: changed.authorityCertificate,
    },
  }
}

const p99 = (latenciesMs: readonly number[]): number =>
  latenciesMs.toSorted((a, b) => a - b)[Math.floor(latenciesMs.length * 0.99)] ?? 0
const rounded = (value: number): string => value.toFixed(1)
