import { BlockList, isIPv6 } from 'node:net'

/** Where a network is, as the operator has said: nothing is guessed from addresses that are not in the table. */
export type NetworkPlace = {
  readonly name: string
  readonly latitude: number
  readonly longitude: number
}
type Located = { readonly place: NetworkPlace; readonly networks: BlockList }

/**
 * `10.1.0.0/16=温州@28.00,120.67`, several with semicolons; the first that holds the address counts.
 *
 * @throws Error with the entry that cannot be read
 */
export function readNetworkPlaces(text: string): (address: string) => NetworkPlace | undefined {
  const table = text
    .split(';')
    .map((entry) => entry.trim())
    .filter(Boolean)
    .map(located)
  return (address) =>
    table.find(({ networks }) => networks.check(address, isIPv6(address) ? 'ipv6' : 'ipv4'))?.place
}

function located(entry: string): Located {
  const found = /^([0-9a-f.:]+)\/(\d{1,3})=(.+)@(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/i.exec(entry)
  const [, network = '', prefix = '', name = '', latitude = '', longitude = ''] = found ?? []
  if (!found) throw new Error(`NETWORK_PLACES: ${entry}`)
  const networks = new BlockList()
  networks.addSubnet(network, Number(prefix), isIPv6(network) ? 'ipv6' : 'ipv4')
  return { networks, place: { name, latitude: Number(latitude), longitude: Number(longitude) } }
}

const EARTH_KM = 6371
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Along the great circle, in kilometres. */
export function distanceKm(a: NetworkPlace, b: NetworkPlace): number {
  const [phi, psi] = [radians(a.latitude), radians(b.latitude)]
  const haversine =
    Math.sin((psi - phi) / 2) ** 2 +
    Math.cos(phi) * Math.cos(psi) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(haversine)))
}
