import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Town, town } from '../../../../../../tests/town/town.ts'
import { sealFinishedDays } from '../seal.ts'
import { verifyHistory } from '../verify.ts'

let wenzhou: Town
/** A case with history on two days, and the days that were sealed. */
let stream: string
const GROUND = '2026-01-05'
const [FIRST, SECOND, THIRD] = ['2026-03-16', '2026-03-17', '2026-03-18']

beforeAll(async () => {
  wenzhou = await town({ at: FIRST ?? '' })
  const { barber, clerk, lin, itIs, does, asOwner } = wenzhou
  const filed = await barber.applies('sanitation_licence')
  stream = filed.id
  await itIs(`${SECOND}T10:00`)
  await clerk.accepts(filed)
  await lin.applies('elder_card')
  await itIs(`${THIRD}T10:00`)
  await wenzhou.office('lc_health').reviewer.reviews(filed)
  await itIs('2026-03-19T00:05')
  await does(sealFinishedDays)
  await itIs('2026-03-19T10:00')
  await lin.applies('elder_card')
  for (const table of TABLES)
    await asOwner(`create table public.${table}_kept as select * from kernel.${table}`)
})
afterAll(() => wenzhou.stop())

const TABLES = ['event', 'chain', 'seal'] as const

/** What somebody does who owns the database and switches the guards off. */
async function tampers(...statements: string[]): Promise<void> {
  const { asOwner } = wenzhou
  await asOwner(
    [
      'alter table kernel.event disable trigger user',
      'alter table kernel.seal disable trigger user',
      ...statements,
    ].join(';\n'),
  )
}
afterEach(() =>
  tampers(
    ...TABLES.map(
      (table) =>
        `delete from kernel.${table}; insert into kernel.${table} select * from public.${table}_kept`,
    ),
    'alter table kernel.event enable trigger user; alter table kernel.seal enable trigger user',
  ),
)

const verify = () => verifyHistory(wenzhou.platform.db, wenzhou.platform.keyring)
const breaks = async () => (await verify()).breaks
const event = (seq: number) => `stream = '${stream}' and seq = ${seq}`
const lastSeq = async () =>
  (await wenzhou.asOwner<{ seq: number }>(`select seq from kernel.chain where stream = '${stream}'`))[0]
    ?.seq ?? 0

/** Recomputes the hash of an event over what now stands there, as a careful forger would. */
const rehash = (seq: number) =>
  `update kernel.event set hash = encode(sha256(convert_to(prev_hash || E'\\n' || body, 'UTF8')), 'hex') where ${event(seq)}`

describe('a history that nobody touched', () => {
  it('is whole: chains, events and the seals of all finished days', async () => {
    const { chains, events, seals, breaks: found } = await verify()
    expect(found).toEqual([])
    expect(seals).toBe(4)
    expect(chains).toBeGreaterThan(100)
    expect(events).toBeGreaterThan(chains)
    const days = await wenzhou.asOwner<{ day: string }>('select day::text from kernel.seal order by day')
    expect(days.map(({ day }) => day)).toEqual([GROUND, FIRST, SECOND, THIRD])
  })

  it('is hashed in the manner that the specification tells, so that others can check it', async () => {
    const [row] = await wenzhou.asOwner<{ ok: boolean }>(
      `select bool_and(hash = encode(sha256(convert_to(prev_hash || E'\\n' || body, 'UTF8')), 'hex')) as ok from kernel.event`,
    )
    expect(row?.ok).toBe(true)
  })

  it('is not sealed twice', async () => {
    expect(await wenzhou.does(sealFinishedDays)).toEqual([])
  })
})

