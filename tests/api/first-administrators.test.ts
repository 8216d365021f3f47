import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as account from '@tongban/contracts/account.ts'
import { getMe } from '@tongban/contracts/identity.ts'
import { createOrganization, listOrganizationTree } from '@tongban/contracts/organizations.ts'
import { listRegions } from '@tongban/contracts/platform.ts'
import { listSecurityEntries } from '@tongban/contracts/security.ts'
import * as staff from '@tongban/contracts/staff.ts'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { loadRegions } from '../../apps/server/src/app/commands/load-regions.ts'
import { openFirstAdministrators } from '../../apps/server/src/app/commands/open-administrators.ts'
import { ORGANIZATIONS } from '../../demo/organizations.ts'
import { type TestPlatform, testPlatform } from '../setup/platform.ts'
import { behindTheBorder } from '../town/behind-the-border.ts'
import { Visitor } from '../town/visitor.ts'

let empty: TestPlatform
let folder: string
beforeAll(async () => {
  // The command line goes by the machine's clock.
  empty = await testPlatform({ at: Temporal.Now.instant().toString() })
  folder = await mkdtemp(join(tmpdir(), 'tongban-first-'))
})
afterAll(async () => {
  await empty.stop()
  await rm(folder, { recursive: true, force: true })
})

const government = ORGANIZATIONS.find(({ kind }) => kind === 'government')
const FOUNDATION = {
  organization: {
    name: '温州市人民政府',
    shortName: '市政府',
    creditCode: government?.creditCode ?? '',
    kind: 'government',
    regionCode: '330300',
    phone: '0577-12345',
    address: '温州市鹿城区市府路',
  },
  system: { name: '钱一', staffNumber: 'wz_sys', phone: '13800138001' },
  security: { name: '孙二', staffNumber: 'wz_sec', phone: '13800138002' },
  audit: { name: '李三', staffNumber: 'wz_aud', phone: '13800138003' },
}

