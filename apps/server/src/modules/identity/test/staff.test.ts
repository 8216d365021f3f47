import * as account from '@tongban/contracts/account.ts'
import { getMe } from '@tongban/contracts/identity.ts'
import { listSecurityEntries } from '@tongban/contracts/security.ts'
import * as contracts from '@tongban/contracts/staff.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../../../../../demo/accounts.ts'
import type { Officer } from '../../../../../../tests/town/officer.ts'
import { type Town, town } from '../../../../../../tests/town/town.ts'
import type { Visitor } from '../../../../../../tests/town/visitor.ts'

const REASON = '政务服务中心编制调整，报请任用。'
const CONSENT = '手续齐全，同意。'

let wenzhou: Town
let system: Officer
let security: Officer
let audit: Officer
let centre: string
let health: string
beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-02' })
  system = wenzhou.officer('wz_system1')
  security = wenzhou.officer('wz_security1')
  audit = wenzhou.officer('wz_audit1')
  centre = await wenzhou.organizationId('lc_service')
  health = await wenzhou.organizationId('lc_health')
}, 120_000)
afterAll(() => wenzhou.stop())

const idOf = async (login: string): Promise<string> => {
  const { items } = await system.ask(contracts.listStaff, { query: { q: login } })
  const found = items.find(({ staffNumber }) => staffNumber === login)
  if (!found) throw new Error(`no ${login}`)
  return found.id
}
const member = (accountId: string) => system.ask(contracts.getStaffMember, { params: { accountId } })
const waitingOf = async (accountId: string): Promise<string> => {
  const { proposals } = await member(accountId)
  const waiting = proposals.find(({ status }) => status === 'waiting')
  if (!waiting) throw new Error('nothing waits')
  return waiting.id
}
const confirms = async (accountId: string, granted = true) =>
  security.ask(contracts.decideProposal, {
    params: { proposalId: await waitingOf(accountId) },
    body: { granted, reason: CONSENT },
  })
const window = { post: 'window', title: '综合窗口受理员', validFrom: '2026-03-02' } as const
let numbers = 0
async function appoints(wanted: Partial<Parameters<typeof appoint>[0]> = {}) {
  numbers += 1
  return appoint({ staffNumber: `lc_new${numbers}`, organizationId: centre, ...window, ...wanted })
}
const appoint = (wanted: {
  staffNumber: string
  organizationId: string
  post: contracts.PostName
  title: string
  validFrom: string
}) =>
  system.ask(contracts.appointStaff, {
    body: { name: '新来的', phone: '13800138000', validUntil: null, reason: REASON, ...wanted },
  })
/** Whoever is new in a privileged post adds an authenticator before anything is open. */
async function addsAuthenticator(visitor: Visitor) {
  const { demonstrationCode } = await visitor.ask(account.startAuthenticator, {})
  await visitor.ask(account.finishAuthenticator, { body: { code: demonstrationCode ?? '' } })
}

