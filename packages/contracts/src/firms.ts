import { Type } from 'typebox'
import { Capacity } from './identity.ts'
import { route } from './route.ts'
import { Day, line, strict } from './values.ts'

/**
 * 法人实名: by its legal representative, who is verified in person. Code, name, day of establishment and representative
 * are compared with the legal-entity base (GB 32100-2015; 一体化在线政务服务平台, at least three verified contents).
 */
export const registerFirm = route({
  method: 'POST',
  path: '/firms',
  summary: '法人实名认证',
  permission: 'firm.register',
  level: 'real_name',
  needsStepUp: true,
  ratePerMinute: 10,
  body: strict({
    creditCode: line(40),
    name: line(120),
    /** As the business licence says it. */
    establishedOn: Day,
    /** Version of the 服务协议 that the representative accepts in the firm's name. */
    agreement: Type.String({ maxLength: 20 }),
  }),
  result: Capacity,
  errors: [
    'firm.code_wrong',
    'firm.unknown',
    'firm.name_wrong',
    'firm.day_wrong',
    'firm.cancelled',
    'firm.licence_revoked',
    'firm.not_representative',
    'firm.registered',
    'verification.locked',
    'verification.unavailable',
    'registration.agreement_changed',
  ],
})