describe('what was done to history is found and named', () => {
  it('an altered reason', async () => {
    await tampers(
      `update kernel.event set body = replace(body, '材料齐全', '材料不齐') where stream = '${stream}' and kind = 'case.accepted'`,
    )
    expect(await breaks()).toEqual([
      { at: 'event', stream, seq: expect.any(Number), kind: 'case.accepted', what: 'body_altered' },
    ])
  })

  it('an altered event whose hash was made to fit: the next link breaks', async () => {
    await tampers(
      `update kernel.event set body = replace(body, '"actorName":"', '"actorName":"假') where ${event(2)}`,
      rehash(2),
    )
    expect(await breaks()).toContainEqual({
      at: 'event',
      stream,
      seq: 3,
      kind: expect.any(String),
      what: 'link_broken',
    })
  })

  it('a column that says other than the text that was hashed', async () => {
    await tampers(`update kernel.event set kind = 'case.withdrawn' where ${event(2)}`)
    expect(await breaks()).toEqual([
      { at: 'event', stream, seq: 2, kind: 'case.withdrawn', what: 'column_differs' },
    ])
    await tampers(
      `update kernel.event set kind = (select kind from public.event_kept where ${event(2)}), at = at + interval '1 minute' where ${event(2)}`,
    )
    expect(await breaks()).toContainEqual(
      expect.objectContaining({ at: 'event', stream, seq: 2, what: 'column_differs' }),
    )
  })

  it('a removed event in the middle', async () => {
    await tampers(`delete from kernel.event where ${event(2)}`)
    expect(await breaks()).toEqual([
      { at: 'event', stream, seq: 2, kind: expect.any(String), what: 'missing' },
    ])
  })

  it('a removed event whose followers were moved up', async () => {
    await tampers(
      `delete from kernel.event where ${event(2)}`,
      // In two steps, since the key is checked row by row.
      `update kernel.event set seq = -seq where stream = '${stream}' and seq > 2`,
      `update kernel.event set seq = -seq - 1 where stream = '${stream}' and seq < 0`,
    )
    expect(await breaks()).toContainEqual(
      expect.objectContaining({ at: 'event', stream, seq: 2, what: 'link_broken' }),
    )
  })

  it('a removed first event', async () => {
    await tampers(`delete from kernel.event where ${event(1)}`)
    expect(await breaks()).toContainEqual(
      expect.objectContaining({ at: 'event', stream, seq: 1, what: 'missing' }),
    )
  })

  it('a removed tail', async () => {
    const last = await lastSeq()
    await tampers(`delete from kernel.event where ${event(last)}`)
    const found = await breaks()
    expect(found).toContainEqual({ at: 'chain', stream, seq: last, what: 'tail_missing' })
    expect(found).toContainEqual({ at: 'seal', day: THIRD, what: 'root_differs' })
  })

  it('a removed tail that the head of the chain was made to fit: the seal of the day tells', async () => {
    const last = await lastSeq()
    await tampers(
      `delete from kernel.event where ${event(last)}`,
      `update kernel.chain set seq = ${last - 1}, head = (select hash from kernel.event where ${event(last - 1)}) where stream = '${stream}'`,
    )
    expect(await breaks()).toEqual([{ at: 'seal', day: THIRD, what: 'root_differs' }])
  })

  it('two events in the other order', async () => {
    await tampers(
      `update kernel.event set seq = -2 where ${event(2)}`,
      `update kernel.event set seq = 2 where ${event(3)}`,
      `update kernel.event set seq = 3 where ${event(-2)}`,
    )
    expect(await breaks()).toContainEqual(
      expect.objectContaining({ at: 'event', stream, seq: 2, what: 'link_broken' }),
    )
  })

  it('an event that was put in, with a hash that fits', async () => {
    const last = await lastSeq()
    await tampers(
      `insert into kernel.event (stream, seq, kind, at, actor, body, prev_hash, hash)
       select stream, seq + 1, kind, at, actor, replace(body, '"seq":${last}', '"seq":${last + 1}'), hash, '' from kernel.event where ${event(last)}`,
      rehash(last + 1),
      `update kernel.chain set seq = seq + 1, head = (select hash from kernel.event where ${event(last + 1)}) where stream = '${stream}'`,
    )
    expect(await breaks()).toEqual([{ at: 'seal', day: THIRD, what: 'root_differs' }])
  })

  it('a chain that is gone with everything in it', async () => {
    await tampers(
      `delete from kernel.event where stream = '${stream}'`,
      `delete from kernel.chain where stream = '${stream}'`,
    )
    expect(await breaks()).toEqual(
      [FIRST, SECOND, THIRD].map((day) => ({ at: 'seal', day, what: 'root_differs' })),
    )
  })

  it('a chain whose head is gone, or says something else', async () => {
    await tampers(`delete from kernel.chain where stream = '${stream}'`)
    expect(await breaks()).toEqual([{ at: 'chain', stream, seq: await lastKeptSeq(), what: 'head_differs' }])
    await tampers(
      `insert into kernel.chain select stream, kind, seq, 'nonsense' from public.chain_kept where stream = '${stream}'`,
    )
    expect(await breaks()).toEqual([{ at: 'chain', stream, seq: await lastKeptSeq(), what: 'head_differs' }])
  })

  it('an altered seal', async () => {
    await tampers(`update kernel.seal set root = md5(root) where day = '${SECOND}'`)
    expect(await breaks()).toEqual([
      { at: 'seal', day: SECOND, what: 'root_differs' },
      { at: 'seal', day: SECOND, what: 'signature_invalid' },
      { at: 'seal', day: THIRD, what: 'order_broken' },
    ])
    await tampers(
      `update kernel.seal s set root = k.root, signature = reverse(s.signature) from public.seal_kept k where k.day = s.day and s.day = '${SECOND}'`,
    )
    expect(await breaks()).toEqual([{ at: 'seal', day: SECOND, what: 'signature_invalid' }])
  })

  it('a removed seal', async () => {
    await tampers(`delete from kernel.seal where day = '${SECOND}'`)
    expect(await breaks()).toContainEqual({ at: 'seal', day: THIRD, what: 'order_broken' })
  })

  it('a day that is gone with its events and its seal', async () => {
    const onSecond = `at >= '${SECOND}T00:00+08:00' and at < '${THIRD}T00:00+08:00'`
    await tampers(
      `delete from kernel.chain where stream in (select stream from kernel.event where ${onSecond}) and stream not in (select stream from kernel.event where not (${onSecond}))`,
      `delete from kernel.event where ${onSecond}`,
      `delete from kernel.seal where day = '${SECOND}'`,
    )
    const found = await breaks()
    expect(found).toContainEqual({ at: 'seal', day: THIRD, what: 'order_broken' })
    expect(found).toContainEqual(expect.objectContaining({ at: 'event', stream, what: 'missing' }))
  })
})

