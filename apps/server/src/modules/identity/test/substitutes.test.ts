import { getMe } from '@tongban/contracts/identity.ts'
import { worklistCounts } from '@tongban/contracts/officer-cases.ts'
import * as staff from '@tongban/contracts/staff.ts'
import * as contracts from '@tongban/contracts/substitutions.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Officer } from '../../../../../../tests/town/officer.ts'
import { type Town, town } from '../../../../../../tests/town/town.ts'

const REASON = '年休假，工作由代班人接替。'

let wenzhou: Town
let system: Officer
let security: Officer
beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-16' })
  system = wenzhou.officer('wz_system1')
  security = wenzhou.officer('wz_security1')
}, 120_000)
afterAll(() => wenzhou.stop())

const idOf = async (login: string): Promise<string> => {
  const { items } = await system.ask(staff.listStaff, { query: { q: login } })
  return items.find(({ staffNumber }) => staffNumber === login)?.id ?? ''
}
const postOf = async (officer: Officer, role: string): Promise<string> =>
  (await officer.ask(getMe, {})).posts.find((post) => post.role === role)?.id ?? ''
const names = (
  officer: Officer,
  given: { postId: string; substituteId: string; validFrom?: string; validUntil?: string },
) => ({
  officer,
  input: { body: { validFrom: '2026-03-16', validUntil: '2026-03-20', reason: REASON, ...given } },
})
const rolesOf = async (officer: Officer) =>
  (await officer.ask(getMe, {})).posts
    .map(({ role, insteadOf }) => `${role} ${insteadOf ?? ''}`.trim())
    .sort()

