/**
 * Staff of the demonstration: window clerks of the two service centres, a reviewer and an approver in every
 * department, two inspectors in every department, supervision, catalogue and administration. Logins are
 * `<organization>_<post><number>`. Names are made up.
 */
import type { Role } from '@tongban/contracts/permissions.ts'
import { givenName, type Sex, surname } from './names.ts'
import { DEPARTMENT_WORDS, organizationOf } from './organizations.ts'
import { PEOPLE } from './people.ts'
import { type Random, seededRandom } from './random.ts'

export type PostKey =
  | 'window'
  | 'review'
  | 'site'
  | 'approve'
  | 'supervise'
  | 'catalog'
  | 'department_catalog'
  | 'establishment_review'
  | 'legal_review'
  | 'data'
  | 'system'
  | 'security'
  | 'audit'

export interface StaffPost {
  organizationKey: string
  role: Role
  post: PostKey
  /** 职务, e.g. 首席窗口. */
  title: string
}

export interface StaffMember {
  /** Staff number, and the login. */
  login: string
  name: string
  sex: Sex
  /** For the one-time code. */
  phone: string
  posts: readonly StaffPost[]
}

type Described = Omit<StaffMember, 'name' | 'sex' | 'phone'> & { name?: string; sex?: Sex }

const SEED = 3300
const FIRST_PHONE = 15405779000

const POSTS: Readonly<Record<PostKey, { role: Role; title: string }>> = {
  window: { role: 'clerk', title: '综合窗口受理员' },
  review: { role: 'reviewer', title: '审查员' },
  site: { role: 'reviewer', title: '现场核查员' },
  approve: { role: 'approver', title: '首席代表' },
  supervise: { role: 'supervisor', title: '效能监察员' },
  catalog: { role: 'catalog_editor', title: '事项管理员' },
  department_catalog: { role: 'catalog_editor', title: '部门事项管理员' },
  establishment_review: { role: 'catalog_reviewer', title: '机构编制审核员' },
  legal_review: { role: 'catalog_reviewer', title: '合法性审核员' },
  data: { role: 'data_steward', title: '数据管理员' },
  system: { role: 'system_admin', title: '系统管理员' },
  security: { role: 'security_admin', title: '安全管理员' },
  audit: { role: 'audit_admin', title: '审计管理员' },
}

const PLAYED_NAMES: Readonly<Record<string, { name: string; sex: Sex }>> = {
  lc_health_review1: { name: '沈若兰', sex: '女' },
  lc_health_approve1: { name: '金国栋', sex: '男' },
  lc_market_review1: { name: '傅建伟', sex: '男' },
  lc_market_approve1: { name: '贾丽君', sex: '女' },
  lc_urban_review1: { name: '邱海峰', sex: '男' },
  lc_urban_approve1: { name: '应志坚', sex: '男' },
  lc_housing_review1: { name: '娄晓敏', sex: '女' },
  lc_housing_approve1: { name: '童安国', sex: '男' },
  lc_civil_review1: { name: '尤月华', sex: '女' },
  lc_civil_approve1: { name: '席明远', sex: '男' },
}

export const STAFF: readonly StaffMember[] = makeStaff()

function makeStaff(): StaffMember[] {
  const random = seededRandom(SEED)
  const taken = new Set(PEOPLE.map(({ name }) => name))
  return [...centres(), ...departments(), ...administration()].map((member, index) =>
    named(random, taken, member, index),
  )
}

function centres(): Described[] {
  const clerks: Described[] = [
    { ...holder('lc_service', 'window', 1), name: '何佳佳', sex: '女' },
    holder('lc_service', 'window', 2),
    holder('lc_service', 'window', 3),
    { ...holder('wz_service', 'window', 1), name: '柯晓蕾', sex: '女' },
    holder('wz_service', 'window', 2),
    holder('lc_wuma', 'window', 1),
    { ...holder('wz_service', 'supervise', 1), name: '方正明', sex: '男' },
    holder('lc_service', 'supervise', 1),
  ]
  return clerks.map(shortLogin)
}

/** Window clerks and supervisors are known by the region alone: lc_window1, wz_supervise1. */
function shortLogin(member: Described): Described {
  return { ...member, login: member.login.replace('_service_', '_') }
}

function departments(): Described[] {
  return ['wz', 'lc'].flatMap((level) =>
    DEPARTMENT_WORDS.flatMap((word) => {
      const organization = `${level}_${word}`
      return [
        { ...holder(organization, 'review', 1), ...PLAYED_NAMES[`${organization}_review1`] },
        inspectingReviewer(organization),
        holder(organization, 'site', 2),
        { ...holder(organization, 'approve', 1), ...PLAYED_NAMES[`${organization}_approve1`] },
      ]
    }),
  )
}

/** The first inspector also reviews: two posts, one person. */
function inspectingReviewer(organizationKey: string): Described {
  const inspector = holder(organizationKey, 'site', 1)
  return { ...inspector, posts: [...inspector.posts, post(organizationKey, 'review')] }
}

function administration(): Described[] {
  return [
    {
      login: 'wz_catalog1',
      posts: [post('wz_service', 'catalog')],
      name: '章文清',
      sex: '女',
    },
    { login: 'lc_catalog1', posts: [post('lc_service', 'catalog')] },
    { login: 'wz_system1', posts: [post('wz_service', 'system')], name: '梁启航', sex: '男' },
    { login: 'wz_audit1', posts: [post('wz_justice', 'audit')], name: '严谨', sex: '女' },
    // Last, so that the names and telephones of those above stay.
    {
      login: 'lc_health_catalog1',
      posts: [post('lc_health', 'department_catalog')],
      name: '白晓梅',
      sex: '女',
    },
    {
      login: 'wz_establishment1',
      posts: [post('wz_establishment', 'establishment_review')],
      name: '贺启明',
      sex: '男',
    },
    { login: 'wz_legal1', posts: [post('wz_justice', 'legal_review')], name: '温如玉', sex: '女' },
    { login: 'wz_data1', posts: [post('wz_service', 'data')], name: '舒明远', sex: '男' },
    { login: 'wz_security1', posts: [post('wz_service', 'security')], name: '卫守正', sex: '男' },
    { login: 'lc_health_data1', posts: [post('lc_health', 'data')], name: '顾思源', sex: '女' },
    { ...holder('ra_health', 'review', 1), name: '池晓东', sex: '男' },
    { ...holder('ra_health', 'approve', 1), name: '木秀英', sex: '女' },
  ]
}

function holder(organizationKey: string, key: PostKey, number: number): Described {
  return { login: `${organizationKey}_${key}${number}`, posts: [post(organizationKey, key)] }
}

function post(organizationKey: string, key: PostKey): StaffPost {
  return { organizationKey: organizationOf(organizationKey).key, post: key, ...POSTS[key] }
}

function named(random: Random, taken: Set<string>, member: Described, index: number): StaffMember {
  const sex = member.sex ?? random.pick<Sex>(['男', '女'])
  let name = member.name
  while (name === undefined || (member.name === undefined && taken.has(name))) {
    name = surname(random, '汉族') + givenName(random, sex, random.whole(1968, 2000))
  }
  taken.add(name)
  return { ...member, name, sex, phone: String(FIRST_PHONE + index) }
}

const byLogin = new Map(STAFF.map((member) => [member.login, member]))

/** The member of staff of a login. An unknown login is a mistake in the data: it throws. */
export function staffOf(login: string): StaffMember {
  const member = byLogin.get(login)
  if (member === undefined) throw new Error(`no staff ${login}`)
  return member
}