/** What the command line says, and its exit code. */
async function runs(command: typeof openFirstAdministrators, content: string) {
  const file = join(folder, 'given')
  await writeFile(file, content)
  const said: string[] = []
  const keep = (text: string | Uint8Array) => said.push(String(text)) > 0
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation(keep),
  )
  try {
    const code = await command(empty.platform.settings, inject('keys'), file)
    return { code, said: said.join('') }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
const opens = (given: object = FOUNDATION) => runs(openFirstAdministrators, JSON.stringify(given))
const border = () => ({ app: empty.app, now: empty.jobs.now, settle: empty.jobs.settle })
async function addsAuthenticator(visitor: Visitor) {
  const { demonstrationCode } = await visitor.ask(account.startAuthenticator, {})
  await visitor.ask(account.finishAuthenticator, { body: { code: demonstrationCode ?? '' } })
}

describe('a platform of a city that has nothing yet', () => {
  it('is given its divisions, each below the nearest above it', async () => {
    const csv = '330302001,五马街道\n'
    await expect(runs(loadRegions, csv)).rejects.toThrow('request.invalid')
    const { said, code } = await runs(
      loadRegions,
      '330302,鹿城区\n330300,温州市\n330302001000,五马街道\r\n\n',
    )
    expect({ said, code }).toEqual({ said: expect.stringContaining('新增 3 个'), code: 0 })
    expect(await runs(loadRegions, '330300,温州市\n330303,龙湾区')).toMatchObject({
      said: expect.stringContaining('新增 1 个行政区划，原有 1 个'),
    })
    const anybody = new Visitor(border(), null)
    expect((await anybody.ask(listRegions, { query: {} })).items).toEqual([
      { code: '330300', name: '温州市', level: 2, parent: null },
    ])
    expect((await anybody.ask(listRegions, { query: { parent: '330302' } })).items).toMatchObject([
      { code: '330302001000', name: '五马街道' },
    ])
  })

  it('opens nobody where something in the file is wrong', async () => {
    const { audit, ...twoOnly } = FOUNDATION
    await expect(opens(twoOnly)).rejects.toMatchObject({
      code: 'request.invalid',
      errors: [{ path: '/audit', message: '缺少必填内容，请补充' }],
    })
    await expect(opens({ ...FOUNDATION, audit: { ...audit, phone: '13800138001' } })).rejects.toThrow(
      'staff.administrators_apart',
    )
    const organization = { ...FOUNDATION.organization, regionCode: '330100' }
    await expect(opens({ ...FOUNDATION, organization })).rejects.toThrow('organization.region_outside')
    await expect(runs(openFirstAdministrators, 'system=')).rejects.toThrow('不是 JSON')
  })

  it('opens the three, who begin with another password and a second factor, and then appoint by two', async () => {
    const { code, said } = await opens()
    expect(code).toBe(0)
    const passwords = new Map(
      [...said.matchAll(/(wz_\w+) +(\S{4}-\S{4}-\S{4})/g)].map(([, login = '', password = '']) => [
        login,
        password,
      ]),
    )
    expect([...passwords.keys()]).toEqual(['wz_sys', 'wz_sec', 'wz_aud'])
    const [system, security, audit] = [...passwords].map(
      ([login, password]) => new Visitor(border(), login, password),
    )
    if (!system || !security || !audit) throw new Error('three were opened')
    for (const administrator of [system, security, audit]) {
      expect(await administrator.ask(getMe, {})).toMatchObject({ outstanding: 'second_factor' })
      await addsAuthenticator(administrator)
      expect(await administrator.ask(getMe, {})).toMatchObject({ outstanding: null })
    }
    expect((await system.isRefused(listSecurityEntries, { query: {} })).code).toBe('permission.denied')

    const { items } = await system.ask(listOrganizationTree, { query: {} })
    const [city] = items
    expect(city).toMatchObject({ name: '温州市人民政府', regionName: '温州市' })
    const centre = await system.ask(createOrganization, {
      body: {
        ...FOUNDATION.organization,
        kind: 'hall_centre',
        name: '鹿城区政务服务中心',
        creditCode: ORGANIZATIONS.find(({ key }) => key === 'lc_service')?.creditCode ?? '',
        regionCode: '330302',
        parentId: city?.id ?? '',
      },
    })
    const { member } = await system.ask(staff.appointStaff, {
      body: {
        name: '周四',
        staffNumber: 'lc_window1',
        phone: '13800138004',
        organizationId: centre.id,
        post: 'window',
        title: '综合窗口受理员',
        validFrom: Temporal.Now.plainDateISO('Asia/Shanghai').toString(),
        validUntil: null,
        reason: '首批任用窗口人员',
      },
    })
    const decided = await security.ask(staff.decideProposal, {
      params: { proposalId: member.proposals[0]?.id ?? '' },
      body: { granted: true, reason: '同意' },
    })
    expect(decided.posts).toEqual(['综合窗口受理员'])
  })

  it('keeps in history who opened them from where, and hands it to the security log', async () => {
    const { asOwner } = behindTheBorder(empty)
    const events = await asOwner<{ kind: string; body: string }>(
      `select kind, body from kernel.event where kind in ('staff.appointed', 'staff.post_granted', 'organization.created')
       and body like '%npx tongban administrators%' order by at, stream, seq`,
    )
    expect(events.map(({ kind }) => kind).toSorted()).toEqual([
      'organization.created',
      ...Array(3).fill('staff.appointed'),
      ...Array(3).fill('staff.post_granted'),
    ])
    const waiting = await asOwner<{ subscription: string }>(
      `select data->'input'->>'subscription' as subscription from pgboss.job where data->>'job' = 'react'`,
    )
    expect(waiting.filter(({ subscription }) => subscription === 'log-staff.post_granted')).toHaveLength(3)
  })

  it('opens no second set, whatever the file says', async () => {
    const again = {
      ...FOUNDATION,
      system: { name: '吴五', staffNumber: 'wz_sys2', phone: '13800138005' },
    }
    const { code, said } = await opens(again)
    expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining('平台已有管理员') })
    expect(said).not.toContain('wz_sys2')
  })
})