describe('a substitute (代班)', () => {
  it('sees the tasks and acts under their own name for the one on leave, until the days are over', async () => {
    const { barber, clerk, office, officer } = wenzhou
    const { reviewer } = office('lc_health')
    const second = officer('lc_health_approve1')
    const filed = await barber.applies('sanitation_licence')
    await clerk.accepts(filed)
    // Taken before the leave, and left behind.
    const { tasks } = await reviewer.sees(filed)
    const open = tasks.find(({ closedAt }) => closedAt === null)
    await reviewer.takes(open?.id ?? '')
    const seen = () => second.ask(worklistCounts, {})
    expect((await seen()).mine).toBe(0)

    const { input } = names(reviewer, {
      postId: await postOf(reviewer, 'reviewer'),
      substituteId: await idOf('lc_health_approve1'),
    })
    expect(await reviewer.ask(contracts.nameSubstitute, input)).toMatchObject({
      absentName: reviewer.name,
      substituteName: second.name,
      abilities: ['end'],
    })
    expect(await rolesOf(second)).toEqual(['approver', `reviewer ${reviewer.name}`])
    expect((await seen()).mine).toBe(1)
    const reviewed = await second.reviews(filed)
    const signed = `${second.name}（代${reviewer.name}）`
    expect(reviewed.tasks.find(({ id }) => id === open?.id)).toMatchObject({ assigneeName: signed })
    expect(JSON.stringify(reviewed.history)).toContain(signed)

    // 审查与决定分离 goes by the person, whatever posts they hold.
    const { inspector, second: colleague } = office('lc_health')
    await inspector.visits(filed, [inspector, colleague])
    await wenzhou.officer('lc_health_review1').reviews(filed)
    await expect(second.decides(filed, 'approved')).rejects.toThrow('case.self_approval')

    await wenzhou.itIs('2026-03-21T09:00')
    expect(await rolesOf(second)).toEqual(['approver'])
  })

  it('begins on the day that was said, in a session that runs', async () => {
    await wenzhou.itIs('2026-03-23T23:58')
    const { reviewer } = wenzhou.office('lc_market')
    const substitute = wenzhou.officer('lc_market_site2')
    await reviewer.ask(
      contracts.nameSubstitute,
      names(reviewer, {
        postId: await postOf(reviewer, 'reviewer'),
        substituteId: await idOf('lc_market_site2'),
        validFrom: '2026-03-24',
        validUntil: '2026-03-24',
      }).input,
    )
    const { authorization } = await substitute.authorized()
    const roles = async () => {
      const answer = await wenzhou.app.inject({ url: '/api/v1/me', headers: { authorization } })
      const me: { posts: { post: string }[] } = answer.json()
      return me.posts.map(({ post }) => post).sort()
    }
    expect(await roles()).toEqual(['site'])
    await wenzhou.itIs('2026-03-24T00:01')
    expect(await roles()).toEqual(['review', 'site'])
    await wenzhou.itIs('2026-03-24T00:20')
    await roles()
    await wenzhou.itIs('2026-03-24T00:40')
    expect(await roles()).toEqual(['review', 'site'])
  })

  it('is named by the head of the organization, and the leave ends early', async () => {
    await wenzhou.itIs('2026-03-25')
    const { reviewer, approver } = wenzhou.office('lc_housing')
    const substitute = wenzhou.officer('lc_housing_site2')
    const { posts } = await approver.ask(contracts.listSubstitutions, {})
    const theirs = posts.find(({ holderName }) => holderName === reviewer.name)
    const days = { validFrom: '2026-03-25', validUntil: '2026-03-31' }
    const substituteId = await idOf('lc_housing_site2')
    const named = await approver.ask(
      contracts.nameSubstitute,
      names(approver, { postId: theirs?.id ?? '', substituteId, ...days }).input,
    )
    expect(await rolesOf(substitute)).toContain(`reviewer ${reviewer.name}`)
    const twice = await reviewer.isRefused(
      contracts.nameSubstitute,
      names(reviewer, { postId: theirs?.id ?? '', substituteId, ...days }).input,
    )
    expect(twice.code).toBe('substitution.taken')
    const params = { substitutionId: named.id }
    const stranger = await wenzhou
      .officer('lc_market_approve1')
      .isRefused(contracts.endSubstitution, { params })
    expect(stranger.code).toBe('substitution.not_found')
    await reviewer.ask(contracts.endSubstitution, { params })
    expect(await rolesOf(substitute)).toEqual(['reviewer'])
    expect((await reviewer.isRefused(contracts.endSubstitution, { params })).code).toBe('substitution.over')
  })

  it('is a colleague, for a post that one may give away, on days that are to come', async () => {
    const { reviewer, approver } = wenzhou.office('lc_civil')
    const postId = await postOf(reviewer, 'reviewer')
    const colleague = await idOf('lc_civil_site2')
    const days = { validFrom: '2026-03-26', validUntil: '2026-03-27' }
    const told = async (officer: Officer, given: Parameters<typeof names>[1]) =>
      (await officer.isRefused(contracts.nameSubstitute, names(officer, { ...days, ...given }).input)).code
    expect(await told(reviewer, { postId, substituteId: await idOf('lc_market_site2') })).toBe(
      'substitution.unfit',
    )
    expect(await told(reviewer, { postId, substituteId: await idOf('lc_civil_review1') })).toBe(
      'substitution.unfit',
    )
    expect(await told(reviewer, { postId, substituteId: colleague, validFrom: '2026-03-01' })).toBe(
      'substitution.days',
    )
    expect(await told(reviewer, { postId, substituteId: colleague, validUntil: '2027-03-01' })).toBe(
      'substitution.days',
    )
    const notTheirs = await postOf(approver, 'approver')
    expect(await told(reviewer, { postId: notTheirs, substituteId: colleague })).toBe(
      'substitution.not_found',
    )
    expect((await system.isRefused(contracts.listSubstitutions, {})).code).toBe('permission.denied')
  })
})