const lastKeptSeq = async () =>
  (await wenzhou.asOwner<{ seq: number }>(`select seq from public.chain_kept where stream = '${stream}'`))[0]
    ?.seq

describe('the role of the running platform', () => {
  const statements = {
    'change an event': sql`update kernel.event set body = '' where stream = ${'00000000-0000-0000-0000-000000000000'}`,
    'remove an event': sql`delete from kernel.event where seq = 1`,
    'empty the history': sql`truncate kernel.event`,
    'change a seal': sql`update kernel.seal set root = ''`,
    'remove a seal': sql`delete from kernel.seal`,
    'remove the head of a chain': sql`delete from kernel.chain`,
    'switch the guard off': sql`alter table kernel.event disable trigger user`,
    'lay the table aside': sql`drop table kernel.event`,
  }
  it.each(Object.entries(statements))('cannot %s', async (_what, statement) => {
    await expect(statement.execute(wenzhou.platform.db)).rejects.toThrow(/permission denied|must be owner/)
  })

  it('is not even enough for the owner while the guard is on', async () => {
    const { asOwner } = wenzhou
    for (const statement of [
      `update kernel.event set kind = kind where ${event(1)}`,
      `delete from kernel.event where ${event(1)}`,
      'truncate kernel.event',
      'delete from kernel.seal',
    ])
      await expect(asOwner(statement), statement).rejects.toThrow('history is append-only')
  })
})
