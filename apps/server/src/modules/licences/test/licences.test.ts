import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { finishSignIn, startSignIn } from '@tongban/contracts/identity.ts'
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
import { DEMO_PASSWORD } from '../../../../../../demo/accounts.ts'
import { licenceTypeOf } from '../../../../../../demo/licence-types.ts'
import { personOf } from '../../../../../../demo/people.ts'
import { staffOf } from '../../../../../../demo/staff.ts'
import { type Town, town } from '../../../../../../tests/setup/town.ts'
import { verifyPdfSignature } from '../../../kernel/documents/verify-pdf.ts'
import { listHistory } from '../../../kernel/events/history.ts'
import { issueLicence, listValidLicences, recordUses, registerLicenceType } from '../index.ts'

let place: Town
beforeAll(async () => {
  place = await town()
})
afterAll(() => place.stop())

const LIN = 'lin_aihua'

/** A permit for one of the town's firms from the health authority of 鹿城. */
async function permit(firm: string, { typeKey = 'sanitation_licence', address = '五马街88号' } = {}) {
  const [subject, issuerId] = [await place.subject(firm), await place.organizationId('lc_health')]
  const fields = {
    name: subject.name,
    credit_code: subject.identifier,
    legal_representative: '张三',
    address,
    venue_kind: '理发店',
  }
  return place.does((work) => issueLicence(work, { typeKey, subject, issuerId, caseId: null, fields }))
}

/** 林爱华's card from the civil affairs authority of 鹿城. */
async function card() {
  const [subject, issuerId] = [await place.subject(LIN), await place.organizationId('lc_civil')]
  const fields = {
    name: subject.name,
    sex: '女',
    birth_date: '1958-11-03',
    id_number: subject.identifier,
    card_kind: '60至69周岁老年人',
  }
  return place.does((work) =>
    issueLicence(work, { typeKey: 'elder_card', subject, issuerId, caseId: null, fields }),
  )
}

const versionIn = ({ identifier }: { identifier: string }) => Number(identifier.split('.').at(-2))
const statusOf = async (identifier: string) =>
  (await place.ask(null, verifyLicence, { params: { identifier } })).status

describe('issuing', () => {
  it('puts a numbered and signed licence into the wallet of its holder', async () => {
    const issued = await card()
    const mine = await place.ask(LIN, getMyLicence, { params: { licenceId: issued.id } })
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
      value: personOf(LIN).idNumber,
    })
    expect((await place.ask(LIN, listMyLicences)).items.map(({ id }) => id)).toContain(issued.id)
    expect(await place.refusal('chen_jianguo', getMyLicence, { params: { licenceId: issued.id } })).toBe(
      'licence.not_found',
    )
  })

  it('takes the place of the one before, which keeps its history', async () => {
    const [before, after] = [await permit('f3'), await permit('f3')]
    expect(versionIn(after)).toBe(versionIn(before) + 1)
    expect(await statusOf(before.identifier)).toBe('superseded')
    const kinds = (await listHistory(place.platform.db, before.id)).map(({ kind }) => kind)
    expect(kinds).toEqual(['licence.issued', 'licence.superseded'])
  })

  it('leaves one in force when several are issued at once', async () => {
    await Promise.all(Array.from({ length: 4 }, () => permit('f5')))
    const { id } = await place.subject('f5')
    const { platform } = place
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
    const owner = await place.organizationId('wz_health')
    await place.does((work) => registerLicenceType(work, type, owner))
    const [east, west] = [
      await permit('f8', { typeKey: type.key, address: '东门1号' }),
      await permit('f8', { typeKey: type.key, address: '西门2号' }),
    ]
    const east2 = await permit('f8', { typeKey: type.key, address: '东门 1号' })
    expect(await Promise.all([east, west, east2].map(({ identifier }) => statusOf(identifier)))).toEqual([
      'superseded',
      'active',
      'active',
    ])
  })

  it('gives a changed type a new version and leaves an unchanged one alone', async () => {
    const owner = await place.organizationId('wz_civil')
    const type = licenceTypeOf('low_income_card')
    await place.does((work) => registerLicenceType(work, type, owner))
    await place.does((work) => registerLicenceType(work, { ...type, validMonths: 6 }, owner))
    const { rows } = await sql`select version from licences.type where key = ${type.key}`.execute(
      place.platform.db,
    )
    expect(rows).toEqual([{ version: 1 }, { version: 2 }])
  })
})

