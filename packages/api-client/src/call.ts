import { FAILURES, type FailureCode, type Problem } from '@tongban/contracts/failures.ts'
import type { BodyOf, ParamsOf, QueryOf, ResultOf, Route } from '@tongban/contracts/route.ts'

/** Why no answer of the platform arrived: no connection, or something between answered in its place. */
export type NoAnswer = {
  code: 'network.unreachable' | 'network.unreadable'
  /** HTTP status of whatever answered; 0 when nothing did. */
  status: number
}
export type Trouble = Problem | NoAnswer
export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Trouble }

/** A part of the request: may be left out when the contract asks for nothing in it. */
type Part<Name extends string, Content> =
  Record<never, never> extends Content ? { [K in Name]?: Content } : { [K in Name]: Content }

/** `idempotencyKey`: the same key with the same content has one effect, however often it is sent (design law 6). */
export type Input<C> = Part<'params', ParamsOf<C>> &
  Part<'query', QueryOf<C>> &
  Part<'body', BodyOf<C>> & { idempotencyKey?: string; signal?: AbortSignal }

export type Client = {
  /** Never throws: what went wrong is in the outcome. An aborted call is `network.unreachable`. */
  call<C extends Route>(contract: C, input: Input<C>): Promise<Outcome<ResultOf<C>>>
}

type Given = {
  fetch?: typeof globalThis.fetch
  /** Where the API stands, without a slash at the end. */
  baseUrl?: string
}

/** One typed way to the API for every screen and tool. Sessions travel in the HttpOnly cookie of the same origin. */
export function createClient({
  fetch = globalThis.fetch.bind(globalThis),
  baseUrl = '/api/v1',
}: Given = {}): Client {
  return {
    async call(contract, input) {
      try {
        const response = await fetch(baseUrl + addressOf(contract.path, input), requestOf(contract, input))
        return await outcomeOf(response)
      } catch {
        return { ok: false, problem: { code: 'network.unreachable', status: 0 } }
      }
    },
  }
}

type Parts = {
  params?: object
  query?: object
  body?: unknown
  idempotencyKey?: string
  signal?: AbortSignal
}

function addressOf(path: string, { params = {}, query = {} }: Parts): string {
  const values = new Map<string, unknown>(Object.entries(params))
  const filled = path.replace(/:(\w+)/g, (_place, name: string) =>
    encodeURIComponent(String(values.get(name))),
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value))
  return search.size > 0 ? `${filled}?${search}` : filled
}

function requestOf({ method }: Route, { body, idempotencyKey, signal }: Parts): RequestInit {
  const headers = new Headers({ accept: 'application/json, application/problem+json' })
  if (idempotencyKey) headers.set('idempotency-key', idempotencyKey)
  const request: RequestInit = { method, headers, credentials: 'same-origin', ...(signal && { signal }) }
  if (method === 'GET') return request
  headers.set('content-type', 'application/json')
  return { ...request, body: JSON.stringify(body ?? {}) }
}

async function outcomeOf<T>(response: Response): Promise<Outcome<T>> {
  const unreadable = { ok: false, problem: { code: 'network.unreadable', status: response.status } } as const
  const content: unknown = await response.json().catch(() => undefined)
  if (content === undefined) return unreadable
  // The server writes nothing that its contract does not name, so the answer has the contract's type.
  if (response.ok) return { ok: true, value: content as T }
  return isProblem(content) ? { ok: false, problem: content } : unreadable
}

function isProblem(content: unknown): content is Problem {
  return (
    typeof content === 'object' &&
    content !== null &&
    'code' in content &&
    isFailureCode(content.code) &&
    'detail' in content
  )
}

const isFailureCode = (code: unknown): code is FailureCode =>
  typeof code === 'string' && Object.hasOwn(FAILURES, code)
