import {
  findLicences,
  getMyLicence,
  type LicenceType,
  listMyLicences,
  presentLicence,
  revokeLicence,
  scanPresentation,
  verifyLicence,
} from '@tongban/contracts/licences.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { licenceTypeOf } from '../../../../../../demo/licence-types.ts'
import { personOf } from '../../../../../../demo/people.ts'
import type { Officer } from '../../../../../../tests/town/officer.ts'
import { type Town, town } from '../../../../../../tests/town/town.ts'
import { listHistory } from '../../../kernel/events/history.ts'
import { listValidLicences, recordUses, registerLicenceType } from '../index.ts'
import { card, permit } from './issued.ts'

let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town()
})
afterAll(() => wenzhou.stop())

const versionIn = ({ identifier }: { identifier: string }) => Number(identifier.split('.').at(-2))
const verify = (identifier: string) => wenzhou.anybody.ask(verifyLicence, { params: { identifier } })
/** Why officers look, where no case is behind it. */
const purpose = '电话咨询核实'
const statusOf = async (identifier: string) => (await verify(identifier)).status

describe('issuing', () => {
  it('puts a numbered and signed licence into the wallet of its holder', async () => {
    const issued = await card(wenzhou)
    const { lin, chen } = wenzhou
    const params = { licenceId: issued.id }
    const mine = await lin.ask(getMyLicence, { params })
    expect(mine).toMatchObject({
      identifier: issued.identifier,
      status: 'active',
      trustGrade: 'A',
      validUntil: null,
      abilities: ['present'],
    })
    expect(mine.fields).toContainEqual({
      id: 'id_number',
      label: '公民身份号码',
      value: personOf('lin_aihua').idNumber,
    })
    expect((await lin.ask(listMyLicences, {})).items.map(({ id }) => id)).toContain(issued.id)
    expect(await chen.isRefused(getMyLicence, { params })).toMatchObject({ code: 'licence.not_found' })
  })

  it('takes the place of the one before, which keeps its history', async () => {
    const [before, after] = [await permit(wenzhou, 'f3'), await permit(wenzhou, 'f3')]
    expect(versionIn(after)).toBe(versionIn(before) + 1)
    expect(await statusOf(before.identifier)).toBe('superseded')
    const kinds = (await listHistory(wenzhou.platform.db, before.id)).map(({ kind }) => kind)
    expect(kinds).toEqual(['licence.issued', 'licence.superseded'])
  })

  it('leaves one in force when several are issued at once', async () => {
    await Promise.all(Array.from({ length: 4 }, () => permit(wenzhou, 'f5')))
    const { id } = await wenzhou.subject('f5')
    const { platform } = wenzhou
    const valid = await listValidLicences(platform, platform.db, id, Temporal.PlainDate.from('2026-03-02'))
    expect(valid.filter(({ typeKey }) => typeKey === 'sanitation_licence')).toHaveLength(1)
  })

  it('allows several where the type tells them apart, one for each premises', async () => {
    const type: LicenceType = {
      ...licenceTypeOf('sanitation_licence'),
      key: 'branch_permit',
      code: `${licenceTypeOf('sanitation_licence').code.slice(0, 18)}777`,
      distinguishedBy: ['address'],
    }
    const owner = await wenzhou.organizationId('wz_health')
    await wenzhou.does((work) => registerLicenceType(work, type, owner))
    const [east, west] = [
      await permit(wenzhou, 'f8', { typeKey: type.key, address: '东门1号' }),
      await permit(wenzhou, 'f8', { typeKey: type.key, address: '西门2号' }),
    ]
    const east2 = await permit(wenzhou, 'f8', { typeKey: type.key, address: '东门 1号' })
    expect(await Promise.all([east, west, east2].map(({ identifier }) => statusOf(identifier)))).toEqual([
      'superseded',
      'active',
      'active',
    ])
  })

  it('gives a changed type a new version and leaves an unchanged one alone', async () => {
    const owner = await wenzhou.organizationId('wz_civil')
    const type = licenceTypeOf('low_income_card')
    await wenzhou.does((work) => registerLicenceType(work, type, owner))
    await wenzhou.does((work) => registerLicenceType(work, { ...type, validMonths: 6 }, owner))
    const { rows } = await sql`select version from licences.type where key = ${type.key}`.execute(
      wenzhou.platform.db,
    )
    expect(rows).toEqual([{ version: 1 }, { version: 2 }])
  })
})

