import { isIPv6 } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neighbourhood } from '../limits.ts'

describe('who is counted as one caller', () => {
  it('is an address of version 4, also where it is written as one of version 6', () => {
    expect(neighbourhood('10.1.2.3')).toBe('10.1.2.3')
    expect(neighbourhood('::ffff:10.1.2.3')).toBe('10.1.2.3')
    expect(neighbourhood('')).toBe('')
  })

  it('is a network of 64 bits of version 6', () => {
    expect(neighbourhood('2409:8a28:1:2:a:b:c:d')).toBe('2409:8a28:1:2')
    expect(neighbourhood('2409:8a28:1:2::1')).toBe('2409:8a28:1:2')
    expect(neighbourhood('2409:8a28::1')).toBe('2409:8a28:0:0')
    expect(neighbourhood('::1')).toBe('0:0:0:0')
  })

  it('does not depend on the last 64 bits', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        fc.pre(isIPv6(address) && !address.includes('.'))
        expect(neighbourhood(address).split(':')).toHaveLength(4)
      }),
    )
  })
})
