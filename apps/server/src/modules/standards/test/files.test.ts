import { COMPARISON_FILE, REPORT_FILE, takeSnapshot } from '@tongban/contracts/standards.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { itemOf } from '../../../../../../tests/town/applicant.ts'
import type { Visitor } from '../../../../../../tests/town/visitor.ts'
import { hasPoppler, poppler } from '../../../kernel/documents/test/samples.ts'
import { type Lucheng, lucheng } from './lucheng.ts'

const KEY = 'sanitation_licence'
const { basicCode, name, materials } = itemOf(KEY).definition

let wenzhou: Lucheng
beforeAll(async () => {
  wenzhou = await lucheng()
  await wenzhou.publishesFor('wz_health', KEY, {
    promised: { length: 15, unit: 'workday' },
    materials: materials.slice(1),
  })
  await wenzhou.cityEditor.ask(takeSnapshot, {})
  await wenzhou.settles()
})
afterAll(() => wenzhou.stop())

const download = async (path: string, by: Visitor) =>
  wenzhou.app.inject({ url: `/api/v1${path}`, headers: await by.authorized() })
const comparison = (format: string) =>
  COMPARISON_FILE.replace(':basicCode', basicCode).replace(':format', format)
const report = (format: string, query = '') => `${REPORT_FILE.replace(':format', format)}${query}`
const textOf = (pdf: Buffer) => poppler('pdftotext', pdf).replaceAll(/\s/g, '')

describe('files', () => {
  it('of a comparison are a report to be sent and a workbook to be worked with', async () => {
    const pdf = await download(comparison('pdf'), wenzhou.cityEditor)
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(decodeURIComponent(String(pdf.headers['content-disposition']))).toContain(
      `“${name}”规范比对报告.pdf`,
    )
    if (hasPoppler) {
      const said = textOf(pdf.rawPayload)
      expect(said).toContain('承诺时限15个工作日，全市最短为')
      // On paper nobody can open what differs.
      expect(said).toContain(`（多出“${materials[0]?.name}`)
    }
    const xlsx = await download(comparison('xlsx'), wenzhou.cityEditor)
    expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe('PK')
  })

  it('of a report hold the figures of the region, or the to-do list of an organization', async () => {
    const pdf = await download(report('pdf'), wenzhou.cityEditor)
    expect(pdf.statusCode).toBe(200)
    if (hasPoppler) expect(textOf(pdf.rawPayload)).toContain('温州市政务服务事项规范报告')
    const organization = await wenzhou.organizationId('wz_health')
    for (const path of [report('xlsx'), report('xlsx', `?organization=${organization}`)])
      expect((await download(path, wenzhou.cityEditor)).statusCode).toBe(200)
  })

  it('are given as their contracts answer: to nobody else, in no other format', async () => {
    expect((await wenzhou.app.inject(`/api/v1${comparison('pdf')}`)).statusCode).toBe(401)
    expect((await download(comparison('xlsx'), wenzhou.clerk)).statusCode).toBe(403)
    expect((await download(report('pdf', '?region=330300'), wenzhou.districtEditor)).statusCode).toBe(404)
    expect((await download(report('docx'), wenzhou.cityEditor)).statusCode).toBe(404)
    expect((await download(report('pdf', '?region=x'), wenzhou.cityEditor)).statusCode).toBe(400)
  })
})
