import { type Static, Type } from 'typebox'
import { route } from './route.ts'
import { CreditCode, Fen, Id, line, nullable, PageQuery, pageOf, RegionCode, strict, text } from './values.ts'

/** A service that an intermediary offers: inspection, survey, appraisal … */
export const OfferedService = strict({
  /** As items name it. */
  name: line(80),
  /** In words: what is charged, by which measure. */
  price: line(200),
  /** The least that it costs, where it can be said. */
  priceFrom: Type.Optional(Fen),
  /** Working days it takes. */
  workdays: Type.Integer({ minimum: 0, maximum: 400 }),
})
export type OfferedService = Static<typeof OfferedService>

export const IntermediaryEntry = strict({
  name: line(80),
  creditCode: CreditCode,
  regionCode: RegionCode,
  /** 资质. */
  qualification: text(400),
  phone: line(40),
  address: line(160),
  services: Type.Array(OfferedService, { minItems: 1, maxItems: 40 }),
})
export type IntermediaryEntry = Static<typeof IntermediaryEntry>

/** `mean` of levels 1 to 5, 1 the best, as in 好差评. */
const Ratings = strict({ count: Type.Integer(), mean: nullable(Type.Number()) })

export const Intermediary = strict({
  id: Id,
  ...IntermediaryEntry.properties,
  regionName: Type.String(),
  isListed: Type.Boolean(),
  ratings: Ratings,
})
export type Intermediary = Static<typeof Intermediary>

export const listIntermediaries = route({
  method: 'GET',
  path: '/intermediaries',
  summary: '中介服务机构名录',
  permission: 'public',
  cacheSeconds: 30,
  query: strict({
    /** Those of the region and below. */
    region: Type.Optional(RegionCode),
    service: Type.Optional(Type.String({ maxLength: 80 })),
    q: Type.Optional(Type.String({ maxLength: 60 })),
    ...PageQuery,
  }),
  result: pageOf(Intermediary),
})
export const getIntermediary = route({
  method: 'GET',
  path: '/intermediaries/:intermediaryId',
  summary: '中介服务机构',
  permission: 'public',
  cacheSeconds: 30,
  params: strict({ intermediaryId: Id }),
  result: strict({
    ...Intermediary.properties,
    /** Items in force that ask for one of its services. */
    items: Type.Array(
      strict({
        code: Type.String(),
        name: Type.String(),
        organizationName: Type.String(),
        service: Type.String(),
      }),
    ),
  }),
  errors: ['intermediary.not_found'],
})
export const registerIntermediary = route({
  method: 'POST',
  path: '/workbench/intermediaries',
  summary: '登记中介服务机构',
  permission: 'standards.publish',
  body: IntermediaryEntry,
  result: Intermediary,
  errors: ['intermediary.out_of_reach', 'intermediary.known', 'intermediary.code_invalid'],
})
export const updateIntermediary = route({
  method: 'PUT',
  path: '/workbench/intermediaries/:intermediaryId',
  summary: '更新或者撤下中介服务机构',
  permission: 'standards.publish',
  params: strict({ intermediaryId: Id }),
  body: strict({
    qualification: IntermediaryEntry.properties.qualification,
    phone: IntermediaryEntry.properties.phone,
    address: IntermediaryEntry.properties.address,
    services: IntermediaryEntry.properties.services,
    isListed: Type.Boolean(),
  }),
  result: Intermediary,
  errors: ['intermediary.not_found'],
})
/** By who applied for an item that asks for the service: once a case and service. */
export const rateIntermediary = route({
  method: 'POST',
  path: '/intermediaries/:intermediaryId/ratings',
  summary: '评价中介服务',
  permission: 'case.rate',
  params: strict({ intermediaryId: Id }),
  body: strict({
    caseId: Id,
    service: line(80),
    /** 1 非常满意 … 5 非常不满意. */
    level: Type.Integer({ minimum: 1, maximum: 5 }),
  }),
  result: Ratings,
  errors: ['intermediary.not_found', 'intermediary.not_used', 'rating.already'],
})
