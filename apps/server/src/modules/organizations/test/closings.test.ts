import { finishAuthenticator, startAuthenticator } from '@tongban/contracts/account.ts'
import { getMe } from '@tongban/contracts/identity.ts'
import { revokeLicence, verifyLicence } from '@tongban/contracts/licences.ts'
import { getOfficerCase, listCases } from '@tongban/contracts/officer-cases.ts'
import * as closings from '@tongban/contracts/organization-closings.ts'
import * as contracts from '@tongban/contracts/organizations.ts'
import { listHalls } from '@tongban/contracts/platform.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { listSecurityEntries } from '@tongban/contracts/security.ts'
import { getClient, resumeClient, suspendClient } from '@tongban/contracts/sso.ts'
import * as staff from '@tongban/contracts/staff.ts'
import { nameSubstitute } from '@tongban/contracts/substitutions.ts'
import { buildCreditCode } from '@tongban/law/identifiers/credit-code.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Officer } from '../../../../../../tests/town/officer.ts'
import { DEFINITION, registered } from '../../../../../../tests/town/sign-on.ts'
import { type Town, town } from '../../../../../../tests/town/town.ts'
import type { Visitor } from '../../../../../../tests/town/visitor.ts'

import { loadStockLicence } from '../../licences/index.ts'

const TODAY = '2026-03-16'
const BASIS = '温委编〔2026〕8号《关于调整市级部分机构的批复》'
let wenzhou: Town
let system: Officer
let security: Officer
let audit: Officer
let inDistrict: Officer
beforeAll(async () => {
  wenzhou = await town({ at: TODAY })
  system = wenzhou.officer('wz_system1')
  security = wenzhou.officer('wz_security1')
  audit = wenzhou.officer('wz_audit1')
  await wenzhou.appoints('lc_window3', {
    role: 'security_admin',
    post: 'security',
    organizationKey: 'lc_government',
  })
  inDistrict = wenzhou.officer('lc_window3')
  const { demonstrationCode } = await inDistrict.ask(startAuthenticator, {})
  await inDistrict.ask(finishAuthenticator, { body: { code: demonstrationCode ?? '' } })
}, 120_000)
afterAll(() => wenzhou.stop())

let numbers = 0
/** A bureau of the city, or of the district, in which nobody works yet. */
async function founds(
  changes: { parent?: string; regionCode?: string; kind?: 'department' | 'hall_centre' } = {},
) {
  numbers += 1
  const { parent = 'wz_government', ...rest } = changes
  return system.ask(contracts.createOrganization, {
    body: {
      name: `温州市第${numbers}临时指挥部`,
      shortName: `第${numbers}指挥部`,
      creditCode: buildCreditCode('11', '330300', `MBTEM0${String(numbers).padStart(2, '0')}`),
      kind: 'department',
      parentId: await wenzhou.organizationId(parent),
      regionCode: '330300',
      phone: '0577-88000001',
      address: '温州市鹿城区市府路500号',
      ...rest,
    },
  })
}
type Asked = Partial<BodyOf<typeof closings.proposeClosing>>
const asked = (changes: Asked = {}) => ({
  successorId: null,
  closesOn: TODAY,
  basis: BASIS,
  reason: '机构改革，职责已经划转。',
  ...changes,
})
const proposes = (organizationId: string, changes?: Asked) =>
  system.ask(closings.proposeClosing, { params: { organizationId }, body: asked(changes) })
const isRefused = async (organizationId: string, changes?: Asked) =>
  (
    await system.isRefused(closings.proposeClosing, {
      params: { organizationId },
      body: asked(changes),
    })
  ).code
async function closingOf(organizationId: string, who: Officer = security) {
  const { items } = await who.ask(closings.listClosings, { query: { organization: organizationId } })
  const [newest] = items
  if (!newest) throw new Error('nothing was proposed')
  return newest
}
const decision = async (organizationId: string, granted = true) => ({
  params: { closingId: (await closingOf(organizationId)).id },
  body: { granted, reason: '依据齐全，同意。' },
})
const confirms = async (organizationId: string, granted = true) =>
  security.ask(closings.decideClosing, await decision(organizationId, granted))
const organization = (organizationId: string) =>
  system.ask(contracts.getOrganization, { params: { organizationId } })
