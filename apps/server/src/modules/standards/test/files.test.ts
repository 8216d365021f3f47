import { finishSignIn, startSignIn } from '@tongban/contracts/identity.ts'
import { COMPARISON_FILE, REPORT_FILE, takeSnapshot } from '@tongban/contracts/standards.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../../../../../demo/accounts.ts'
import { hasPoppler, poppler } from '../../../kernel/documents/test/samples.ts'
import { CITY_EDITOR, CLERK, DISTRICT_EDITOR, itemOf, type Standards, standardsTown } from './lucheng.ts'

const KEY = 'sanitation_licence'
const { basicCode, name } = itemOf(KEY).definition

let place: Standards
beforeAll(async () => {
  place = await standardsTown()
  await place.publishes(KEY, 'wz_health', { promised: { length: 15, unit: 'workday' } })
  await place.ask(CITY_EDITOR, takeSnapshot)
  await place.settles()
})
afterAll(() => place.stop())

async function download(path: string, login: string | null) {
  const headers: Record<string, string> = {}
  if (login !== null) {
    const { challenge, demonstrationCode } = await place.ask(null, startSignIn, {
      body: { login, password: DEMO_PASSWORD },
    })
    const { token } = await place.ask(null, finishSignIn, { body: { challenge, code: demonstrationCode } })
    headers.authorization = `Bearer ${token}`
  }
  const answer = await place.app.inject({ url: `/api/v1${path}`, headers })
  return answer
}
const comparison = (format: string) =>
  COMPARISON_FILE.replace(':basicCode', basicCode).replace(':format', format)
const report = (format: string, query = '') => `${REPORT_FILE.replace(':format', format)}${query}`
const textOf = (pdf: Buffer) => poppler('pdftotext', pdf).replaceAll(/\s/g, '')

describe('files', () => {
  it('of a comparison are a report to be sent and a workbook to be worked with', async () => {
    const pdf = await download(comparison('pdf'), CITY_EDITOR)
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(decodeURIComponent(String(pdf.headers['content-disposition']))).toContain(
      `“${name}”规范比对报告.pdf`,
    )
    if (hasPoppler) expect(textOf(pdf.rawPayload)).toContain('承诺时限15个工作日，全市最短为')
    const xlsx = await download(comparison('xlsx'), CITY_EDITOR)
    expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe('PK')
  })

  it('of a report hold the figures of the region, or the to-do list of an organization', async () => {
    const pdf = await download(report('pdf'), CITY_EDITOR)
    expect(pdf.statusCode).toBe(200)
    if (hasPoppler) expect(textOf(pdf.rawPayload)).toContain('温州市政务服务事项规范报告')
    const organization = await place.organizationId('wz_health')
    for (const path of [report('xlsx'), report('xlsx', `?organization=${organization}`)])
      expect((await download(path, CITY_EDITOR)).statusCode).toBe(200)
  })

  it('are given as their contracts answer: to nobody else, in no other format', async () => {
    expect((await download(comparison('pdf'), null)).statusCode).toBe(401)
    expect((await download(comparison('xlsx'), CLERK)).statusCode).toBe(403)
    expect((await download(report('pdf', '?region=330300'), DISTRICT_EDITOR)).statusCode).toBe(404)
    expect((await download(report('docx'), CITY_EDITOR)).statusCode).toBe(404)
    expect((await download(report('pdf', '?region=x'), CITY_EDITOR)).statusCode).toBe(400)
  })
})
