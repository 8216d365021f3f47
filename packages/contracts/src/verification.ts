import { type Static, Type } from 'typebox'
import { Me } from './identity.ts'
import { route } from './route.ts'
import { line, nullable, strict } from './values.ts'

/** What is compared besides the ID number; any two of them (standards of 一体化在线政务服务平台 for real-name registration). */
export const CONTENTS = ['phone', 'social_card', 'bank_card', 'fund_account', 'driver_file'] as const
export const Content = strict({ kind: Type.Enum([...CONTENTS]), value: line(40) })
export type Content = Static<typeof Content>

/** Largest picture of a face, in bytes. */
export const FACE_BYTES = 2_097_152
/** Version of the words by which a person agrees to the comparison of their face, and to nothing else (PIPL §29). */
export const FACE_AGREEMENT = '2026-01'
/** A picture in place of one of the contents. It is compared and never kept. */
const Face = strict({
  /** JPEG or PNG in base64. */
  picture: Type.String({ minLength: 1, maxLength: Math.ceil(FACE_BYTES / 3) * 4 }),
  agreement: line(20),
})

/** By whom faces are compared here; null: by nobody, and only the other contents are asked for. */
export const getVerification = route({
  method: 'GET',
  path: '/me/verification',
  summary: '实名认证的方式',
  permission: 'account.own',
  result: strict({
    face: nullable(
      strict({
        /** Who is given the picture (PIPL §23). */
        provider: Type.String(),
        /** 演示: takes every picture and compares nothing. */
        demonstration: Type.Boolean(),
      }),
    ),
  }),
})

/**
 * 实名认证: name and ID number against the population base, and at least two more contents, one of which may be the face;
 * makes the account `real_name`, or `in_person` where the face was seen.
 */
export const verifyMe = route({
  method: 'POST',
  path: '/me/verification',
  summary: '实名认证',
  permission: 'account.own',
  needsStepUp: true,
  ratePerMinute: 10,
  bodyLimit: 3_000_000,
  body: strict({
    name: line(60),
    identifier: Type.String({ pattern: '^\\d{17}[\\dXx]$' }),
    contents: Type.Array(Content, { minItems: 1, maxItems: CONTENTS.length }),
    face: Type.Optional(Face),
  }),
  result: Me,
  errors: [
    'verification.identifier_wrong',
    'verification.mismatch',
    'verification.locked',
    'verification.done',
    'verification.unavailable',
    'face.none',
    'face.agreement',
    'face.picture',
    'request.invalid',
  ],
})