describe('a new member of staff', () => {
  it('signs in with a password that must be changed, and works once the second administrator has confirmed', async () => {
    const { member: made, initialPassword } = await appoints({ staffNumber: 'lc_window9' })
    expect(made).toMatchObject({ status: 'first_password', waits: true, posts: [], heldPosts: [] })
    expect(made.abilities).toEqual(['propose', 'reset', 'end_post', 'suspend'])
    expect(made.history.map(({ kind }) => kind)).toEqual(['staff.appointed', 'staff.change_proposed'])

    const newcomer = wenzhou.recruit('lc_window9', initialPassword)
    expect(await newcomer.ask(getMe, {})).toMatchObject({ outstanding: null, posts: [] })
    expect((await newcomer.isRefused(contracts.listStaff, { query: {} })).code).toBe('permission.denied')

    expect(await confirms(made.id)).toMatchObject({
      waits: false,
      status: 'active',
      posts: ['综合窗口受理员'],
    })
    expect(await newcomer.ask(getMe, {})).toMatchObject({ posts: [{ role: 'clerk', insteadOf: null }] })
  })

  it('must change the first password before anything else, and it opens nothing again', async () => {
    const { initialPassword } = await appoints({ staffNumber: 'lc_window8' })
    const outsider = wenzhou.passerBy()
    const signIn = async (password: string) => {
      const { startSignIn, finishSignIn } = await import('@tongban/contracts/identity.ts')
      const { challenge, demonstrationCode } = await outsider.ask(startSignIn, {
        body: { login: 'lc_window8', password },
      })
      return outsider.ask(finishSignIn, { body: { challenge, code: demonstrationCode ?? '' } })
    }
    expect((await signIn(initialPassword)).me).toMatchObject({ outstanding: 'change_password' })
    const newcomer = wenzhou.recruit('lc_window8', initialPassword)
    expect(await newcomer.ask(getMe, {})).toMatchObject({ outstanding: null })
    await expect(signIn(initialPassword)).rejects.toThrow('sign_in.wrong')
  })

  it('is a matter of which the security administrator is told, once until it is decided', async () => {
    const messages = async () => {
      const [counted] = await wenzhou.asOwner<{ count: number }>(
        'select count(*)::int as count from identity.sms',
      )
      return counted?.count ?? 0
    }
    const { items } = await security.ask(contracts.listProposals, { query: { view: 'waiting' } })
    for (const { accountId } of items) await confirms(accountId)
    await system.ask(contracts.listStaff, { query: {} })
    const before = await messages()
    const { member: one } = await appoints()
    expect(await messages()).toBe(before + 1)
    const { member: other } = await appoints()
    expect(await messages()).toBe(before + 1)
    await confirms(one.id)
    await confirms(other.id)
  })

  it('has a number of their own', async () => {
    await appoints({ staffNumber: 'lc_once' })
    const again = await system.isRefused(contracts.appointStaff, {
      body: {
        name: '另一人',
        phone: '13800138000',
        staffNumber: 'lc_once',
        organizationId: centre,
        ...window,
        validUntil: null,
        reason: REASON,
      },
    })
    expect(again).toMatchObject({
      code: 'staff.number_taken',
      status: 409,
      detail: expect.stringMatching('工号'),
    })
  })

  it('gets nothing that was refused or withdrawn', async () => {
    const { member: one } = await appoints()
    expect(await confirms(one.id, false)).toMatchObject({ waits: false, posts: [] })
    const { member: other } = await appoints()
    const proposalId = await waitingOf(other.id)
    await system.ask(contracts.withdrawProposal, { params: { proposalId } })
    const late = await security.isRefused(contracts.decideProposal, {
      params: { proposalId },
      body: { granted: true, reason: CONSENT },
    })
    expect(late.code).toBe('proposal.decided')
  })
})

describe('several posts', () => {
  it('are held by one person, and end one by one', async () => {
    const accountId = await idOf('lc_window2')
    await system.ask(contracts.proposePost, {
      params: { accountId },
      body: {
        organizationId: centre,
        post: 'data',
        title: '数据管理员',
        validFrom: '2026-03-02',
        validUntil: null,
        reason: REASON,
      },
    })
    const { posts, heldPosts } = await confirms(accountId)
    expect(posts).toHaveLength(2)
    const officer = wenzhou.officer('lc_window2')
    expect((await officer.ask(getMe, {})).posts.map(({ role }) => role).sort()).toEqual([
      'clerk',
      'data_steward',
    ])
    const postId = heldPosts.find(({ role }) => role === 'data_steward')?.id ?? ''
    const ended = await system.ask(contracts.endPost, {
      params: { accountId, postId },
      body: { lastDay: null, reason: '工作调整。' },
    })
    expect(ended.posts).toHaveLength(1)
    expect((await officer.ask(getMe, {})).posts).toHaveLength(1)
    const again = await system.isRefused(contracts.endPost, {
      params: { accountId, postId },
      body: { lastDay: null, reason: '工作调整。' },
    })
    expect(again.code).toBe('staff.post_over')
  })

  it('may be held again after they ended, and not twice at a time', async () => {
    const accountId = await idOf('lc_window3')
    const body = { organizationId: centre, ...window, validUntil: null, reason: REASON }
    const twice = await system.isRefused(contracts.proposePost, { params: { accountId }, body })
    expect(twice.code).toBe('staff.post_held')
    const postId = (await member(accountId)).heldPosts[0]?.id ?? ''
    await system.ask(contracts.endPost, {
      params: { accountId, postId },
      body: { lastDay: null, reason: '工作调整。' },
    })
    await system.ask(contracts.proposePost, { params: { accountId }, body })
    expect((await confirms(accountId)).posts).toEqual(['综合窗口受理员'])
  })
})

