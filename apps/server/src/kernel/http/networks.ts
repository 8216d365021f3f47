import { BlockList, isIP } from 'node:net'

/** Whether an address lies in one of the networks, `10.1.0.0/16` or `fd12::/32`; addresses of version 4 written as version 6 count. */
export function networks(ranges: readonly string[]): (address: string) => boolean {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = '', prefix = ''] = range.split('/')
    list.addSubnet(address, Number(prefix), familyOf(address))
  }
  return (address) => isIP(address) !== 0 && list.check(address, familyOf(address))
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')
