import { describe, expect, it } from 'vitest'
import { securityHeaders } from '../security-headers.ts'

const policyOf = (isSecure: boolean): ReadonlyMap<string, string> =>
  new Map(
    (securityHeaders(isSecure)['content-security-policy'] ?? '').split(';').map((directive) => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources.join(' ')]
    }),
  )

describe('what every answer tells the browser', () => {
  it('runs scripts of this site only, none written into a page, none put together from text', () => {
    const policy = policyOf(true)
    // Rules for what to fetch ahead are data.
    expect(policy.get('script-src')).toBe("'self' 'inline-speculation-rules'")
    expect(policy.get('script-src-attr')).toBe("'none'")
    expect(policy.get('object-src')).toBe("'none'")
    expect(policy.get('default-src')).toBe("'self'")
  })

  it('stands in no frame, posts to no other site, and has one base', () => {
    const policy = policyOf(true)
    expect(policy.get('frame-ancestors')).toBe("'none'")
    expect(policy.get('form-action')).toBe("'self'")
    expect(policy.get('base-uri')).toBe("'none'")
    expect(securityHeaders(true)).toMatchObject({
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    })
  })

  it('comes over TLS for a year, where the platform is reached so, and only there', () => {
    expect(securityHeaders(true)['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
    expect(policyOf(true).has('upgrade-insecure-requests')).toBe(true)
    expect(securityHeaders(false)['strict-transport-security']).toBeUndefined()
    expect(policyOf(false).has('upgrade-insecure-requests')).toBe(false)
  })
})
