import { type Static, type TSchema, Type } from 'typebox'

/** Row identifier: UUID version 7, so that keys sort by time of creation. */
export const Id = Type.String({ format: 'uuid' })
export type Id = string

/** A calendar day, ISO 8601 `YYYY-MM-DD`. */
export const Day = Type.String({ format: 'date' })
/** A point in time, RFC 3339 with offset. */
export const Instant = Type.String({ format: 'date-time' })
/** Money in fen (分), never a fraction. */
export const Fen = Type.Integer({ minimum: 0, maximum: 1_000_000_000_00 })

/** One line of plain text. Control characters are refused, surrounding space is the caller's to trim. */
export const line = (maxLength: number, minLength = 1) =>
  Type.String({ minLength, maxLength, pattern: '^[^\\u0000-\\u001f\\u007f]*$' })
/** What the name of a person is written with: letters of any script, those for rare characters, and the dot of names (·). */
export const NAME_PATTERN = "^[\\p{L}\\p{M}\\p{Co} ·•‧.’'-]+$"
export const personName = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: NAME_PATTERN })

/** Several lines of plain text. */
export const text = (maxLength: number, minLength = 1) =>
  Type.String({ minLength, maxLength, pattern: '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]*$' })

/** A reason or opinion (理由、意见) that an officer or applicant must state. */
export const Opinion = text(2000, 2)

/** 行政区划: GB/T 2260 six digits, or twelve with street and village. */
export const RegionCode = Type.String({ pattern: '^\\d{6}(\\d{6})?$' })
/** GB 32100-2015; the check digit is verified by the command, with its own failure. */
export const CreditCode = Type.String({ pattern: '^[0-9A-HJ-NPQRTUWXY]{18}$' })

/** An object whose unknown members are refused by name, not dropped. */
export const strict = <P extends Record<string, TSchema>>(
  properties: P,
  options: { title?: string; description?: string } = {},
) => Type.Object(properties, { additionalProperties: false, ...options })

/** A value that may be absent in the answer, written as null. */
export const nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])

/** Keyset page: `after` is the opaque cursor of the previous answer. `usual`: how many where nobody says. */
export const pageQuery = (usual: number) => ({
  after: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: usual })),
})
export const PageQuery = pageQuery(20)
export const pageOf = <S extends TSchema>(item: S) =>
  strict({ items: Type.Array(item), next: nullable(Type.String()) })
export type Page<T> = { items: T[]; next: string | null }

/** What the caller may do with the thing shown; computed by the policy on the server, never by a screen. */
export const abilities = <const A extends readonly string[]>(names: A) =>
  Type.Unsafe<A[number][]>(Type.Array(Type.Enum([...names])))

export const Empty = strict({})
export type Empty = Static<typeof Empty>