describe('anyone who verifies', () => {
  it('learns that it is true and in force, and no more of a person than the family name', async () => {
    const { identifier } = await card()
    const verified = await place.ask(null, verifyLicence, {
      params: { identifier: ` ${identifier.toLowerCase()} ` },
    })
    expect(verified).toMatchObject({
      status: 'active',
      sealValid: true,
      holderName: '林**',
      fields: [],
      issuerName: '温州市鹿城区民政局',
    })
    expect(JSON.stringify(verified)).not.toContain(personOf(LIN).idNumber)
  })

  it('is told a slip of the pen from a licence that does not exist', async () => {
    const { identifier } = await card()
    const slipped = identifier.replace('.2026', '.2025')
    expect(await place.refusal(null, verifyLicence, { params: { identifier: slipped } })).toBe(
      'licence.identifier_invalid',
    )
    const unknown = '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U'
    expect(await place.refusal(null, verifyLicence, { params: { identifier: unknown } })).toBe(
      'licence.unknown',
    )
  })

  it('sees that a row was altered behind the platform', async () => {
    const issued = await permit('f12')
    const seal = async () =>
      (await place.ask(null, verifyLicence, { params: { identifier: issued.identifier } })).sealValid
    expect(await seal()).toBe(true)
    await sql`update licences.licence set valid_until = '2099-01-01' where id = ${issued.id}`.execute(
      place.platform.db,
    )
    expect(await seal()).toBe(false)
    const other = await permit('f13')
    await sql`update licences.licence set fields_sealed = (select fields_sealed from licences.licence where id = ${issued.id}) where id = ${other.id}`.execute(
      place.platform.db,
    )
    expect(
      (await place.ask(null, verifyLicence, { params: { identifier: other.identifier } })).sealValid,
    ).toBe(false)
  })
})

describe('亮证', () => {
  const present = (licenceId: string) => place.ask(LIN, presentLicence, { params: { licenceId } })
  const scan = (code: string, by: string | null = null) =>
    place.refusal(by, scanPresentation, { body: { code } })

  it('shows the face once, masks what is sensitive, and tells the holder who looked', async () => {
    const { id } = await card()
    const { code, url, qrSvg } = await present(id)
    expect(url).toContain(`/p/${code}`)
    expect(qrSvg).toMatch(/^<svg/)
    const seen = await place.ask('lc_window1', scanPresentation, { body: { code } })
    expect(seen).toMatchObject({ status: 'active', sealValid: true, holderName: '林爱华' })
    expect(seen.fields).toContainEqual({ label: '姓名', value: '林爱华' })
    expect(seen.fields.find(({ label }) => label === '公民身份号码')?.value).toMatch(/^\d{6}\*+\d{2}$/)
    const { uses } = await place.ask(LIN, getMyLicence, { params: { licenceId: id } })
    expect(uses).toMatchObject([{ by: staffOf('lc_window1').name, purpose: '亮证核验' }])
    expect(await scan(code)).toBe('presentation.used')
  })

  it('is good for one of two that scan at the same moment', async () => {
    const { code } = await present((await card()).id)
    const answers = await Promise.all([scan(code), scan(code), scan(code)])
    expect(answers.toSorted()).toEqual(['answered', 'presentation.used', 'presentation.used'])
  })

  it('ends after sixty seconds, and a made-up code never begins', async () => {
    const { code, expiresAt } = await present((await card()).id)
    await place.until(expiresAt)
    expect(await scan(code)).toBe('presentation.expired')
    expect(await scan(`${code.slice(0, -3)}abc`)).toBe('presentation.invalid')
    expect(await scan('甲')).toBe('presentation.invalid')
  })

  it("is for one's own licences in force", async () => {
    const { id } = await permit('f16')
    expect(await place.refusal(LIN, presentLicence, { params: { licenceId: id } })).toBe('licence.not_found')
    const [old] = [await card(), await card()]
    expect(await place.refusal(LIN, presentLicence, { params: { licenceId: old?.id } })).toBe(
      'licence.not_valid',
    )
  })
})

describe('revoking', () => {
  const body = { reason: '以欺骗手段取得许可', clause: '行政许可法第六十九条第二款' }
  const revoke = (by: string, licenceId: string) =>
    place.refusal(by, revokeLicence, { params: { licenceId }, body })

  it('is for an approver of the authority that issued it', async () => {
    const { id } = await permit('f18')
    expect(await revoke('lc_health_review1', id)).toBe('permission.denied')
    expect(await revoke('lc_market_approve1', id)).toBe('licence.not_found')
    expect(await revoke('lc_health_approve1', id)).toBe('answered')
    expect(await revoke('lc_health_approve1', id)).toBe('licence.not_valid')
  })

  it('shows at once, with its ground in public and its reason to the holder', async () => {
    const { id, identifier } = await permit('f20')
    await revoke('lc_health_approve1', id)
    const verified = await place.ask(null, verifyLicence, { params: { identifier } })
    expect(verified).toMatchObject({ status: 'revoked', statusReason: body.clause, sealValid: true })
    const mine = await place.ask('f20', getMyLicence, { params: { licenceId: id } })
    expect(mine.statusReason).toContain(body.reason)
    expect(mine.abilities).toEqual([])
  })
})

