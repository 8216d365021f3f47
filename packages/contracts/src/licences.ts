import { type Static, Type } from 'typebox'
import { route } from './route.ts'
import { abilities, Day, Id, Instant, line, nullable, Opinion, PageQuery, pageOf, strict } from './values.ts'

export const LICENCE_STATUSES = ['active', 'suspended', 'expired', 'revoked', 'superseded'] as const
/** 证照信任等级 (国办函〔2016〕108号): A issued by the authority, B verified at a window, C uploaded, D promised. */
export const TRUST_GRADES = ['A', 'B', 'C', 'D'] as const

export const LicenceFieldDefinition = strict({
  id: Type.String({ pattern: '^[a-z][a-z0-9_]{1,40}$' }),
  label: Type.String(),
  element: Type.Optional(Type.String()),
  level: Type.Integer({ minimum: 1, maximum: 4 }),
})
export const LicenceType = strict({
  /** 证照类型代码: credit code of the owning authority + three digits (GB/T 36904). */
  code: Type.String({ pattern: '^[0-9A-Z]{18}\\d{3}$' }),
  /** Short stable name used by items and evidence ways, e.g. `sanitation_licence`. */
  key: Type.String({ pattern: '^[a-z][a-z0-9_]{1,40}$' }),
  name: Type.String(),
  holder: Type.Enum(['person', 'firm']),
  /** Months from issue; null: unlimited. */
  validMonths: nullable(Type.Integer({ minimum: 1 })),
  fields: Type.Array(LicenceFieldDefinition),
  /**
   * Fields whose values tell apart the licences of this type that one holder may have at once, such as the address of
   * the premises. Absent: one at a time, and a new one takes the place of the one before.
   */
  distinguishedBy: Type.Optional(Type.Array(Type.String())),
  /** Sentence printed on the face, with `{field}` places. */
  statement: Type.String(),
})
export type LicenceType = Static<typeof LicenceType>

export const Licence = strict({
  id: Id,
  identifier: Type.String(),
  typeKey: Type.String(),
  typeName: Type.String(),
  holderName: Type.String(),
  holderIdentifier: Type.String(),
  issuerName: Type.String(),
  issuedOn: Day,
  validUntil: nullable(Day),
  status: Type.Enum([...LICENCE_STATUSES]),
  trustGrade: Type.Enum([...TRUST_GRADES]),
  fields: Type.Array(strict({ id: Type.String(), label: Type.String(), value: Type.String() })),
  caseId: nullable(Id),
  supersedes: nullable(Type.String()),
  statusReason: nullable(Type.String()),
  uses: Type.Array(strict({ at: Instant, by: Type.String(), purpose: Type.String() })),
  abilities: abilities(['present', 'revoke']),
})
export type Licence = Static<typeof Licence>

export const listMyLicences = route({
  method: 'GET',
  path: '/licences',
  summary: '我的证照',
  permission: 'licence.read_own',
  query: strict(PageQuery),
  result: pageOf(Licence),
})
export const getMyLicence = route({
  method: 'GET',
  path: '/licences/:licenceId',
  summary: '证照详情',
  permission: 'licence.read_own',
  params: strict({ licenceId: Id }),
  result: Licence,
  errors: ['licence.not_found'],
})
/** The sealed PDF, for its holder and the authority that issued it. */
export const LICENCE_FILE_PATH = '/licences/:licenceId/file'
/** 亮证: one scan within sixty seconds. */
export const presentLicence = route({
  method: 'POST',
  path: '/licences/:licenceId/presentation',
  summary: '亮证',
  permission: 'licence.present',
  needsStepUp: true,
  params: strict({ licenceId: Id }),
  ratePerMinute: 30,
  result: strict({ code: Type.String(), url: Type.String(), qrSvg: Type.String(), expiresAt: Instant }),
  errors: ['licence.not_found', 'licence.not_valid'],
})
export const VerifiedLicence = strict({
  identifier: Type.String(),
  typeName: Type.String(),
  issuerName: Type.String(),
  /** 承接机构, where the issuer was merged into another organization. */
  keeperName: nullable(Type.String()),
  holderName: Type.String(),
  issuedOn: Day,
  validUntil: nullable(Day),
  status: Type.Enum([...LICENCE_STATUSES]),
  statusReason: nullable(Type.String()),
  checkedAt: Instant,
  sealValid: Type.Boolean(),
  /** Only with a presentation code: the holder chose to show the face. */
  fields: Type.Array(strict({ label: Type.String(), value: Type.String() })),
})
export type VerifiedLicence = Static<typeof VerifiedLicence>
export const verifyLicence = route({
  method: 'GET',
  path: '/verify/:identifier',
  summary: '证照核验',
  permission: 'public',
  ratePerMinute: 600,
  params: strict({ identifier: Type.String({ maxLength: 100 }) }),
  result: VerifiedLicence,
  errors: ['licence.unknown', 'licence.identifier_invalid'],
})
export const scanPresentation = route({
  method: 'POST',
  path: '/verify/presentation',
  summary: '扫码核验亮证',
  permission: 'public',
  ratePerMinute: 120,
  body: strict({ code: Type.String({ maxLength: 400 }) }),
  result: VerifiedLicence,
  errors: ['presentation.expired', 'presentation.used', 'presentation.invalid'],
})
export const revokeLicence = route({
  method: 'POST',
  path: '/workbench/licences/:licenceId/revocation',
  summary: '撤销证照',
  permission: 'licence.revoke',
  params: strict({ licenceId: Id }),
  body: strict({ reason: Opinion, clause: Type.String({ minLength: 2, maxLength: 120 }) }),
  result: Licence,
  errors: ['licence.not_found', 'licence.not_valid'],
})
export const findLicences = route({
  method: 'GET',
  path: '/workbench/licences',
  summary: '本部门证照',
  permission: 'case.read',
  query: strict({
    q: Type.Optional(Type.String({ maxLength: 100 })),
    /** Why one looks: the holders read it. Asked for, since no case is behind it. */
    purpose: Type.Optional(line(100)),
    ...PageQuery,
  }),
  result: pageOf(Licence),
  errors: ['purpose.required'],
})
