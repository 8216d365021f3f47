import type { Static, TObject, TSchema } from 'typebox'
import type { FailureCode } from './failures.ts'
import type { Permission } from './permissions.ts'
import { Empty } from './values.ts'

/**
 * How far an account of the public is verified: a phone that answers; the identity checked against the registers and
 * two more contents; the person seen, by face or at a window (GB/T 39554 series, standards.md §1.5).
 */
export const LEVELS = ['registered', 'real_name', 'in_person'] as const
export type Level = (typeof LEVELS)[number]

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/**
 * The fact of a route, once: server, client, OpenAPI and tests read this.
 * `permission` is checked before validation; the row-level policy is applied by the command or query.
 */
export type Route<
  P extends TObject = TObject,
  Q extends TObject = TObject,
  B extends TSchema = TSchema,
  R extends TSchema = TSchema,
> = {
  readonly method: Method
  /** Below `/api/v1`, with `:name` parameters. */
  readonly path: string
  /** Chinese name of the operation as it stands in the documentation. */
  readonly summary: string
  readonly permission: Permission
  /** What an account of the public must have been verified to; staff are verified by their organization. */
  readonly level: Level
  /** A sensitive act: the person has shown again, within minutes, that it is them. */
  readonly needsStepUp: boolean
  readonly params: P
  readonly query: Q
  readonly body: B
  readonly result: R
  readonly errors: readonly FailureCode[]
  /** Answers carry personal data and may never be cached, or public data and for how many seconds. */
  readonly cacheSeconds: number
  /** Costly or guessable operations have their own limit per caller and minute. */
  readonly ratePerMinute: number | undefined
  /** Largest body in bytes where it is more than a form, such as a picture. */
  readonly bodyLimit: number | undefined
}

type Given<P extends TObject, Q extends TObject, B extends TSchema, R extends TSchema> = {
  method: Method
  path: string
  summary: string
  permission: Permission
  level?: Level
  needsStepUp?: boolean
  params?: P
  query?: Q
  body?: B
  result: R
  errors?: readonly FailureCode[]
  cacheSeconds?: number
  ratePerMinute?: number
  bodyLimit?: number
}

export function route<
  R extends TSchema,
  P extends TObject = typeof Empty,
  Q extends TObject = typeof Empty,
  B extends TSchema = typeof Empty,
>(given: Given<P, Q, B, R>): Route<P, Q, B, R> {
  return {
    method: given.method,
    path: given.path,
    summary: given.summary,
    permission: given.permission,
    level: given.level ?? 'registered',
    needsStepUp: given.needsStepUp ?? false,
    // The defaults of the type parameters are exactly these values.
    params: given.params ?? (Empty as TSchema as P),
    query: given.query ?? (Empty as TSchema as Q),
    body: given.body ?? (Empty as TSchema as B),
    result: given.result,
    errors: given.errors ?? [],
    cacheSeconds: given.cacheSeconds ?? 0,
    ratePerMinute: given.ratePerMinute,
    bodyLimit: given.bodyLimit,
  }
}

export type ParamsOf<C> = C extends Route<infer P, TObject, TSchema, TSchema> ? Static<P> : never
export type QueryOf<C> = C extends Route<TObject, infer Q, TSchema, TSchema> ? Static<Q> : never
export type BodyOf<C> = C extends Route<TObject, TObject, infer B, TSchema> ? Static<B> : never
export type ResultOf<C> = C extends Route<TObject, TObject, TSchema, infer R> ? Static<R> : never
