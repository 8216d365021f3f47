import { ROLES } from '@tongban/contracts/permissions.ts'
import fc from 'fast-check'
import { type SqlBool, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { casePolicy, draftPolicy, taskPolicy } from '../../modules/cases/case.policy.ts'
import { itemPolicy } from '../../modules/catalog/item.policy.ts'
import { licencePolicy } from '../../modules/licences/licence.policy.ts'
import { type Actor, ANONYMOUS, type Mandate, SYSTEM } from '../actor.ts'
import { type Connection, connect } from '../database/database.ts'
import {
  allOf,
  anyOf,
  type Condition,
  equals,
  forActor,
  isOneOf,
  listsAccount,
  named,
  not,
  regionPrefix,
  startsWithOneOf,
  whenActor,
} from '../policy.ts'

let database: Connection
beforeAll(() => {
  database = connect(inject('databaseServer'), { max: 1 })
})
afterAll(() => database.close())

/** Everything that a policy of the platform may read of a row. */
type Row = {
  readonly subject_id: string | null
  readonly organization_id: string | null
  readonly keeper_id: string | null
  readonly assignee_id: string | null
  readonly region_code: string | null
  readonly post: string | null
  readonly status: string
  readonly owner_id: string | null
  readonly item_code: string | null
  readonly kind: string
  readonly prepared_by: readonly string[] | null
}

const IDS = [
  '019c0000-0000-7000-8000-000000000001',
  '019c0000-0000-7000-8000-000000000002',
  '019c0000-0000-7000-8000-000000000003',
]
const REGIONS = ['330000', '330300', '330302', '330302006000', '330303', '110000']
const POSTS = ['window', 'review', 'site', 'approve']

/** 基本编码, and the codes of items that two authorities have made of them. */
const BASICS = ['000123009000', '000123010000', '330717002001']
const ITEMS = BASICS.flatMap((basic) => [`11330302MB1234567X4${basic}01`, `11330300MB7654321X3${basic}02`])

const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values))
const id = maybe(IDS)
const row: fc.Arbitrary<Row> = fc.record({
  subject_id: id,
  organization_id: id,
  keeper_id: id,
  assignee_id: id,
  region_code: maybe(REGIONS),
  post: maybe(POSTS),
  status: fc.constantFrom('active', 'revoked'),
  owner_id: id,
  item_code: maybe(ITEMS),
  kind: fc.constantFrom('review', 'decision'),
  prepared_by: fc.option(fc.uniqueArray(fc.constantFrom(...IDS))),
})
const posts = fc.array(
  fc.record({
    role: fc.constantFrom(...ROLES),
    post: fc.constantFrom(...POSTS),
    organizationId: fc.constantFrom(...IDS),
    regionCode: fc.constantFrom(...REGIONS),
  }),
  { maxLength: 3 },
)
const mandate: fc.Arbitrary<Mandate> = fc.record({
  id: fc.constantFrom(...IDS),
  basicCodes: fc.option(fc.uniqueArray(fc.constantFrom(...BASICS))),
  fields: fc.constant(null),
  maxAmount: fc.constant(null),
})
const somebody: fc.Arbitrary<Actor> = fc
  .record({
    accountId: id,
    subjectId: id,
    posts,
    mandate: fc.option(mandate),
    conflicts: fc.uniqueArray(fc.constantFrom(...IDS), { maxLength: 2 }),
  })
  .map(({ posts, ...rest }) => ({
    ...ANONYMOUS,
    ...rest,
    posts,
    roles: new Set(posts.map(({ role }) => role)),
  }))
const actor = fc.oneof({ weight: 8, arbitrary: somebody }, fc.constantFrom(ANONYMOUS, SYSTEM))

/** Which of the rows PostgreSQL gives to this actor, by their places. */
async function given(condition: Condition<Row>, who: Actor, rows: readonly Row[]): Promise<number[]> {
  const { rows: seen } = await sql<{ place: number }>`
    select place::int from jsonb_to_recordset(${JSON.stringify(rows.map((one, place) => ({ ...one, place })))}::jsonb)
      as t (place int, subject_id uuid, organization_id uuid, keeper_id uuid, assignee_id uuid, region_code text, post text, status text, owner_id uuid, item_code text, kind text, prepared_by uuid[])
    where ${sql<SqlBool>`${condition.sql(who, 't')}`} order by place`.execute(database.db)
  return seen.map(({ place }) => place)
}

const held = (condition: Condition<Row>, who: Actor, rows: readonly Row[]): number[] =>
  rows.flatMap((one, place) => (condition.holds(who, one) ? [place] : []))

const agrees = (conditions: fc.Arbitrary<Condition<Row>>, runs: number) =>
  fc.assert(
    fc.asyncProperty(
      conditions,
      actor,
      fc.array(row, { minLength: 1, maxLength: 30 }),
      async (condition, who, rows) => {
        expect(await given(condition, who, rows)).toEqual(held(condition, who, rows))
        for (const one of rows)
          expect(condition.explain(who, one).holds, 'as it is explained').toBe(condition.holds(who, one))
      },
    ),
    { numRuns: runs },
  )