describe('anyone who verifies', () => {
  it('learns that it is true and in force, and no more of a person than the family name', async () => {
    const { identifier } = await card(wenzhou)
    const verified = await verify(` ${identifier.toLowerCase()} `)
    expect(verified).toMatchObject({
      status: 'active',
      sealValid: true,
      holderName: '林**',
      fields: [],
      issuerName: '温州市鹿城区民政局',
    })
    expect(JSON.stringify(verified)).not.toContain(personOf('lin_aihua').idNumber)
  })

  it('is told a slip of the pen from a licence that does not exist', async () => {
    const { identifier } = await card(wenzhou)
    const slipped = identifier.replace('.2026', '.2025')
    await expect(verify(slipped)).rejects.toThrow('licence.identifier_invalid')
    const unknown = '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U'
    await expect(verify(unknown)).rejects.toThrow('licence.unknown')
  })

  it('sees that a row was altered behind the platform', async () => {
    const issued = await permit(wenzhou, 'f12')
    expect((await verify(issued.identifier)).sealValid).toBe(true)
    await sql`update licences.licence set valid_until = '2099-01-01' where id = ${issued.id}`.execute(
      wenzhou.platform.db,
    )
    expect((await verify(issued.identifier)).sealValid).toBe(false)
    const other = await permit(wenzhou, 'f13')
    await sql`update licences.licence set fields_sealed = (select fields_sealed from licences.licence where id = ${issued.id}) where id = ${other.id}`.execute(
      wenzhou.platform.db,
    )
    expect((await verify(other.identifier)).sealValid).toBe(false)
  })
})

describe('亮证', () => {
  const present = (licenceId: string) => wenzhou.lin.ask(presentLicence, { params: { licenceId } })
  const scan = (code: string) => wenzhou.anybody.asksOnly(scanPresentation, { body: { code } })

  it('shows the face once, masks what is sensitive, and tells the holder who looked', async () => {
    const { lin, clerk } = wenzhou
    const { id } = await card(wenzhou)
    const { code, url, qrSvg } = await present(id)
    expect(url).toContain(`/p/${code}`)
    expect(qrSvg).toMatch(/^<svg/)
    const seen = await clerk.ask(scanPresentation, { body: { code } })
    expect(seen).toMatchObject({ status: 'active', sealValid: true, holderName: '林爱华' })
    expect(seen.fields).toContainEqual({ label: '姓名', value: '林爱华' })
    expect(seen.fields.find(({ label }) => label === '公民身份号码')?.value).toMatch(/^\d{6}\*+\d{2}$/)
    const { uses } = await lin.ask(getMyLicence, { params: { licenceId: id } })
    expect(uses).toMatchObject([{ by: clerk.name, purpose: '亮证核验' }])
    await expect(scan(code)).rejects.toThrow('presentation.used')
  })

  it('is good for one of several that scan at the same moment', async () => {
    const { code } = await present((await card(wenzhou)).id)
    const scans = () => scan(code)
    const { winners, told } = await wenzhou.together(scans, scans, scans)
    expect(winners).toHaveLength(1)
    expect(told).toEqual(['410 presentation.used', '410 presentation.used'])
  })

  it('ends after sixty seconds, and a made-up code never begins', async () => {
    const { code, expiresAt } = await present((await card(wenzhou)).id)
    await wenzhou.jobs.advanceTo(Temporal.Instant.from(expiresAt))
    await expect(scan(code)).rejects.toThrow('presentation.expired')
    await expect(scan(`${code.slice(0, -3)}abc`)).rejects.toThrow('presentation.invalid')
    await expect(scan('甲')).rejects.toThrow('presentation.invalid')
  })

  it("is for one's own licences in force", async () => {
    const { id } = await permit(wenzhou, 'f16')
    await expect(present(id)).rejects.toThrow('licence.not_found')
    const [old] = [await card(wenzhou), await card(wenzhou)]
    await expect(present(old.id)).rejects.toThrow('licence.not_valid')
  })
})

