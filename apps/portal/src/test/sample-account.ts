import type { Security } from '@tongban/contracts/account.ts'
import type { DeedOnBehalf, Mandate } from '@tongban/contracts/mandates.ts'
import type { DataReading, HeldSection, Objection } from '@tongban/contracts/privacy.ts'
import { RETENTION_KEYS } from '@tongban/contracts/retention.ts'
import type { Authorization, Consent } from '@tongban/contracts/sso.ts'
import { guides, me } from './sample-answers.ts'
import { myCase } from './sample-applications.ts'

const at = '2026-06-02T10:00:00+08:00'
const id = (n: number) => `019a0000-0000-7000-8000-0000000005${String(n).padStart(2, '0')}`
/** The longest name that a firm of the register may have, more or less. */
const LONG_NAME = '温州市鹿城区五马街道云栖国际精品酒店管理与餐饮服务有限责任公司九山分公司'
const square = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h3v3H0z"/></svg>'
const challenge = {
  challenge: 'challenge',
  sentTo: '138****0007',
  channel: 'sms',
  expiresInSeconds: 300,
  demonstrationCode: '123456',
} as const

const device = { system: 'windows', browser: 'edge', network: '10.1.2.*' } as const
const security: Security = {
  phoneMasked: '138****0007',
  hasPassword: true,
  passwordUntil: null,
  hasAuthenticator: true,
  passkeys: [{ id: id(1), name: '我的手机', createdAt: at, usedAt: null }],
  sessions: [
    { id: id(2), ...device, method: 'password_sms', createdAt: at, seenAt: at, current: true },
    { id: id(3), ...device, system: 'android', method: 'scan', createdAt: at, seenAt: at, current: false },
  ],
  events: [{ at, kind: 'signed_in', method: 'password_sms', ...device }],
}

const mandate = (n: number, rest: Partial<Mandate>): Mandate => ({
  id: id(10 + n),
  kind: 'family',
  principalName: '林爱华',
  holderName: '林晓东',
  holderPhoneMasked: '139****0011',
  servicePoint: null,
  basicCodes: null,
  fields: null,
  maxAmount: 50_000,
  validFrom: '2026-06-01',
  validUntil: '2027-06-01',
  state: 'in_force',
  offeredAt: at,
  settledAt: at,
  consent: 'session',
  revokedAt: null,
  abilities: ['revoke'],
  ...rest,
})
export const handedOver = mandate(1, {
  kind: 'agent',
  principalName: LONG_NAME,
  abilities: ['revoke', 'hand_over'],
})
const deeds: readonly DeedOnBehalf[] = [
  {
    id: 'd-1',
    at,
    by: '林晓东',
    servicePoint: null,
    what: '提交申请',
    itemName: '老年人优待证办理',
    caseId: myCase.id,
  },
  {
    id: 'd-2',
    at,
    by: '黄静',
    servicePoint: '五马街道便民服务中心',
    what: '提交申请',
    itemName: '老年人优待证办理',
    caseId: myCase.id,
  },
]

const reading: DataReading = {
  id: id(20),
  at,
  what: 'opened',
  readerName: '沈若兰',
  role: 'reviewer',
  organizationName: '温州市鹿城区卫生健康局',
  caseId: myCase.id,
  caseNumber: myCase.number,
  itemName: myCase.itemName,
  purpose: null,
  sentence: '温州市鹿城区卫生健康局的沈若兰（审查）为办理“公共场所卫生许可（新办）”打开过您的办件。',
}
const held: HeldSection = {
  key: 'subject',
  title: '身份信息',
  source: '人口库、法人库核验的结果',
  basis: '履行法定职责（个人信息保护法第十三条第三项）',
  kept: '与您的办件和证照一同留存',
  items: [
    {
      id: 's-1',
      title: LONG_NAME,
      at: null,
      facts: [{ label: '身份号码', value: '330302**********23' }],
    },
  ],
  hasMore: true,
}
const objection = (n: number, rest: Partial<Objection>): Objection => ({
  id: id(30 + n),
  kind: 'correct',
  status: 'open',
  section: 'subject',
  datum: '身份信息：住址',
  shown: '鹿城区五马街道1号',
  wanted: '鹿城区五马街道2号',
  reason: '去年搬了家。',
  raisedAt: at,
  dueOn: '2026-06-24',
  answer: null,
  answeredAt: null,
  answeredBy: null,
  organizationName: '温州市政务服务中心',
  ...rest,
})