describe('three administrators (三员分立)', () => {
  const propose = (login: string, post: contracts.PostName, title: string) => async (accountId: string) =>
    system.isRefused(contracts.proposePost, {
      params: { accountId },
      body: {
        organizationId: health,
        post,
        title,
        validFrom: '2026-03-02',
        validUntil: null,
        reason: `${login} ${REASON}`,
      },
    })

  it('are three people: nobody is proposed for a second of the three', async () => {
    const accountId = await idOf('wz_audit1')
    const refused = await propose('wz_audit1', 'security', '安全管理员')(accountId)
    expect(refused).toMatchObject({
      code: 'staff.administrators_apart',
      status: 409,
      detail: expect.stringMatching('三员分立'),
    })
  })

  it('nor for two at once', async () => {
    const { member: made } = await appoints({ post: 'system', title: '系统管理员' })
    expect((await propose('', 'audit', '审计管理员')(made.id)).code).toBe('staff.administrators_apart')
  })

  it('which the database keeps, whoever writes', async () => {
    const accountId = await idOf('wz_security1')
    await expect(
      wenzhou.asOwner(
        `insert into identity.post (id, account_id, role, post, title, organization_id, valid_from)
         values (gen_random_uuid(), $1, 'audit_admin', 'audit', '审计管理员', $2, '2026-03-02')`,
        [accountId, health],
      ),
    ).rejects.toMatchObject({ constraint: 'administrators_apart' })
  })

  it('nor does it take a proposal about oneself, or one confirmed by whoever made it', async () => {
    const { member: made } = await appoints()
    const proposalId = await waitingOf(made.id)
    const decidedBy = (login: string) =>
      idOf(login).then((accountId) =>
        wenzhou.asOwner(
          `update identity.proposal set status = 'confirmed', decided_at = now(), decided_by = $2 where id = $1`,
          [proposalId, accountId],
        ),
      )
    await expect(decidedBy('wz_system1')).rejects.toMatchObject({ constraint: 'two_administrators' })
    await expect(
      wenzhou.asOwner('update identity.proposal set account_id = proposed_by where id = $1', [proposalId]),
    ).rejects.toMatchObject({ constraint: 'own_rights' })
  })

  it('each do their part: no other proposes, confirms or reads', async () => {
    const accountId = await idOf('lc_window1')
    const body = { granted: true, reason: CONSENT }
    const { member: made } = await appoints()
    const proposalId = await waitingOf(made.id)
    const denied = [
      await system.isRefused(contracts.decideProposal, { params: { proposalId }, body }),
      await audit.isRefused(contracts.decideProposal, { params: { proposalId }, body }),
      await security.isRefused(contracts.proposeResumption, {
        params: { accountId },
        body: { reason: REASON },
      }),
      await audit.isRefused(contracts.getStaffMember, { params: { accountId } }),
      await system.isRefused(listSecurityEntries, { query: {} }),
      await security.isRefused(listSecurityEntries, { query: {} }),
      await wenzhou.clerk.isRefused(contracts.listStaff, { query: {} }),
    ]
    expect(denied.map(({ code }) => code)).toEqual(denied.map(() => 'permission.denied'))
  })

  it('change nothing of their own', async () => {
    const accountId = await idOf('wz_system1')
    const refused = [
      await propose('wz_system1', 'window', '受理员')(accountId),
      await system.isRefused(contracts.suspendStaff, { params: { accountId }, body: { reason: REASON } }),
      await system.isRefused(contracts.proposeReset, {
        params: { accountId },
        body: { what: 'factor', reason: REASON },
      }),
      await security.isRefused(contracts.suspendStaff, {
        params: { accountId: await idOf('wz_security1') },
        body: { reason: REASON },
      }),
    ]
    expect(refused.map(({ code }) => code)).toEqual(refused.map(() => 'staff.own_rights'))
    expect((await member(accountId)).abilities).toEqual([])
  })

  it('of whom the last one of a kind stays', async () => {
    const accountId = await idOf('wz_audit1')
    const suspended = await system.isRefused(contracts.suspendStaff, {
      params: { accountId },
      body: { reason: REASON },
    })
    expect(suspended.code).toBe('staff.last_administrator')
  })

  it('confirm nothing about themselves that another has proposed', async () => {
    const accountId = await idOf('wz_security1')
    await system.ask(contracts.proposePost, {
      params: { accountId },
      body: {
        organizationId: health,
        post: 'data',
        title: '数据管理员',
        validFrom: '2026-03-02',
        validUntil: null,
        reason: REASON,
      },
    })
    const proposalId = await waitingOf(accountId)
    const refused = await security.isRefused(contracts.decideProposal, {
      params: { proposalId },
      body: { granted: true, reason: CONSENT },
    })
    expect(refused.code).toBe('staff.own_rights')
    await system.ask(contracts.withdrawProposal, { params: { proposalId } })
  })

  it('are succeeded: a second one needs a factor of their own before anything is open', async () => {
    const { member: made, initialPassword } = await appoints({
      staffNumber: 'lc_system9',
      post: 'system',
      title: '系统管理员',
    })
    await confirms(made.id)
    const successor = wenzhou.recruit('lc_system9', initialPassword)
    expect(await successor.ask(getMe, {})).toMatchObject({ outstanding: 'second_factor', posts: [] })
    expect((await successor.isRefused(contracts.listStaff, { query: {} })).code).toBe('permission.denied')
    await addsAuthenticator(successor)
    expect(await successor.ask(getMe, {})).toMatchObject({
      outstanding: null,
      posts: [{ role: 'system_admin' }],
    })
    const { items } = await successor.ask(contracts.listStaff, { query: { limit: 100 } })
    expect(items.map(({ staffNumber }) => staffNumber)).not.toContain('wz_window1')
    const ofTheCity = await successor.isRefused(contracts.getStaffMember, {
      params: { accountId: await idOf('wz_window1') },
    })
    expect(ofTheCity.code).toBe('staff.not_found')
  })
})