const counts = async (organizationId: string) => {
  const { items } = await system.ask(closings.listBelongings, { params: { organizationId } })
  return Object.fromEntries(items.map(({ key, count }) => [key, count]))
}
/** Somebody who works at the window there, with a session. */
async function worksAt(organizationId: string, staffNumber: string, post: staff.PostName = 'window') {
  const { member, initialPassword } = await system.ask(staff.appointStaff, {
    body: {
      name: '调动的',
      staffNumber,
      phone: '13800138000',
      organizationId,
      post,
      title: '窗口受理员',
      validFrom: TODAY,
      validUntil: null,
      reason: '新设机构任用。',
    },
  })
  const [waiting] = member.proposals
  await security.ask(staff.decideProposal, {
    params: { proposalId: waiting?.id ?? '' },
    body: { granted: true, reason: '同意。' },
  })
  return { accountId: member.id, visitor: wenzhou.recruit(staffNumber, initialPassword) }
}

describe('an organization that is closed', () => {
  it('is proposed by one administrator, confirmed by the other, and then only history', async () => {
    const { id, name } = await founds()
    const proposed = await proposes(id)
    expect(proposed).toMatchObject({ closedOn: null, abilities: ['change', 'add_below'] })
    expect(await closingOf(id)).toMatchObject({ status: 'waiting', basis: BASIS, abilities: ['decide'] })

    expect(await confirms(id)).toMatchObject({ status: 'done', decidedBy: security.name, abilities: [] })
    const closed = await organization(id)
    expect(closed).toMatchObject({ closedOn: TODAY, successor: null, abilities: [] })
    expect(closed.history.map(({ kind }) => kind)).toEqual([
      'organization.created',
      'organization.closing_proposed',
      'organization.closing_confirmed',
      'organization.closed',
    ])
    const { items } = await audit.ask(listSecurityEntries, { query: { kind: 'privilege' } })
    expect(items.map(({ what, accountName }) => `${what} ${accountName}`)).toEqual(
      expect.arrayContaining([
        `organization.closing_proposed ${id} ${system.name}`,
        `organization.closing_confirmed ${id} ${security.name}`,
        `organization.closed ${id} ${security.name}`,
      ]),
    )

    const found = await system.ask(contracts.findOrganizations, { query: { q: name } })
    expect(found.items).toEqual([])
    const tree = await system.ask(contracts.listOrganizationTree, {
      query: { parent: await wenzhou.organizationId('wz_government') },
    })
    expect(tree.items.at(-1)).toMatchObject({ id, closedOn: TODAY })
  })

  it('takes nobody and nothing any more', async () => {
    const { id, name, phone, address } = await founds()
    await proposes(id)
    await confirms(id)
    expect(await isRefused(id)).toBe('organization.closed')
    const change = { params: { organizationId: id }, body: { name, shortName: '新名', phone, address } }
    expect((await system.isRefused(contracts.changeOrganization, change)).code).toBe('organization.closed')
    await expect(worksAt(id, 'wz_late')).rejects.toThrow('organization.closed')
    await expect(registered({ system, security }, id)).rejects.toThrow('organization.closed')
  })

  it('ends the posts that were held there, with the sessions of who held them', async () => {
    const { id } = await founds()
    const { accountId, visitor } = await worksAt(id, 'wz_leaving')
    expect((await visitor.ask(getMe, {})).posts).toHaveLength(1)
    expect(await counts(id)).toEqual({ post: 1, member: 1 })
    await proposes(id)
    await confirms(id)
    const { authorization } = await visitor.authorized()
    const answer = await wenzhou.app.inject({ url: '/api/v1/me', headers: { authorization } })
    expect(answer.statusCode).toBe(401)
    const member = await system.ask(staff.getStaffMember, { params: { accountId } })
    expect(member).toMatchObject({ posts: [], heldPosts: [{ state: 'over' }] })
    expect(member.history.at(-1)).toMatchObject({ kind: 'staff.post_ended', reason: BASIS })
  })

  it('is not closed while something is open, and the refusal says what and how much', async () => {
    const id = await wenzhou.organizationId('lc_health')
    await wenzhou.barber.applies('sanitation_licence')
    const refused = await system.isRefused(closings.proposeClosing, {
      params: { organizationId: id },
      body: asked(),
    })
    expect(refused).toMatchObject({ code: 'organization.in_use', status: 409 })
    expect(JSON.stringify(refused)).toMatch(/未办结的办件 1 项/)
    expect(JSON.stringify(refused)).toMatch(/政务服务事项 \d+ 项/)
    expect(await counts(id)).toMatchObject({ case: 1 })
  })

  it('is not confirmed when something has been opened since', async () => {
    const { id } = await founds()
    await proposes(id)
    await system.ask(staff.appointStaff, {
      body: {
        name: '后来的',
        staffNumber: 'wz_since',
        phone: '13800138000',
        organizationId: id,
        post: 'window',
        title: '窗口受理员',
        validFrom: TODAY,
        validUntil: null,
        reason: '临时任用。',
      },
    })
    const refused = await security.isRefused(closings.decideClosing, await decision(id))
    expect(refused.code).toBe('organization.in_use')
    expect(await closingOf(id)).toMatchObject({ status: 'waiting' })
    expect((await organization(id)).closedOn).toBeNull()
  })

  it('stays when the proposal is refused or withdrawn, and may be proposed again', async () => {
    const { id } = await founds()
    await proposes(id)
    expect(await isRefused(id)).toBe('proposal.waits')
    expect(await confirms(id, false)).toMatchObject({ status: 'refused' })
    await proposes(id)
    const { id: closingId } = await closingOf(id)
    const params = { closingId }
    expect(await system.ask(closings.withdrawClosing, { params })).toMatchObject({ status: 'withdrawn' })
    expect((await security.isRefused(closings.decideClosing, await decision(id))).code).toBe(
      'proposal.decided',
    )
    expect(await organization(id)).toMatchObject({
      closedOn: null,
      abilities: ['change', 'add_below', 'close'],
    })
  })

  it('needs a day that is not past and not far away', async () => {
    const { id } = await founds()
    expect(await isRefused(id, { closesOn: '2026-03-15' })).toBe('organization.closing_day')
    expect(await isRefused(id, { closesOn: '2027-03-17' })).toBe('organization.closing_day')
  })
})

