import { lookup as resolve } from 'node:dns'
import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { networks } from './networks.ts'

/** Networks that no call of the platform reaches unless a setting names them (RFC 6890; GB/T 22239-2019 §8.1.3). */
const CLOSED = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
  '::/127',
  '::ffff:0:0/96',
  '64:ff9b::/32',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  'fc00::/7',
  'fe80::/9',
  'ff00::/8',
] as const

const TIMEOUT_MS = 8_000
/** Longest answer that is read. */
const MOST_BYTES = 262_144

/** The address may not be called, or the answer is longer than anything we ask for. */
export class OutgoingRefused extends Error {
  override name = 'OutgoingRefused'
}

export type OutgoingRequest = {
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** Until the whole answer is there. */
  readonly timeoutMs?: number
}
export type Outgoing = (url: string, request?: OutgoingRequest) => Promise<Response>

/**
 * Calls to addresses that somebody outside has named. The address is checked when the connection is made, so that a
 * name cannot resolve to another one in between; redirects are not followed; time and length are limited.
 *
 * @param openNetworks private networks, `10.20.0.0/16`, in which department systems may be called
 */
export function outgoing(openNetworks: readonly string[]): Outgoing {
  const isClosed = networks(CLOSED)
  const isOpen = networks(openNetworks)
  const isAllowed = (address: string) => isOpen(address) || !isClosed(address)
  return (address, request = {}) => {
    const url = new URL(address)
    const literal = url.hostname.replace(/^\[|\]$/g, '')
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
      return Promise.reject(new OutgoingRefused(`${url.protocol} is not called`))
    if (isIP(literal) !== 0 && !isAllowed(literal))
      return Promise.reject(new OutgoingRefused(`${literal} lies in a closed network`))
    return send(url, request, guarded(isAllowed))
  }
}

const guarded =
  (isAllowed: (address: string) => boolean): LookupFunction =>
  (hostname, options, done) =>
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '')
      const [first] = addresses
      if (!first || !addresses.every(({ address }) => isAllowed(address)))
        return done(new OutgoingRefused(`${hostname} lies in a closed network`), '')
      return options.all ? done(null, addresses) : done(null, first.address, first.family)
    })

function send(
  url: URL,
  { method = 'GET', headers, body, timeoutMs = TIMEOUT_MS }: OutgoingRequest,
  lookup: LookupFunction,
): Promise<Response> {
  const { promise, resolve: answer, reject } = Promise.withResolvers<Response>()
  const start = url.protocol === 'https:' ? requestSecure : requestPlain
  const signal = AbortSignal.timeout(timeoutMs)
  const asked = start(url, { method, headers: { ...headers }, lookup, signal, agent: false }, (incoming) => {
    const parts: Buffer[] = []
    let length = 0
    incoming.on('data', (part: Buffer) => {
      length += part.length
      parts.push(part)
      if (length > MOST_BYTES) incoming.destroy(new OutgoingRefused('the answer is too long'))
    })
    incoming.on('error', reject)
    incoming.on('end', () => {
      const status = incoming.statusCode ?? 502
      const isEmpty = status === 204 || status === 205 || status === 304
      const kept = ['content-type', 'x-signature'].flatMap((name) => {
        const value = incoming.headers[name]
        return typeof value === 'string' ? [[name, value] as [string, string]] : []
      })
      answer(new Response(isEmpty ? null : Buffer.concat(parts), { status, headers: kept }))
    })
  })
  asked.on('error', reject)
  asked.end(body)
  return promise
}
