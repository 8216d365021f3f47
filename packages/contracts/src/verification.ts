import { type Static, Type } from 'typebox'
import { Me } from './identity.ts'
import { route } from './route.ts'
import { line, strict } from './values.ts'

/** What is compared besides the ID number; any two of them (standards of 一体化在线政务服务平台 for real-name registration). */
export const CONTENTS = ['phone', 'social_card', 'bank_card', 'fund_account', 'driver_file'] as const
export const Content = strict({ kind: Type.Enum([...CONTENTS]), value: line(40) })
export type Content = Static<typeof Content>

/** 实名认证: name and ID number against the population base, and at least two more contents; makes the account `real_name`. */
export const verifyMe = route({
  method: 'POST',
  path: '/me/verification',
  summary: '实名认证',
  permission: 'account.own',
  needsStepUp: true,
  ratePerMinute: 10,
  body: strict({
    name: line(60),
    identifier: Type.String({ pattern: '^\\d{17}[\\dXx]$' }),
    contents: Type.Array(Content, { minItems: 2, maxItems: CONTENTS.length }),
  }),
  result: Me,
  errors: [
    'verification.mismatch',
    'verification.locked',
    'verification.done',
    'verification.unavailable',
    'request.invalid',
  ],
})