const authorization: Authorization = {
  step: 'consent',
  to: '/',
  clientName: '温州市人力资源和社会保障公共服务平台',
  organizationName: '温州市人力资源和社会保障局',
  purpose: '在线办理社会保险',
  scopes: [{ scope: 'profile', reason: '核对参保人' }],
  idNumber: 'masked',
  actingAs: LONG_NAME,
  level: null,
}
const consent: Consent = {
  id: id(40),
  clientName: authorization.clientName,
  organizationName: authorization.organizationName,
  scopes: ['profile'],
  idNumber: 'masked',
  actingAs: null,
  givenAt: at,
}

/** What the contracts of an account answer, by method and path. */
export const accountAnswers: Record<string, (input: { query?: Record<string, unknown> }) => unknown> = {
  'GET /identity-provider': () => ({ name: '浙江省统一身份认证' }),
  'POST /sign-in/provider': () => ({ url: 'https://example.invalid/authorize' }),
  'POST /sign-in/provider/result': () => ({ token: 'token', me, next: '/help' }),
  'POST /me/provider/result': () => ({ next: '/help' }),
  'GET /me/provider': () => ({ binding: { name: '浙江省统一身份认证', boundAt: at } }),
  'POST /sign-in/sms': () => challenge,
  'POST /sign-in/scan': () => ({
    token: 'token',
    url: 'https://example.invalid/scan/code',
    qrSvg: square,
    expiresInSeconds: 120,
  }),
  'POST /sign-in/scan/result': () => ({ status: 'waiting', session: null }),
  'GET /me/scans/:code': () => ({ ...device, begunAt: at }),
  'POST /me/step-up': () => ({ ...challenge, needsPassword: true, passkey: null }),
  'GET /me/verification': () => ({ face: { provider: '演示', demonstration: true } }),
  'GET /me/security': () => security,
  'POST /me/authenticator': () => ({
    secret: 'JBSWY3DPEHPK3PXP',
    qrSvg: square,
    demonstrationCode: '123456',
  }),
  'POST /me/phone': () => challenge,
  'GET /mandates': () => ({
    given: [handedOver, mandate(2, { state: 'revoked', revokedAt: at, abilities: [] })],
    held: [mandate(3, { state: 'offered', settledAt: null, abilities: ['accept', 'decline'] })],
    kinds: ['family', 'volunteer'],
  }),
  'GET /mandates/scope': ({ query }) => ({
    items: guides
      .map(({ definition: { basicCode, name } }) => ({ basicCode, name, parts: [] }))
      .filter(({ basicCode }) => String(query?.basicCodes).includes(basicCode)),
  }),
  'GET /agency': () => ({ servicePoint: '五马街道便民服务中心' }),
  'GET /on-my-behalf': () => ({ items: deeds, next: null }),
  'POST /one-code': () => ({
    code: 'TB1:code',
    name: LONG_NAME,
    expiresAt: Temporal.Now.instant().add({ seconds: 60 }).toString(),
  }),
  'GET /one-code/readings': () => ({
    readings: [{ at, purpose: 'window', organizationName: '温州市鹿城区政务服务中心' }],
  }),
  'GET /me/data': () => ({ sections: [held, { ...held, key: 'cases', title: '办件', items: [] }] }),
  'GET /me/data/readings': () => ({ items: [reading], next: 'more' }),
  'GET /me/data/objections': () => ({
    items: [
      objection(1, {}),
      objection(2, {
        status: 'partly',
        answer: '已更正门牌。',
        answeredAt: at,
        answeredBy: '温州市政务服务中心',
      }),
    ],
    next: null,
  }),
  'GET /retention': () => ({
    classes: RETENTION_KEYS.map((key) => ({
      key,
      title: '登录状态和登录设备',
      kept: '退出或过期后一小时内',
      basis: '个人信息保护法第十九条',
      after: '到期由系统自动删除',
    })),
  }),
  'POST /sign-on/:uid': () => authorization,
  'GET /sign-on/consents': () => ({ items: [consent] }),
}

/** Every page of an account, as a visitor who is signed in. */
export const ACCOUNT_PAGES = [
  ...['/scan/code', '/step-up', '/me/security', '/me/security/password', '/me/security/phone'],
  ...['/me/verification?as=newcomer', '/mandates', '/mandates/new', `/mandates/${handedOver.id}/hand-over`],
  ...['/on-my-behalf', '/agency', '/code', '/my-data', '/my-data/readings', '/my-data/objections'],
  ...['/my-data/objections/new?section=subject&id=s-1', '/my-data/retention', '/my-data/close'],
  ...['/me/firms', '/me/firms/new'],
  ...['/sso/019a00000000700080000000', '/me/systems'],
].map((path) => (path.includes('as=') ? path : `${path}${path.includes('?') ? '&' : '?'}as=signed-in`))
