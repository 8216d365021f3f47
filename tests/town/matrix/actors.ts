import { actAs, getMe } from '@tongban/contracts/identity.ts'
import { ROLES, type Role } from '@tongban/contracts/permissions.ts'
import { authenticatorSecret } from '../../../apps/server/src/kernel/crypto/one-time-codes.ts'
import { hashPassword } from '../../../apps/server/src/kernel/crypto/passwords.ts'
import { registerPost, registerStaffAccount } from '../../../apps/server/src/modules/identity/index.ts'
import { insertOrganizations } from '../../../apps/server/src/modules/organizations/index.ts'
import { DEMO_PASSWORD } from '../../../demo/accounts.ts'
import { queueSystem } from '../registered-system.ts'
import type { Town } from '../town.ts'
import { Visitor } from '../visitor.ts'
import type { Scope } from './marks.ts'

/** Somebody with a role somewhere, and what of the sown rows is theirs to know. */
export type ActorUnderTest = {
  readonly name: string
  readonly roles: readonly Role[]
  readonly visitor: Visitor
  readonly knows: ReadonlySet<Scope>
}

type Place = 'own' | 'other organization' | 'city' | 'next county'
const actor = (
  name: string,
  roles: Role | readonly Role[],
  visitor: Visitor,
  ...knows: Scope[]
): ActorUnderTest => ({ name, roles: [roles].flat(), visitor, knows: new Set(knows) })

const FIRM: readonly Scope[] = ['firm.name', 'firm.case', 'firm.question']
const CITIZEN: readonly Scope[] = ['citizen.name', 'citizen.case']

/** The security log is one for the platform and says who did what (GB/T 22239-2019 §8.1.4.3 b). */
const NAMED_IN_LOG: readonly Scope[] = ['citizen.name', 'firm.name']

export async function everybody(wenzhou: Town): Promise<ActorUnderTest[]> {
  return [
    ...(await thePublic(wenzhou)),
    ...staffHere(wenzhou),
    ...(await staffOfNextCounty(wenzhou)),
    actor('a system of the city', 'client', await queueSystem(wenzhou)),
  ]
}

/** Own and other person, firm, agent with limits, proxy of one item and of another. */
async function thePublic(wenzhou: Town): Promise<ActorUnderTest[]> {
  const { anybody, person, firm, hotel, barber, wang } = wenzhou
  const helper = await actingFor(person('li_jing'), '王小明')
  const stranger = await actingFor(person('zhao_li'), '王小明')
  return [
    actor('a passer-by', 'anonymous', anybody),
    actor('another person', 'person', person('chen_jianguo')),
    actor('the citizen', 'person', wang, ...CITIZEN, 'citizen.draft', 'citizen.private'),
    actor('the firm', 'agent', barber, 'firm.name', 'firm.case', 'firm.question', 'firm.private'),
    actor('the representative in his own name', 'person', person('yang_qingquan'), 'firm.name'),
    actor('an agent of the firm for another item', 'proxy', firm('qingquan', 'p32'), 'firm.name'),
    actor("another firm's agent", 'agent', hotel),
    actor('a proxy for this item', 'proxy', helper, ...CITIZEN, 'citizen.draft'),
    actor('a proxy for another item', 'proxy', stranger, 'citizen.name'),
  ]
}

async function actingFor(who: Visitor, name: string): Promise<Visitor> {
  const { capacities } = await who.ask(getMe, {})
  const found = capacities.find((one) => one.name === name)
  if (!found) throw new Error(`may not act for ${name}`)
  await who.ask(actAs, { body: { subjectId: found.subjectId } })
  return who
}