describe('a closing that nobody must make alone', () => {
  it('is confirmed by nobody but a security administrator, and proposed by nobody but a system administrator', async () => {
    const { id } = await founds()
    const proposal = { params: { organizationId: id }, body: asked() }
    for (const who of [security, audit, wenzhou.clerk, wenzhou.supervisor])
      expect((await who.isRefused(closings.proposeClosing, proposal)).code).toBe('permission.denied')
    await proposes(id)
    const body = await decision(id)
    for (const who of [system, audit, wenzhou.clerk, wenzhou.supervisor])
      expect((await who.isRefused(closings.decideClosing, body)).code).toBe('permission.denied')
    for (const who of [security, audit, wenzhou.clerk])
      expect((await who.isRefused(closings.withdrawClosing, { params: body.params })).code).toBe(
        'permission.denied',
      )
    for (const who of [audit, wenzhou.clerk]) {
      expect((await who.isRefused(closings.listClosings, { query: {} })).code).toBe('permission.denied')
      const params = { organizationId: id }
      expect((await who.isRefused(closings.listBelongings, { params })).code).toBe('permission.denied')
    }
    expect((await organization(id)).closedOn).toBeNull()
  })

  it('is not confirmed by who proposed it, whatever post they have come to hold', async () => {
    const { id } = await founds()
    await proposes(id)
    const body = await decision(id)
    await wenzhou.asOwner(
      'update organizations.closing set proposed_by = (select account_id from identity.member where staff_number = $1) where organization_id = $2',
      ['wz_security1', id],
    )
    expect((await closingOf(id)).abilities).toEqual([])
    expect((await security.isRefused(closings.decideClosing, body)).code).toBe('proposal.own')
    const itself = wenzhou.asOwner(
      "update organizations.closing set status = 'confirmed', decided_by = proposed_by where organization_id = $1",
      [id],
    )
    await expect(itself).rejects.toThrow('two_administrators')
  })

  it('does not exist for administrators of another region', async () => {
    const { id } = await founds()
    await proposes(id)
    const params = { organizationId: id }
    expect((await inDistrict.isRefused(closings.listBelongings, { params })).code).toBe(
      'organization.not_found',
    )
    expect((await inDistrict.isRefused(closings.decideClosing, await decision(id))).code).toBe(
      'proposal.not_found',
    )
    const { items } = await inDistrict.ask(closings.listClosings, { query: {} })
    expect(items).toEqual([])
    const own = await inDistrict.ask(closings.listClosings, { query: { organization: id } })
    expect(own.items).toEqual([])
  })

  it('is not carried out twice', async () => {
    const { id } = await founds()
    await proposes(id)
    const body = await decision(id)
    const confirmation = () => security.ask(closings.decideClosing, body)
    const { winners, told } = await wenzhou.together(confirmation, confirmation)
    expect(winners).toHaveLength(1)
    expect(told).toEqual(['409 proposal.decided'])
  })
})