describe('a policy says the same of a row in hand and of the rows of a table', () => {
  const policies: Readonly<Record<string, Readonly<Record<string, Condition<Row>>>>> = {
    cases: casePolicy,
    drafts: draftPolicy,
    tasks: taskPolicy,
    licences: licencePolicy,
    items: itemPolicy,
  }
  const each = Object.entries(policies).flatMap(([of, conditions]) =>
    Object.entries(conditions).map(([name, condition]) => [`${of}: ${name}`, condition] as const),
  )

  it.each(each)('%s', (_name, condition) => agrees(fc.constant(condition), 60))

  it('however conditions are put together', () => {
    const { condition } = fc.letrec<{ condition: Condition<Row> }>((tie) => ({
      condition: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom<Condition<Row>>(
          isOneOf('subject_id', ({ subjectId }) => [subjectId, null]),
          isOneOf('organization_id', ({ posts }) => posts.map(({ organizationId }) => organizationId)),
          startsWithOneOf('region_code', ({ posts }) =>
            posts.map(({ regionCode }) => regionPrefix(regionCode)),
          ),
          startsWithOneOf('region_code', () => ['33_302', '%', '\\']),
          equals('status', 'active'),
          whenActor(({ accountId }) => accountId !== null),
          listsAccount('prepared_by'),
        ),
        fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((parts) => anyOf(...parts)),
        fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((parts) => allOf(...parts)),
        tie('condition').map((part) => not(part)),
        tie('condition').map((part) => named('rule', part)),
        tie('condition').map((part) => forActor(() => part)),
      ),
    }))
    return agrees(condition, 200)
  })
})

describe('unknown means no', () => {
  it('for who has no account, no subject and no post', async () => {
    const rows = fc.sample(row, 200)
    for (const condition of [
      ...Object.values(casePolicy),
      ...Object.values(taskPolicy),
      ...Object.values(licencePolicy),
    ]) {
      for (const who of [ANONYMOUS, SYSTEM]) expect(await given(condition, who, rows)).toEqual([])
    }
  })

  it('for a row that says of nobody whose it is', () =>
    fc.assert(
      fc.property(actor, (who) => {
        const nobodys: Row = {
          subject_id: null,
          organization_id: null,
          keeper_id: null,
          assignee_id: null,
          region_code: null,
          post: null,
          status: 'active',
          owner_id: null,
          item_code: null,
          kind: 'review',
          prepared_by: null,
        }
        for (const condition of [
          ...Object.values(casePolicy),
          ...Object.values(taskPolicy),
          ...Object.values(licencePolicy),
        ])
          expect(condition.holds(who, nobodys)).toBe(false)
      }),
    ))
})

describe('a mandate (授权)', () => {
  it('never allows more than it names, and nothing without the person or firm that gave it', () =>
    fc.assert(
      fc.property(somebody, mandate, row, (who, given, one) => {
        const holder = { ...who, mandate: given }
        const own = { ...who, mandate: null }
        for (const policy of [casePolicy.own, draftPolicy.own, licencePolicy.own]) {
          if (!policy.holds(holder, one)) continue
          expect(policy.holds(own, one)).toBe(true)
          if (given.basicCodes) expect(given.basicCodes).toContain(one.item_code?.slice(19, 31))
        }
      }),
    ))
})

describe('the region of a post', () => {
  it('is its own division and those below, by the digits of GB/T 2260', () => {
    expect(REGIONS.map(regionPrefix)).toEqual(['33', '3303', '330302', '330302006', '330303', '11'])
  })

  it('of a window clerk is the own one only: no clerk of the city reads the cases of the counties', () => {
    const clerk: Actor = {
      ...ANONYMOUS,
      accountId: IDS[0] ?? null,
      posts: [{ role: 'clerk', post: 'window', organizationId: IDS[0] ?? '', regionCode: '330300' }],
    }
    const filed = { subject_id: null, organization_id: IDS[1] ?? null, item_code: null }
    expect(casePolicy.officer.holds(clerk, { ...filed, region_code: '330300' })).toBe(true)
    expect(casePolicy.officer.holds(clerk, { ...filed, region_code: '330302' })).toBe(false)
  })

  it('gives nothing in one organization for a post held in another', () => {
    const both: Actor = {
      ...ANONYMOUS,
      accountId: IDS[0] ?? null,
      posts: [
        { role: 'reviewer', post: 'review', organizationId: IDS[0] ?? '', regionCode: '330302' },
        { role: 'audit_admin', post: 'audit', organizationId: IDS[1] ?? '', regionCode: '330302' },
        { role: 'approver', post: 'approve', organizationId: IDS[2] ?? '', regionCode: '330302' },
      ],
    }
    const of = (organization_id: string | undefined) => ({
      subject_id: null,
      organization_id: organization_id ?? null,
      region_code: '330302',
      item_code: null,
    })
    expect(IDS.map((one) => casePolicy.officer.holds(both, of(one)))).toEqual([true, false, true])
    expect(IDS.map((one) => casePolicy.approver.holds(both, of(one)))).toEqual([false, false, true])
  })

  it('reads what an organization merged into its own has finished, and decides nothing there', () => {
    const [own = '', former = ''] = IDS
    const heir: Actor = {
      ...ANONYMOUS,
      accountId: own,
      posts: [
        { role: 'approver', post: 'approve', organizationId: own, regionCode: '330302', former: [former] },
      ],
    }
    const filed = { subject_id: null, region_code: '330302', item_code: null }
    const at = (organization_id: string | null) => ({ ...filed, organization_id })
    expect([own, former, null].map((one) => casePolicy.officer.holds(heir, at(one)))).toEqual([
      true,
      true,
      false,
    ])
    expect([own, former].map((one) => casePolicy.approver.holds(heir, at(one)))).toEqual([true, false])
  })
})
