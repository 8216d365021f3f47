import { findLicences } from '@tongban/contracts/licences.ts'
import { exportWorklist, listCases } from '@tongban/contracts/officer-cases.ts'
import { PERMISSIONS, type Role } from '@tongban/contracts/permissions.ts'
import { FILE_PATH } from '@tongban/contracts/platform.ts'
import { listReadings } from '@tongban/contracts/privacy.ts'
import { revealDatum } from '@tongban/contracts/reveal.ts'
import { formatCaseNumber } from '@tongban/i18n/format.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnyRoute } from '../../apps/server/src/kernel/http/service.ts'
import { sealAccessDays, verifyAccessDays } from '../../apps/server/src/modules/privacy/sealed-days.ts'
import { firmOf } from '../../demo/firms.ts'
import { personOf } from '../../demo/people.ts'
import type { Filed } from '../town/applicant.ts'
import type { Officer } from '../town/officer.ts'
import { type Town, town } from '../town/town.ts'

let wenzhou: Town
let filed: Filed & { materials: Record<string, { id: string; mime: string }[]> }
let reviewer: Officer
beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-16' })
  const { barber, clerk, office } = wenzhou
  reviewer = office('lc_health').reviewer
  filed = await barber.applies('sanitation_licence')
  await clerk.accepts(filed)
})
afterAll(() => wenzhou.stop())

const looks = async () => (await wenzhou.barber.ask(listReadings, { query: { limit: 100 } })).items
/** What the barber sees that was not there before. */
async function newLooks(act: () => Promise<unknown>) {
  const before = new Set((await looks()).map(({ id }) => id))
  await act()
  return (await looks()).filter(({ id }) => !before.has(id))
}