describe('an organization that is merged', () => {
  it('hands over posts, staff, substitutes and systems, and leads to its successor', async () => {
    const [old, successor] = [await founds(), await founds()]
    const one = await worksAt(old.id, 'wz_moved1')
    const other = await worksAt(old.id, 'wz_moved2')
    const { client } = await registered({ system, security }, old.id, { name: DEFINITION.name })
    const held = await system.ask(staff.getStaffMember, { params: { accountId: one.accountId } })
    await one.visitor.ask(nameSubstitute, {
      body: {
        postId: held.heldPosts[0]?.id ?? '',
        substituteId: other.accountId,
        validFrom: TODAY,
        validUntil: '2026-04-03',
        reason: '年休假。',
      },
    })
    expect(await counts(old.id)).toEqual({ client: 1, post: 2, member: 2 })

    await proposes(old.id, { successorId: successor.id })
    expect(await confirms(old.id)).toMatchObject({ status: 'done', successor: { name: successor.name } })
    expect(await organization(old.id)).toMatchObject({
      closedOn: TODAY,
      successor: { id: successor.id, name: successor.name },
    })
    expect((await organization(successor.id)).history.at(-1)).toMatchObject({
      kind: 'organization.succeeded',
      other: old.name,
    })

    const moved = await system.ask(staff.getStaffMember, { params: { accountId: one.accountId } })
    expect(moved).toMatchObject({ organizationName: successor.name, posts: ['窗口受理员'] })
    expect(moved.heldPosts.map(({ organizationName, state }) => `${organizationName} ${state}`)).toEqual(
      expect.arrayContaining([`${successor.name} in_force`, `${old.name} over`]),
    )
    expect(moved.history.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['staff.moved', 'staff.post_moved']),
    )
    const { posts } = await other.visitor.ask(getMe, {})
    expect(posts.map(({ organizationName }) => organizationName)).toEqual([successor.name, successor.name])
    expect(posts.filter(({ insteadOf }) => insteadOf !== null)).toHaveLength(1)
    const { organizationName } = await system.ask(getClient, { params: { clientId: client.id } })
    expect(organizationName).toBe(successor.name)
  })

  it('hands over what it was to do in the cases of others: a service centre and its windows', async () => {
    const { barber, clerk } = wenzhou
    const filed = await barber.applies('sanitation_licence')
    const centre = await wenzhou.organizationId('lc_service')
    const successor = await founds({ parent: 'lc_government', regionCode: '330302', kind: 'hall_centre' })
    const before = await counts(centre)
    expect(before).toMatchObject({ task: expect.any(Number), hall: expect.any(Number) })
    const halls = () => wenzhou.anybody.ask(listHalls, { query: { region: '330302' } })
    const { items } = await halls()

    await proposes(centre, { successorId: successor.id })
    await confirms(centre)
    expect(await clerk.accepts(filed)).toMatchObject({ status: 'accepted' })
    expect((await halls()).items).toEqual(items)
    const next = await wenzhou.hotel.applies('sanitation_licence')
    expect(await clerk.accepts(next)).toMatchObject({ status: 'accepted' })
  })

  it('leaves its licences as they are, with somebody who may take them back', async () => {
    const [old, successor] = [await founds(), await founds()]
    const { id: holder, name } = await wenzhou.subject('qingquan')
    const issuing = {
      typeKey: 'sanitation_licence',
      subject: { id: holder, name },
      issuerId: old.id,
      serial: 'MERGED0001',
      issuedOn: '2025-03-01',
      validUntil: null,
      trustGrade: 'A',
      fields: {},
    } as const
    const licenceId = await wenzhou.does((work) => loadStockLicence(work, issuing))
    expect(await counts(old.id)).toEqual({ licence: 1 })
    expect(await isRefused(old.id)).toBe('organization.in_use')
    const { visitor } = await worksAt(successor.id, 'wz_approves', 'approve')
    const revocation = {
      params: { licenceId },
      body: { reason: '经营者申请注销。', clause: '《中华人民共和国行政许可法》第七十条' },
    }
    expect((await visitor.isRefused(revokeLicence, revocation)).code).toBe('licence.not_found')

    await proposes(old.id, { successorId: successor.id })
    await confirms(old.id)
    const revoked = await visitor.ask(revokeLicence, revocation)
    expect(revoked).toMatchObject({ status: 'revoked', issuerName: old.name })
    expect(
      await wenzhou.anybody.ask(verifyLicence, { params: { identifier: revoked.identifier } }),
    ).toMatchObject({ issuerName: old.name, keeperName: successor.name })
  })

  it('leaves its finished cases to the eyes of its successor, at any remove, and to nobody else', async () => {
    const [old, between, successor, other] = [await founds(), await founds(), await founds(), await founds()]
    const { id: caseId } = await wenzhou.lin.applies('elder_card')
    await wenzhou.asOwner('update cases."case" set organization_id = $1 where id = $2', [old.id, caseId])
    for (const [from, to] of [
      [old, between],
      [between, successor],
    ] as const) {
      await proposes(from.id, { successorId: to.id })
      await confirms(from.id)
    }
    const { visitor: heir } = await worksAt(successor.id, 'wz_heir', 'review')
    const { visitor: stranger } = await worksAt(other.id, 'wz_stranger', 'review')
    const seenBy = async (who: Visitor) => (await who.ask(listCases, { query: {} })).items.map(({ id }) => id)
    expect(await seenBy(heir)).toEqual([caseId])
    expect(await heir.ask(getOfficerCase, { params: { caseId } })).toMatchObject({
      id: caseId,
      abilities: [],
    })
    expect(await seenBy(stranger)).toEqual([])
    expect((await stranger.isRefused(getOfficerCase, { params: { caseId } })).code).toBe('case.not_found')
  })

  it('has a successor that is in use, of its region, and does not stand below it', async () => {
    const [old, gone] = [await founds(), await founds()]
    await proposes(gone.id)
    await confirms(gone.id)
    const below = await system.ask(contracts.createOrganization, {
      body: {
        name: '温州市下级指挥部',
        shortName: '下级指挥部',
        creditCode: buildCreditCode('11', '330300', 'MBTEM999'),
        kind: 'department',
        parentId: old.id,
        regionCode: '330300',
        phone: '0577-88000001',
        address: '温州市鹿城区市府路500号',
      },
    })
    const district = await wenzhou.organizationId('lc_health')
    for (const successorId of [old.id, gone.id, below.id, district, old.id.replace(/.$/, '0')])
      expect(await isRefused(old.id, { successorId })).toBe('organization.successor')
  })

  it('leaves administrators where they are: they are appointed elsewhere first', async () => {
    const { id } = await founds()
    const centre = await wenzhou.organizationId('wz_service')
    expect(await counts(centre)).toMatchObject({ administrator: 2 })
    expect(await isRefused(centre, { successorId: id })).toBe('organization.in_use')
  })
})

