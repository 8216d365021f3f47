import { ROLES } from '@tongban/contracts/permissions.ts'
import { describe, expect, it } from 'vitest'
import { CITIZENS_WITH_ACCOUNT, DEMO_ACCOUNTS, FIRM_AGENTS } from '../accounts.ts'
import { firmOf } from '../firms.ts'
import { HALLS } from '../halls.ts'
import { organizationOf } from '../organizations.ts'
import { personOf } from '../people.ts'
import { STAFF } from '../staff.ts'

/**
 * Without what one is before there is an account, until one is verified, or for somebody else by their mandate; and what
 * systems are, which have none.
 */
const ROLES_OF_ACCOUNTS = ROLES.filter((role) => !['anonymous', 'newcomer', 'proxy', 'client'].includes(role))

describe('the accounts', () => {
  it('have logins of their own and cover every role that signs in', () => {
    const logins = [
      ...STAFF.map(({ login }) => login),
      ...CITIZENS_WITH_ACCOUNT.map((key) => personOf(key).phone),
    ]
    expect(new Set(logins).size).toBe(logins.length)
    expect(new Set(DEMO_ACCOUNTS.map(({ role }) => role))).toEqual(new Set(ROLES_OF_ACCOUNTS))
  })

  it('let only people act for a firm who exist and can sign in', () => {
    for (const { personKey, firmKey } of FIRM_AGENTS) {
      expect(CITIZENS_WITH_ACCOUNT).toContain(personKey)
      expect(firmOf(firmKey).status).toBe('存续')
    }
  })

  it('give every department a reviewer and an approver who are two people', () => {
    const departments = new Set(
      STAFF.flatMap(({ posts }) => posts.map(({ organizationKey }) => organizationKey)),
    )
    for (const key of departments) {
      if (organizationOf(key).kind !== 'department') continue
      const holders = (post: string) =>
        STAFF.filter(({ posts }) => posts.some((one) => one.organizationKey === key && one.post === post))
      expect(holders('review').length, key).toBeGreaterThanOrEqual(1)
      expect(holders('approve')).toHaveLength(1)
      expect(holders('review')).not.toContain(holders('approve')[0])
    }
  })

  it('give 卫健 of 鹿城 two inspectors (行政许可法第三十四条)', () => {
    const inspectors = STAFF.filter(({ posts }) =>
      posts.some(({ organizationKey, post }) => organizationKey === 'lc_health' && post === 'site'),
    )
    expect(inspectors).toHaveLength(2)
  })
})

describe('the halls', () => {
  it('belong to an organization of their region and lie in the city', () => {
    for (const { organizationKey, regionCode, longitude, latitude } of HALLS) {
      expect(organizationOf(organizationKey).regionCode).toBe(regionCode)
      expect(Math.abs(longitude - 120.67)).toBeLessThan(0.1)
      expect(Math.abs(latitude - 27.9)).toBeLessThan(0.15)
    }
  })
})
