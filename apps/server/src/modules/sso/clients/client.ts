import type { ClientDefinition, ClientStatus } from '@tongban/contracts/sso.ts'

const NEXT = {
  proposed: ['approved', 'refused'],
  approved: ['approved', 'suspended'],
  suspended: ['approved', 'suspended'],
  refused: ['approved', 'refused'],
} as const satisfies Record<ClientStatus, readonly ClientStatus[]>

export const canBecome = (from: ClientStatus, to: ClientStatus): boolean =>
  (NEXT[from] as readonly ClientStatus[]).includes(to)

/** For how long an earlier key goes on when there is a new one. */
export const KEY_OVERLAP = { hours: 7 * 24 } as const

export type AddressFault = { readonly path: string; readonly fault: 'address' | 'one_host' | 'needed' }

/**
 * What the schema cannot say of the addresses (RFC 9700 §2.1, RFC 6749 §3.1.2): https without fragment and user, plain
 * http to this machine only where the platform is developed; one host, since people are known by one name per host.
 */
export function addressFaults(definition: ClientDefinition, mayLoopBack: boolean): AddressFault[] {
  const { redirectUris, postLogoutRedirectUris, backchannelLogoutUri, actsAlone } = definition
  const isFit = (address: string) => isFitAddress(address, mayLoopBack)
  const wrong = (name: string, addresses: readonly string[]): AddressFault[] =>
    addresses.flatMap((address, index) =>
      isFit(address) ? [] : [{ path: `/definition/${name}/${index}`, fault: 'address' }],
    )
  const faults = [
    ...wrong('redirectUris', redirectUris),
    ...wrong('postLogoutRedirectUris', postLogoutRedirectUris),
    ...(backchannelLogoutUri !== null && !isFit(backchannelLogoutUri)
      ? [{ path: '/definition/backchannelLogoutUri', fault: 'address' as const }]
      : []),
  ]
  if (faults.length > 0) return faults
  const hosts = new Set(redirectUris.map((address) => new URL(address).host))
  if (hosts.size > 1) return [{ path: '/definition/redirectUris', fault: 'one_host' }]
  if (hosts.size === 0 && !actsAlone) return [{ path: '/definition/redirectUris', fault: 'needed' }]
  return []
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

function isFitAddress(address: string, mayLoopBack: boolean): boolean {
  const url = URL.parse(address)
  if (!url || address.includes('#') || url.username !== '' || url.password !== '' || address.includes('*'))
    return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && mayLoopBack && LOOPBACK.has(url.hostname))
}