function staffHere({ officer }: Town): ActorUnderTest[] {
  const at = (place: Place, login: string, roles: Role | readonly Role[], ...knows: Scope[]) =>
    actor(`${[roles].flat().join(' and ')} ${login} (${place})`, roles, officer(login), ...knows)
  return [
    at('own', 'lc_window1', 'clerk', ...FIRM),
    at('other organization', 'lc_wuma_window1', 'clerk'),
    at('city', 'wz_window1', 'clerk', ...CITIZEN),
    at('own', 'lc_health_review1', 'reviewer', ...FIRM, 'kinship'),
    at('other organization', 'lc_market_review1', 'reviewer'),
    at('city', 'wz_health_review1', 'reviewer'),
    at('own', 'wz_police_review1', 'reviewer', ...CITIZEN),
    at('own', 'lc_health_approve1', 'approver', ...FIRM),
    at('other organization', 'lc_market_approve1', 'approver'),
    at('city', 'wz_police_approve1', 'approver', ...CITIZEN),
    at('own', 'lc_supervise1', 'supervisor', ...FIRM),
    at('city', 'wz_supervise1', 'supervisor', ...FIRM, ...CITIZEN),
    at('own', 'lc_health_catalog1', 'catalog_editor', 'change'),
    at('own', 'lc_catalog1', 'catalog_editor', 'change'),
    at('city', 'wz_catalog1', 'catalog_editor', 'change', 'export'),
    at('city', 'wz_legal1', 'catalog_reviewer'),
    at('city', 'wz_data1', 'data_steward', 'citizen.name', 'citizen.private'),
    at('city', 'wz_system1', 'system_admin', 'client', 'staff'),
    at('city', 'wz_security1', 'security_admin', 'client', 'staff'),
    at('city', 'wz_audit1', 'audit_admin', 'staff', ...NAMED_IN_LOG),
  ]
}

const COUNTY = '330304'
const NO_STAFF: readonly Role[] = ['anonymous', 'person', 'agent', 'proxy', 'client']
/** 岗位 as the county has them. */
const POSTS: Partial<Record<Role, string>> = {
  clerk: 'window',
  reviewer: 'review',
  approver: 'approve',
  supervisor: 'supervise',
  catalog_editor: 'catalog',
  catalog_reviewer: 'legal_review',
  data_steward: 'data',
  system_admin: 'system',
  security_admin: 'security',
  audit_admin: 'audit',
}

/** 瓯海区: one officer for every role there is, in a county that has nothing to do with what was sown. */
async function staffOfNextCounty(wenzhou: Town): Promise<ActorUnderTest[]> {
  const { does, organizationId, app, jobs } = wenzhou
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const parent = await organizationId('wz_service')
  const roles = ROLES.filter((role) => !NO_STAFF.includes(role))
  await does(async (work) => {
    const id = work.newId()
    await insertOrganizations(work.tx, [
      {
        id,
        key: 'oh_service',
        name: '温州市瓯海区政务服务中心',
        short_name: '瓯海政务中心',
        credit_code: '12330304MBDEM8888X',
        region_code: COUNTY,
        parent_id: parent,
        kind: 'hall_centre',
        phone: '0577-88000000',
        address: '温州市瓯海区娄桥街道',
      },
    ])
    for (const [index, role] of roles.entries()) {
      const accountId = await registerStaffAccount(work, {
        name: `瓯海${role}`,
        login: `oh_${role}`,
        phone: `139577000${10 + index}`,
        passwordHash,
        organizationId: id,
        ...(role.endsWith('_admin') && { authenticator: authenticatorSecret() }),
      })
      // Staff without a post look after their own account, as newcomers do.
      const post = POSTS[role]
      if (post)
        await registerPost(work, {
          accountId,
          role,
          post,
          title: '工作人员',
          organizationId: id,
          validFrom: '2026-01-05',
        })
    }
  })
  const border = { app, now: jobs.now, settle: jobs.settle }
  return roles.map((role) =>
    actor(
      `${role} of the next county`,
      role,
      new Visitor(border, `oh_${role}`),
      ...(role === 'audit_admin' ? NAMED_IN_LOG : []),
    ),
  )
}
