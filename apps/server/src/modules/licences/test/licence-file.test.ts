import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getMyLicence } from '@tongban/contracts/licences.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Town, town } from '../../../../../../tests/town/town.ts'
import type { Visitor } from '../../../../../../tests/town/visitor.ts'
import { verifyPdfSignature } from '../../../kernel/documents/verify-pdf.ts'
import { card } from './issued.ts'

let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town({ documents: true })
})
afterAll(() => wenzhou.stop())

const download = async (by: Visitor, licenceId: string) =>
  wenzhou.app.inject({ url: `/api/v1/licences/${licenceId}/file`, headers: await by.authorized() })

describe('the sealed PDF', () => {
  it('is drawn after issuing, sealed by the authority, and accepted by pdfsig', async () => {
    const { lin, jobs, platform, asOwner } = wenzhou
    const { id } = await card(wenzhou)
    await jobs.settle()
    expect(await asOwner('select id from licences.licence where id = $1 and file_id is null', [id])).toEqual(
      [],
    )
    const answer = await download(lin, id)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('application/pdf')
    const pdf = answer.rawPayload
    const { verdict, signatures } = verifyPdfSignature(pdf, { roots: [platform.authority.certificate] })
    expect(verdict).toBe('valid')
    expect(signatures[0]?.signer.organization).toBe('温州市鹿城区民政局')
    const file = join(platform.settings.dataDirectory, 'licence.pdf')
    writeFileSync(file, pdf)
    const pdfsig = spawnSync('pdfsig', [file], { encoding: 'utf8' })
    if (pdfsig.error === undefined) expect(pdfsig.stdout).toContain('Signature is Valid')
  })

  it('goes to its holder and to the authority, whose look is written down', async () => {
    const { lin, chen, anybody, office } = wenzhou
    const { approver } = office('lc_civil')
    const { id } = await card(wenzhou)
    const statusFor = async (by: Visitor, licenceId = id) => (await download(by, licenceId)).statusCode
    expect(await statusFor(anybody)).toBe(401)
    expect(await statusFor(chen)).toBe(404)
    expect(await statusFor(office('lc_health').approver)).toBe(404)
    expect(await statusFor(approver, 'not-an-id')).toBe(404)
    expect(await statusFor(approver)).toBe(200)
    const { uses } = await lin.ask(getMyLicence, { params: { licenceId: id } })
    expect(uses[0]).toMatchObject({ purpose: '查阅证照文件' })
  })
})
