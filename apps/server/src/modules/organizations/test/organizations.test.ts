import * as contracts from '@tongban/contracts/organizations.ts'
import { listSecurityEntries } from '@tongban/contracts/security.ts'
import { buildCreditCode } from '@tongban/law/identifiers/credit-code.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Officer } from '../../../../../../tests/town/officer.ts'
import { type Town, town } from '../../../../../../tests/town/town.ts'

let wenzhou: Town
let system: Officer
let security: Officer
let district: string
beforeAll(async () => {
  wenzhou = await town()
  system = wenzhou.officer('wz_system1')
  security = wenzhou.officer('wz_security1')
  district = await wenzhou.organizationId('lc_government')
}, 120_000)
afterAll(() => wenzhou.stop())

let numbers = 0
const creates = (changes: object = {}) => {
  numbers += 1
  return {
    body: {
      name: '温州市鹿城区大数据发展管理局',
      shortName: '鹿城大数据',
      creditCode: buildCreditCode('11', '330302', `MBNEW0${String(numbers).padStart(2, '0')}`),
      kind: 'department' as const,
      parentId: district,
      regionCode: '330302',
      phone: '0577-88000001',
      address: '温州市鹿城区广化街道鹿城路1号',
      ...changes,
    },
  }
}

describe('the tree of organizations', () => {
  it('begins with the highest that the administrator looks after, and opens level by level', async () => {
    const { items } = await system.ask(contracts.listOrganizationTree, { query: {} })
    expect(items.map(({ name }) => name)).toEqual(['温州市人民政府'])
    const below = await system.ask(contracts.listOrganizationTree, { query: { parent: items[0]?.id ?? '' } })
    expect(below.items.find(({ name }) => name === '温州市鹿城区人民政府')).toMatchObject({
      regionName: '鹿城区',
      hasChildren: true,
    })
  })

  it('begins lower for an administrator of the district, who sees nothing of the city', async () => {
    await wenzhou.appoints('lc_window3', {
      role: 'security_admin',
      post: 'security',
      organizationKey: 'lc_service',
    })
    const inDistrict = wenzhou.officer('lc_window3')
    const { startAuthenticator, finishAuthenticator } = await import('@tongban/contracts/account.ts')
    const { demonstrationCode } = await inDistrict.ask(startAuthenticator, {})
    await inDistrict.ask(finishAuthenticator, { body: { code: demonstrationCode ?? '' } })
    const { items } = await inDistrict.ask(contracts.listOrganizationTree, { query: {} })
    expect(items.map(({ name }) => name)).toContain('温州市鹿城区人民政府')
    expect(items.every(({ regionCode }) => regionCode.startsWith('330302'))).toBe(true)
    const params = { organizationId: await wenzhou.organizationId('wz_service') }
    expect((await inDistrict.isRefused(contracts.getOrganization, { params })).code).toBe(
      'organization.not_found',
    )
    const found = await inDistrict.ask(contracts.findOrganizations, { query: { q: '温州市公安局' } })
    expect(found.items.map(({ name }) => name)).toEqual(['温州市公安局鹿城区分局'])
  })
})

describe('a new organization', () => {
  it('stands below another, in its region or one below, and in history and the security log', async () => {
    const made = await system.ask(contracts.createOrganization, creates())
    expect(made).toMatchObject({
      parent: { name: '温州市鹿城区人民政府' },
      abilities: ['change', 'add_below', 'close'],
      hasChildren: false,
    })
    const changed = await system.ask(contracts.changeOrganization, {
      params: { organizationId: made.id },
      body: { name: '温州市鹿城区数据局', shortName: '鹿城数据', phone: made.phone, address: made.address },
    })
    expect(changed.name).toBe('温州市鹿城区数据局')
    const { items } = await wenzhou
      .officer('wz_audit1')
      .ask(listSecurityEntries, { query: { kind: 'privilege' } })
    expect(items.map(({ what, accountName }) => `${what} ${accountName}`)).toEqual(
      expect.arrayContaining([
        `organization.created ${made.id} ${system.name}`,
        `organization.changed ${made.id} ${system.name}`,
      ]),
    )
  })

  it('has a code that is right and nobody else’s, and a region of its parent’s', async () => {
    const told = async (changes: object) =>
      (await system.isRefused(contracts.createOrganization, creates(changes))).code
    const taken = creates()
    await system.ask(contracts.createOrganization, taken)
    expect(await told({ creditCode: taken.body.creditCode })).toBe('organization.known')
    expect(await told({ creditCode: '11330302MB0000000Y' })).toBe('organization.credit_code_invalid')
    expect(await told({ regionCode: '330381' })).toBe('organization.region_outside')
    expect(await told({ regionCode: '330302999999' })).toBe('organization.region_outside')
  })

  it('is made by the system administrator alone', async () => {
    expect((await security.isRefused(contracts.createOrganization, creates())).code).toBe('permission.denied')
    expect((await wenzhou.clerk.isRefused(contracts.listOrganizationTree, { query: {} })).code).toBe(
      'permission.denied',
    )
    expect(
      (await wenzhou.officer('wz_audit1').isRefused(contracts.listOrganizationTree, { query: {} })).code,
    ).toBe('permission.denied')
  })
})