describe('an account', () => {
  it('that is suspended is out at once, and comes back when both have agreed', async () => {
    const accountId = await idOf('lc_market_site2')
    const officer = wenzhou.officer('lc_market_site2')
    await officer.ask(getMe, {})
    const suspended = await security.ask(contracts.suspendStaff, {
      params: { accountId },
      body: { reason: '长期不在岗。' },
    })
    expect(suspended).toMatchObject({ status: 'suspended' })
    await expect(officer.ask(getMe, {})).rejects.toThrow('token.invalid')
    await expect(wenzhou.officer('lc_market_site2').ask(getMe, {})).rejects.toThrow('sign_in.wrong')
    await system.ask(contracts.proposeResumption, { params: { accountId }, body: { reason: REASON } })
    const twice = await system.isRefused(contracts.proposeResumption, {
      params: { accountId },
      body: { reason: REASON },
    })
    expect(twice.code).toBe('proposal.waits')
    await expect(wenzhou.officer('lc_market_site2').ask(getMe, {})).rejects.toThrow('sign_in.wrong')
    expect(await confirms(accountId)).toMatchObject({ status: 'active' })
    expect(await wenzhou.officer('lc_market_site2').ask(getMe, {})).toMatchObject({ outstanding: null })
  })

  it('gets a first password, or loses its factors, when both have agreed', async () => {
    const accountId = await idOf('lc_market_review1')
    const officer = wenzhou.officer('lc_market_review1')
    await officer.ask(getMe, {})
    const { initialPassword } = await system.ask(contracts.proposeReset, {
      params: { accountId },
      body: { what: 'password', reason: '本人忘记密码。' },
    })
    expect(await officer.ask(getMe, {})).toMatchObject({ outstanding: null })
    expect(await confirms(accountId)).toMatchObject({ status: 'first_password' })
    await expect(officer.ask(getMe, {})).rejects.toThrow('token.invalid')
    await expect(wenzhou.officer('lc_market_review1').ask(getMe, {})).rejects.toThrow('sign_in.wrong')
    expect(initialPassword).not.toBe(DEMO_PASSWORD)
    const auditId = await idOf('wz_audit1')
    await system.ask(contracts.proposeReset, {
      params: { accountId: auditId },
      body: { what: 'factor', reason: '手机丢失。' },
    })
    expect(await confirms(auditId)).toMatchObject({ hasAuthenticator: false })
    const again = wenzhou.officer('wz_audit1')
    expect(await again.ask(getMe, {})).toMatchObject({ outstanding: 'second_factor' })
    await addsAuthenticator(again)
    audit = again
  })

  it('has everything that was done to it in its history and in the security log', async () => {
    const { items } = await audit.ask(listSecurityEntries, { query: { kind: 'privilege', limit: 100 } })
    const what = items.map((entry) => entry.what.split(' ')[0])
    for (const kind of ['appointed', 'post_granted', 'post_ended', 'suspended', 'resumed', 'factor_reset'])
      expect(what).toContain(`staff.${kind}`)
    expect(items.find(({ what: one }) => one.startsWith('staff.post_granted'))).toMatchObject({
      accountName: security.name,
    })
    const { history } = await member(await idOf('lc_market_site2'))
    expect(history.map(({ kind, actor }) => `${kind} ${actor}`)).toEqual([
      `staff.suspended ${security.name}`,
      `staff.change_proposed ${system.name}`,
      `staff.resumed ${security.name}`,
    ])
  })
})