describe('whose data it is reads', () => {
  it('who opened it, by which post, for which application', async () => {
    const [look, ...others] = await newLooks(() => reviewer.sees(filed))
    expect(others).toEqual([])
    expect(look).toMatchObject({
      what: 'opened',
      readerName: '沈若兰',
      role: 'reviewer',
      organizationName: '温州市鹿城区卫生健康局',
      caseId: filed.id,
      itemName: '公共场所卫生许可',
      purpose: null,
    })
    expect(look?.sentence).toBe(
      `温州市鹿城区卫生健康局审查员沈若兰因办理您的“公共场所卫生许可”申请（办件号 ${formatCaseNumber(look?.caseNumber ?? '')}），打开查看了您的信息。`,
    )
  })

  it('what was handled, downloaded, listed and searched', async () => {
    const kinds = async (act: () => Promise<unknown>) => (await newLooks(act)).map(({ what }) => what)
    expect(await kinds(() => reviewer.ask(listCases, { query: {} }))).toEqual(['listed'])
    expect(await kinds(() => reviewer.ask(listCases, { query: { q: '清泉' } }))).toEqual(['searched'])
    const [file] = Object.values(filed.materials).flat()
    const download = async () =>
      wenzhou.app.inject({
        url: `/api/v1${FILE_PATH.replace(':fileId', file?.id ?? '')}`,
        headers: await reviewer.authorized(),
      })
    expect(await kinds(download)).toEqual(['downloaded'])
  })

  it('the purpose for which a copy was taken, and the copy says it too', async () => {
    const { app, barber } = wenzhou
    const [file] = Object.values(filed.materials).flat()
    const url = `/api/v1${FILE_PATH.replace(':fileId', file?.id ?? '')}`
    const original = await app.inject({ url, headers: await barber.authorized() })
    const take = async () => {
      const query = new URLSearchParams({ copy: '1', purpose: '现场核查' })
      const copy = await app.inject({ url: `${url}?${query}`, headers: await reviewer.authorized() })
      expect(copy.headers['content-type']).toBe('application/pdf')
      expect(copy.headers['content-disposition']).toMatch(/^attachment/)
      expect(copy.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
      expect(copy.rawPayload.equals(original.rawPayload)).toBe(false)
    }
    const [look] = await newLooks(take)
    expect(look).toMatchObject({ what: 'downloaded', caseId: filed.id, purpose: '现场核查' })
    // Whose paper it is gets it as it was handed in.
    expect(original.headers['content-type']).toBe(file?.mime)
  })

  it('one line a day for each officer whose list it stands in, however often that is looked at', async () => {
    const again = () => reviewer.ask(listCases, { query: {} })
    expect(await newLooks(async () => [await again(), await again()])).toEqual([])
    await wenzhou.itIs('2026-03-17')
    expect(await newLooks(again)).toHaveLength(1)
  })

  it('nothing of their own looking, and nobody reads it for them', async () => {
    expect(await newLooks(() => wenzhou.barber.sees(filed))).toEqual([])
    expect((await wenzhou.hotel.ask(listReadings, {})).items).toEqual([])
    expect(await reviewer.isRefused(listReadings, {})).toMatchObject({ code: 'permission.denied' })
  })

  it('page by page, without a gap or a repeat', async () => {
    const all = (await looks()).map(({ id }) => id)
    const first = await wenzhou.barber.ask(listReadings, { query: { limit: 2 } })
    const second = await wenzhou.barber.ask(listReadings, {
      query: { limit: 2, after: first.next ?? '' },
    })
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(all.slice(0, 4))
  })
})

describe('what officers see masked', () => {
  const reveal = (datum: string, purpose = '电话联系当事人') => ({
    params: { caseId: filed.id },
    body: { datum, purpose },
  })

  it('is the number and the telephone, of the applicant and in the answers', async () => {
    const { lin, clerk } = wenzhou
    const own = await lin.applies('elder_card')
    const supervisor = await wenzhou.supervisor.sees(own)
    expect(supervisor.applicant.identifier).toMatch(/^\d{6}\*+\d{2}$/)
    expect(supervisor.applicant.phone).toMatch(/^\d{3}\*{4}\d{4}$/)
    const text = JSON.stringify([supervisor, await clerk.sees(filed)])
    for (const key of ['lin_aihua', 'yang_qingquan']) {
      expect(text).not.toContain(personOf(key).idNumber)
      expect(text).not.toContain(personOf(key).phone)
    }
  })

  it('is shown for a purpose that its subject reads', async () => {
    const [look] = await newLooks(async () => {
      const { value } = await reviewer.ask(revealDatum, reveal('applicant.phone'))
      expect(value).toBe(firmOf('qingquan').phone)
    })
    expect(look).toMatchObject({ what: 'revealed', purpose: '电话联系当事人', caseId: filed.id })
    expect(look?.sentence).toContain('为“电话联系当事人”，查看了您被遮盖的完整信息。')
  })

  it('stays masked without a purpose, to other counties, to supervisors, and for what is not masked', async () => {
    const { supervisor, office, barber } = wenzhou
    expect(await reviewer.isRefused(revealDatum, reveal('applicant.phone', ' '))).toMatchObject({
      status: 400,
    })
    expect(
      await office('lc_market').reviewer.isRefused(revealDatum, reveal('applicant.phone')),
    ).toMatchObject({
      code: 'case.not_found',
    })
    for (const other of [supervisor, barber])
      expect(await other.isRefused(revealDatum, reveal('applicant.phone'))).toMatchObject({
        code: 'permission.denied',
      })
    for (const datum of ['answers.shop_name', 'applicant', 'answers.__proto__', 'x', 'answers.'])
      expect(await reviewer.isRefused(revealDatum, reveal(datum))).toMatchObject({ code: 'datum.unknown' })
  })
})

describe('a look that serves no case', () => {
  it('is refused without a purpose, and shows the purpose to the holder', async () => {
    const { approver } = wenzhou.office('lc_health')
    await reviewer.reviews(filed)
    const { inspector, second } = wenzhou.office('lc_health')
    await inspector.visits(filed, [inspector, second])
    await reviewer.reviews(filed)
    await approver.decides(filed, 'approved')
    expect(await approver.isRefused(findLicences, { query: { q: '清泉' } })).toMatchObject({
      code: 'purpose.required',
    })
    const query = { purpose: '核对换证信息' }
    const [look] = await newLooks(() => approver.ask(findLicences, { query }))
    expect(look).toMatchObject({ what: 'listed', purpose: '核对换证信息', caseId: null })
  })
})

describe('a worklist that is taken away as a file', () => {
  const taskIds = async (officer: Officer) =>
    (await officer.worklist({ scope: 'all', limit: 100 })).items.map(({ taskId }) => taskId)

  it('is refused to who does not say what for, and then nobody was looked at', async () => {
    const { clerk, hotel } = wenzhou
    await hotel.applies('sanitation_licence')
    const ids = await taskIds(clerk)
    expect(ids).not.toEqual([])
    const before = (await hotel.ask(listReadings, { query: { limit: 100 } })).items
    for (const purpose of [undefined, ' '])
      expect(
        await clerk.isRefused(exportWorklist, { body: { taskIds: ids, ...(purpose && { purpose }) } }),
      ).toMatchObject({ code: 'purpose.required', status: 422 })
    expect((await hotel.ask(listReadings, { query: { limit: 100 } })).items).toEqual(before)
  })

  it('shows each applicant who took it and what for', async () => {
    const { clerk, hotel } = wenzhou
    const ids = (await taskIds(clerk)).toReversed()
    const { items } = await clerk.ask(exportWorklist, { body: { taskIds: ids, purpose: '安排科室工作' } })
    expect(items.map(({ taskId }) => taskId)).toEqual(ids)
    const look = (await hotel.ask(listReadings, { query: {} })).items.find(({ what }) => what === 'exported')
    expect(look).toMatchObject({ readerName: clerk.name, purpose: '安排科室工作' })
    expect(look?.sentence).toContain('为“安排科室工作”，导出了包含您信息的数据。')
  })

  it('holds nothing that its taker may not see', async () => {
    const { clerk, office, hotel } = wenzhou
    const body = { taskIds: await taskIds(clerk), purpose: '安排科室工作' }
    expect(await office('lc_market').reviewer.ask(exportWorklist, { body })).toEqual({ items: [] })
    expect(await hotel.isRefused(exportWorklist, { body })).toMatchObject({ code: 'permission.denied' })
    const many = { ...body, taskIds: Array.from({ length: 2001 }, () => body.taskIds[0] ?? '') }
    expect(await clerk.isRefused(exportWorklist, { body: many })).toMatchObject({ status: 400 })
  })
})

describe('the log of looks', () => {
  it('cannot be changed or deleted by the application, nor before its time by anybody', async () => {
    const { asOwner } = wenzhou
    await expect(asOwner(`update privacy.access set reader_name = '无人'`)).rejects.toThrow('append-only')
    await expect(asOwner('delete from privacy.access')).rejects.toThrow('append-only')
    await expect(asOwner('truncate privacy.access')).rejects.toThrow('append-only')
  })

  it('is sealed day by day into history, and a row that was taken out shows', async () => {
    const { platform, asOwner, itIs, does } = wenzhou
    await itIs('2026-03-19')
    await does(sealAccessDays)
    const sealed = await verifyAccessDays(platform.db)
    expect(sealed.breaks).toEqual([])
    expect(sealed.days).toBeGreaterThanOrEqual(2)
    await asOwner(`set session_replication_role = replica;
      delete from privacy.access where id = (select id from privacy.access where day = '2026-03-16' limit 1);
      update privacy.access set purpose = '别的' where id = (select id from privacy.access where day = '2026-03-17' limit 1)`)
    expect((await verifyAccessDays(platform.db)).breaks).toEqual([
      { day: '2026-03-16', what: 'access_missing' },
      { day: '2026-03-17', what: 'access_altered' },
    ])
  })
})

/** Routes of staff whose answers show people or firms: each notes whom, as the tests above try. */
const SHOW_PERSONS: ReadonlySet<string> = new Set([
  'GET /workbench/tasks',
  'POST /workbench/tasks/export',
  'GET /workbench/cases',
  'GET /workbench/cases/:caseId',
  'POST /workbench/tasks/:taskId/claim',
  'POST /workbench/cases/:caseId/acceptance',
  'POST /workbench/cases/:caseId/intake-refusal',
  'POST /workbench/cases/:caseId/correction-notice',
  'POST /workbench/cases/:caseId/review',
  'POST /workbench/cases/:caseId/site-visit',
  'POST /workbench/cases/:caseId/decision',
  'POST /workbench/cases/:caseId/special-procedure',
  'POST /workbench/cases/:caseId/special-procedure/end',
  'POST /workbench/cases/:caseId/extension',
  'POST /workbench/cases/:caseId/delivery',
  'POST /workbench/cases/:caseId/reveal',
  'POST /workbench/licences/:licenceId/revocation',
  'GET /workbench/licences',
  'GET /workbench/consultations/:consultationId',
  'POST /workbench/consultations/:consultationId/assignment',
  'POST /workbench/consultations/:consultationId/answer',
  'POST /workbench/consultations/:consultationId/faq',
  'GET /one-code/cases',
  'POST /one-code/resolve',
  'GET /workbench/objections',
  'POST /workbench/objections/:objectionId/decision',
])

/** Members of an answer by which it shows somebody; of staff themselves and of offices there are others. */
const NAMES_SOMEBODY =
  /^(applicant|applicantName|holderName|holderIdentifier|personName|personIdentifier|idNumber|identifierMasked|subjectName|principalName|phoneMasked|answers)$/

const CLIENT = 'idNumber says how a client is given the number, of nobody in particular'
const MANDATE = 'the mandate and the consent stand in 授权 of the person, and in history'
const CARD =
  'the person brings the card and tells the code; 窗口核验 in 我的数据 says by whom and in which hall'

/** Routes where such a member is of no person, or is told to them in another way. Say why. */
const NO_PERSON: Readonly<Record<string, string>> = {
  'GET /workbench/clients/:clientId': CLIENT,
  'POST /workbench/clients': CLIENT,
  'POST /workbench/clients/:clientId/changes': CLIENT,
  'POST /workbench/clients/:clientId/decision': CLIENT,
  'POST /workbench/clients/:clientId/suspension': CLIENT,
  'POST /workbench/clients/:clientId/resumption': CLIENT,
  'POST /workbench/clients/:clientId/keys': CLIENT,
  'POST /agency/help': MANDATE,
  'POST /agency/help/one-code': MANDATE,
  'GET /window/verifications': CARD,
  'POST /window/verifications/confirmation': CARD,
}

/** Members of staff, as their administrators see them, and what officers declare of themselves (回避). */
const OF_STAFF = /^\/workbench\/(staff|staff-proposals|substitutions|conflicts)(\/|$)/

const isStaffOnly = ({ permission }: AnyRoute): boolean => {
  const roles: readonly Role[] = PERMISSIONS[permission]
  return !roles.some((role) => ['anonymous', 'newcomer', 'person', 'agent', 'proxy'].includes(role))
}

function namesIn(schema: unknown, found = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return found
  for (const [name, member] of Object.entries(schema)) {
    if (name === 'properties') for (const inner of Object.keys(Object(member))) found.add(inner)
    namesIn(member, found)
  }
  return found
}

describe('a new route of staff', () => {
  it('that answers with somebody’s data is in the list of those that note it', () => {
    const unlisted = [...wenzhou.service.operations.keys()].filter(isStaffOnly).filter((contract) => {
      const name = `${contract.method} ${contract.path}`
      const shows = [...namesIn(contract.result)].some((member) => NAMES_SOMEBODY.test(member))
      return shows && !SHOW_PERSONS.has(name) && !(name in NO_PERSON) && !OF_STAFF.test(contract.path)
    })
    expect(unlisted.map(({ method, path }) => `${method} ${path}`)).toEqual([])
  })
})
