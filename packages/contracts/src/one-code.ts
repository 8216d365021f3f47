import { type Static, Type } from 'typebox'
import { CaseSummary } from './cases.ts'
import { route } from './route.ts'
import { Instant, line, nullable, PageQuery, pageOf, strict } from './values.ts'

/** What a code is read for. */
export const CODE_PURPOSES = ['window', 'kiosk', 'queue', 'inspection'] as const

/** 一码: says who one is, once, within a minute. It holds a random number and nothing about the person. */
export const showOneCode = route({
  method: 'POST',
  path: '/one-code',
  summary: '一码：出示动态码',
  permission: 'one_code.show',
  level: 'real_name',
  ratePerMinute: 60,
  result: strict({ code: Type.String(), name: Type.String(), expiresAt: Instant }),
})
export const listCodeReadings = route({
  method: 'GET',
  path: '/one-code/readings',
  summary: '一码：谁读过我的码',
  permission: 'one_code.show',
  result: strict({
    readings: Type.Array(
      strict({ at: Instant, purpose: Type.Enum([...CODE_PURPOSES]), organizationName: Type.String() }),
    ),
  }),
})

/** Whoever showed the code, as far as the counter must know. */
export const Identified = strict({
  /** By which this officer, within half an hour, names the person: to nobody else does it say anything. */
  handle: Type.String(),
  kind: Type.Enum(['person', 'firm']),
  nameMasked: Type.String(),
  identifierMasked: Type.String(),
  /** Of a firm: who shows its code. */
  shownByMasked: nullable(Type.String()),
})
export type Identified = Static<typeof Identified>

export const resolveOneCode = route({
  method: 'POST',
  path: '/one-code/resolve',
  summary: '一码：核验来人',
  permission: 'one_code.resolve',
  ratePerMinute: 60,
  body: strict({ code: line(200), purpose: Type.Enum([...CODE_PURPOSES]) }),
  result: Identified,
  errors: ['one_code.invalid', 'one_code.expired', 'one_code.used'],
})
/** Of the person who showed a code, what this officer may see anyway. */
export const listCasesOfIdentified = route({
  method: 'GET',
  path: '/one-code/cases',
  summary: '一码：来人的办件',
  permission: 'case.read',
  query: strict({ handle: line(300), ...PageQuery }),
  result: pageOf(CaseSummary),
  errors: ['one_code.handle_ended'],
})