describe('revoking', () => {
  const body = { reason: '以欺骗手段取得许可', clause: '行政许可法第六十九条第二款' }
  const revoke = (by: Officer, licenceId: string) => by.ask(revokeLicence, { params: { licenceId }, body })

  it('is for an approver of the authority that issued it', async () => {
    const { reviewer, approver } = wenzhou.office('lc_health')
    const { id } = await permit(wenzhou, 'f18')
    await expect(revoke(reviewer, id)).rejects.toThrow('permission.denied')
    await expect(revoke(wenzhou.office('lc_market').approver, id)).rejects.toThrow('licence.not_found')
    expect(await revoke(approver, id)).toMatchObject({ id, status: 'revoked' })
    await expect(revoke(approver, id)).rejects.toThrow('licence.not_valid')
  })

  it('shows at once, with its ground in public and its reason to the holder', async () => {
    const { id, identifier } = await permit(wenzhou, 'yunqi')
    await revoke(wenzhou.office('lc_health').approver, id)
    expect(await verify(identifier)).toMatchObject({
      status: 'revoked',
      statusReason: body.clause,
      sealValid: true,
    })
    const mine = await wenzhou.hotel.ask(getMyLicence, { params: { licenceId: id } })
    expect(mine.statusReason).toContain(body.reason)
    expect(mine.abilities).toEqual([])
  })
})

describe('officers', () => {
  it('find what their authority issued, personal values masked, and nothing of others', async () => {
    const { lin, office } = wenzhou
    const { identifier } = await card(wenzhou)
    const found = await office('lc_civil').approver.ask(findLicences, { query: { q: '林爱', purpose } })
    expect(found.items.map((licence) => licence.identifier)).toContain(identifier)
    expect(JSON.stringify(found)).not.toContain(personOf('lin_aihua').idNumber)
    const query = { q: identifier, purpose }
    expect((await office('lc_health').approver.ask(findLicences, { query })).items).toEqual([])
    expect(await lin.isRefused(findLicences, {})).toMatchObject({ code: 'permission.denied' })
    expect(await office('lc_civil').approver.isRefused(findLicences, {})).toMatchObject({
      code: 'purpose.required',
    })
  })

  it('turn the pages without a gap or a repeat', async () => {
    const { approver } = wenzhou.office('lc_health')
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: { items: { id: string }[]; next: string | null } = await approver.ask(findLicences, {
        query: { purpose, limit: 7, ...(after && { after }) },
      })
      seen.push(...page.items.map(({ id }) => id))
      after = page.next
    } while (after)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual(seen.toSorted().toReversed())
    expect(await approver.isRefused(findLicences, { query: { purpose, after: "x' or 1=1" } })).toMatchObject({
      code: 'request.invalid',
    })
  })
})

describe('evidence', () => {
  it('uses licences in force today, and the holder sees for what', async () => {
    const { does, hotel, platform, subject } = wenzhou
    const { id } = await subject('yunqi')
    const { identifier, id: licenceId } = await permit(wenzhou, 'yunqi')
    const on = async (day: string) =>
      (await listValidLicences(platform, platform.db, id, Temporal.PlainDate.from(day))).map(
        (licence) => licence.identifier,
      )
    expect(await on('2030-03-01')).toContain(identifier)
    expect(await on('2030-03-02')).not.toContain(identifier)
    await does((work) =>
      recordUses(work, {
        identifiers: [identifier, 'unknown'],
        usedBy: '鹿城区卫生健康局',
        purpose: '免交材料：卫生许可证',
        caseId: null,
      }),
    )
    const { uses } = await hotel.ask(getMyLicence, { params: { licenceId } })
    expect(uses).toMatchObject([{ by: '鹿城区卫生健康局', purpose: '免交材料：卫生许可证' }])
  })
})