describe('a closing whose day is to come', () => {
  it('is proposed while things are open, and happens on its day', async () => {
    const { id } = await founds()
    await worksAt(id, 'wz_until_then')
    await proposes(id, { closesOn: '2026-03-24' })
    expect(await confirms(id)).toMatchObject({ status: 'confirmed', heldUp: false })
    expect((await organization(id)).closedOn).toBeNull()
    await wenzhou.itIs('2026-03-24')
    expect(await organization(id)).toMatchObject({ closedOn: '2026-03-24' })
    expect(await closingOf(id)).toMatchObject({ status: 'done' })
  })

  it('is held up by what is not settled, of which the administrators are told, until it is', async () => {
    const { id } = await founds()
    const { client } = await registered({ system, security }, id)
    await proposes(id, { closesOn: '2026-03-26' })
    await confirms(id)
    const told = async () => {
      const [row] = await wenzhou.asOwner<{ count: number }>(
        'select count(*)::int as count from identity.sms',
      )
      return row?.count ?? 0
    }
    const before = await told()
    await wenzhou.itIs('2026-03-27')
    expect(await closingOf(id)).toMatchObject({ status: 'confirmed', heldUp: true })
    expect((await organization(id)).closedOn).toBeNull()
    expect(await told()).toBe(before + 1)
    const { version } = await system.ask(getClient, { params: { clientId: client.id } })
    const suspended = await security.ask(suspendClient, {
      params: { clientId: client.id },
      body: { version, reason: '机构撤销。' },
    })
    await wenzhou.itIs('2026-03-28')
    expect(await organization(id)).toMatchObject({ closedOn: '2026-03-28' })
    const resumption = {
      params: { clientId: client.id },
      body: { version: suspended.version, reason: '恢复使用。' },
    }
    expect((await security.isRefused(resumeClient, resumption)).code).toBe('organization.closed')
  })

  it('may be withdrawn until then', async () => {
    const { id } = await founds()
    const day = wenzhou.today().add({ days: 5 })
    await proposes(id, { closesOn: day.toString() })
    await confirms(id)
    const { id: closingId, abilities } = await closingOf(id, system)
    expect(abilities).toEqual(['withdraw'])
    await system.ask(closings.withdrawClosing, { params: { closingId } })
    await wenzhou.itIs(day.add({ days: 1 }).toString())
    expect((await organization(id)).closedOn).toBeNull()
  })
})