describe('a secondment (借调)', () => {
  const seconded = async (
    login: string,
    restsOwn: boolean,
    days: { validFrom: string; validUntil: string },
  ) => {
    const accountId = await idOf(login)
    await system.ask(staff.proposeSecondment, {
      params: { accountId },
      body: {
        organizationId: await wenzhou.organizationId('wz_health'),
        post: 'review',
        title: '借调审查员',
        restsOwn,
        basis: '温卫发〔2026〕12 号',
        ...days,
      },
    })
    const { proposals } = await system.ask(staff.getStaffMember, { params: { accountId } })
    const proposalId = proposals.find(({ status }) => status === 'waiting')?.id ?? ''
    return security.ask(staff.decideProposal, {
      params: { proposalId },
      body: { granted: true, reason: '同意借调。' },
    })
  }
  const places = async (officer: Officer) =>
    (await officer.ask(getMe, {})).posts.map(({ organizationName }) => organizationName).sort()

  it('leads from one organization to another between its days, while the own posts rest', async () => {
    await wenzhou.itIs('2026-04-01')
    const officer = wenzhou.officer('lc_emergency_review1')
    const member = await seconded('lc_emergency_review1', true, {
      validFrom: '2026-04-02',
      validUntil: '2026-04-30',
    })
    expect(member.heldPosts.map(({ state }) => state)).toEqual(['coming', 'in_force'])
    expect(await places(officer)).toEqual(['温州市鹿城区应急管理局'])
    await wenzhou.itIs('2026-04-02')
    expect(await places(officer)).toEqual(['温州市卫生健康委员会'])
    const { heldPosts, posts } = await system.ask(staff.getStaffMember, { params: { accountId: member.id } })
    expect(heldPosts.map(({ state }) => state)).toEqual(['in_force', 'resting'])
    expect(posts).toEqual(['温州市卫生健康委员会 借调审查员'])
    await wenzhou.itIs('2026-05-01')
    expect(await places(officer)).toEqual(['温州市鹿城区应急管理局'])
  })

  it('or stay, where it is said so', async () => {
    await wenzhou.itIs('2026-05-06')
    await seconded('lc_tax_review1', false, { validFrom: '2026-05-06', validUntil: '2026-05-07' })
    expect(await places(wenzhou.officer('lc_tax_review1'))).toHaveLength(2)
  })

  it('leads to another organization, for three years at most', async () => {
    const accountId = await idOf('lc_tax_site2')
    const told = async (changes: object) => {
      const refused = await system.isRefused(staff.proposeSecondment, {
        params: { accountId },
        body: {
          organizationId: await wenzhou.organizationId('lc_tax'),
          post: 'review',
          title: '借调审查员',
          restsOwn: true,
          basis: '温税发〔2026〕3 号',
          validFrom: '2026-05-06',
          validUntil: '2026-06-06',
          ...changes,
        },
      })
      return refused.code
    }
    expect(await told({})).toBe('staff.secondment_home')
    const organizationId = await wenzhou.organizationId('wz_tax')
    expect(await told({ organizationId, validUntil: '2029-05-06' })).toBe('staff.days')
    expect(await told({ organizationId, validUntil: '2026-05-05' })).toBe('staff.days')
  })
})

describe('the report of accounts that nobody should have', () => {
  const reasonsOf = async (login: string) => {
    const { items } = await system.ask(staff.listStaleAccounts, { query: { limit: 100 } })
    return items.find(({ staffNumber }) => staffNumber === login)?.reasons ?? []
  }

  it('says why, and suspends from the list', async () => {
    await wenzhou.itIs('2026-08-03')
    await wenzhou.officer('wz_window1').ask(getMe, {})
    expect(await reasonsOf('wz_window1')).toEqual([])
    expect(await reasonsOf('lc_fund_site2')).toEqual(['never', 'password_over'])
    expect(await reasonsOf('lc_civil_review1')).toContain('unused')
    const accountId = await idOf('lc_fund_site2')
    const { heldPosts } = await system.ask(staff.getStaffMember, { params: { accountId } })
    for (const { id } of heldPosts)
      await system.ask(staff.endPost, {
        params: { accountId, postId: id },
        body: { lastDay: null, reason: '已调离。' },
      })
    expect(await reasonsOf('lc_fund_site2')).toEqual(['never', 'left', 'password_over'])
    await security.ask(staff.suspendStaff, { params: { accountId }, body: { reason: '已调离，停用账号。' } })
    expect(await reasonsOf('lc_fund_site2')).toEqual([])
  })

  it('is a workbook too, for those who may read it', async () => {
    const url = `/api/v1${staff.STALE_ACCOUNTS_FILE}?reason=never`
    const file = await wenzhou.app.inject({ url, headers: await system.authorized() })
    expect(file.headers['content-type']).toContain('spreadsheetml')
    expect(file.rawPayload.subarray(0, 2).toString()).toBe('PK')
    const refused = await wenzhou.app.inject({ url, headers: await wenzhou.clerk.authorized() })
    expect(refused.json()).toMatchObject({ code: 'permission.denied' })
  })

  it('pages, by one reason', async () => {
    const first = await system.ask(staff.listStaleAccounts, { query: { reason: 'never', limit: 5 } })
    expect(first.items).toHaveLength(5)
    const second = await system.ask(staff.listStaleAccounts, {
      query: { reason: 'never', limit: 5, after: first.next ?? '' },
    })
    expect(second.items.map(({ id }) => id)).not.toContain(first.items[4]?.id)
    expect(second.items.every(({ reasons }) => reasons.includes('never'))).toBe(true)
  })
})