describe('officers', () => {
  it('find what their authority issued, personal values masked, and nothing of others', async () => {
    const { identifier } = await card()
    const found = await place.ask('lc_civil_approve1', findLicences, { query: { q: '林爱' } })
    expect(found.items.map((licence) => licence.identifier)).toContain(identifier)
    expect(JSON.stringify(found)).not.toContain(personOf(LIN).idNumber)
    expect((await place.ask('lc_health_approve1', findLicences, { query: { q: identifier } })).items).toEqual(
      [],
    )
    expect(await place.refusal(LIN, findLicences)).toBe('permission.denied')
  })

  it('turn the pages without a gap or a repeat', async () => {
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: { items: { id: string }[]; next: string | null } = await place.ask(
        'lc_health_approve1',
        findLicences,
        { query: { limit: '7', ...(after && { after }) } },
      )
      seen.push(...page.items.map(({ id }) => id))
      after = page.next
    } while (after)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual(seen.toSorted().toReversed())
    expect(await place.refusal('lc_health_approve1', findLicences, { query: { after: "x' or 1=1" } })).toBe(
      'request.invalid',
    )
  })
})

describe('evidence', () => {
  it('uses licences in force today, and the holder sees for what', async () => {
    const { id } = await place.subject('f22')
    const { identifier, id: licenceId } = await permit('f22')
    const { platform } = place
    const on = async (day: string) =>
      (await listValidLicences(platform, platform.db, id, Temporal.PlainDate.from(day))).map(
        (licence) => licence.identifier,
      )
    expect(await on('2030-03-01')).toContain(identifier)
    expect(await on('2030-03-02')).not.toContain(identifier)
    await place.does((work) =>
      recordUses(work, {
        identifiers: [identifier, 'unknown'],
        usedBy: '鹿城区卫生健康局',
        purpose: '免交材料：卫生许可证',
        caseId: null,
      }),
    )
    const { uses } = await place.ask('f22', getMyLicence, { params: { licenceId } })
    expect(uses).toMatchObject([{ by: '鹿城区卫生健康局', purpose: '免交材料：卫生许可证' }])
  })
})

describe('the sealed PDF', () => {
  const tokenOf = async (login: string) => {
    const { challenge, demonstrationCode } = await place.ask(null, startSignIn, {
      body: { login, password: DEMO_PASSWORD },
    })
    return (await place.ask(null, finishSignIn, { body: { challenge, code: demonstrationCode } })).token
  }
  const download = async (licenceId: string, login?: string) => {
    const headers = login ? { authorization: `Bearer ${await tokenOf(login)}` } : {}
    return place.app.inject({ url: `/api/v1/licences/${licenceId}/file`, headers })
  }

  it('is drawn after issuing, sealed by the authority, and accepted by pdfsig', async () => {
    const { id } = await card()
    await place.jobs.settle()
    const answer = await download(id, personOf(LIN).phone ?? '')
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('application/pdf')
    const pdf = answer.rawPayload
    const { verdict, signatures } = verifyPdfSignature(pdf, { roots: [place.platform.authority.certificate] })
    expect(verdict).toBe('valid')
    expect(signatures[0]?.signer.organization).toBe('温州市鹿城区民政局')
    const file = join(place.platform.settings.dataDirectory, 'licence.pdf')
    writeFileSync(file, pdf)
    const pdfsig = spawnSync('pdfsig', [file], { encoding: 'utf8' })
    if (pdfsig.error === undefined) expect(pdfsig.stdout).toContain('Signature is Valid')
  })

  it('goes to its holder and to the authority, whose look is written down', async () => {
    const { id } = await card()
    expect((await download(id)).statusCode).toBe(401)
    expect((await download(id, personOf('chen_jianguo').phone ?? '')).statusCode).toBe(404)
    expect((await download(id, 'lc_health_approve1')).statusCode).toBe(404)
    expect((await download('not-an-id', 'lc_civil_approve1')).statusCode).toBe(404)
    expect((await download(id, 'lc_civil_approve1')).statusCode).toBe(200)
    const { uses } = await place.ask(LIN, getMyLicence, { params: { licenceId: id } })
    expect(uses[0]).toMatchObject({ purpose: '查阅证照文件' })
  })
})
