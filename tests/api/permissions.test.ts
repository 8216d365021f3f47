import type { MyCase } from '@tongban/contracts/cases.ts'
import { getMe } from '@tongban/contracts/identity.ts'
import { findLicences, LICENCE_FILE_PATH, type Licence, listMyLicences } from '@tongban/contracts/licences.ts'
import { listMandates } from '@tongban/contracts/mandates.ts'
import { listCases, worklistCounts } from '@tongban/contracts/officer-cases.ts'
import { PERMISSIONS, type Role } from '@tongban/contracts/permissions.ts'
import { FILE_PATH } from '@tongban/contracts/platform.ts'
import { listHeldData } from '@tongban/contracts/privacy.ts'
import { supervisionBoard } from '@tongban/contracts/reactions.ts'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnyRoute, Input } from '../../apps/server/src/kernel/http/service.ts'
import { type Known, leastInput } from '../town/contract-input.ts'
import { type Town, town } from '../town/town.ts'
import type { Visitor } from '../town/visitor.ts'

let wenzhou: Town
let outsiders: Readonly<Record<string, Outsider>>
let victim: {
  readonly filed: MyCase
  readonly licence: Licence
  readonly known: Known
  readonly secrets: readonly string[]
}

/** He may act for the barber shop, and does not now. */
const AGENT = 'the agent in his own name'

type Outsider = { readonly visitor: Visitor; readonly roles: readonly Role[] }

beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-16' })
  victim = await theBarber()
  outsiders = await everybodyElse()
}, 180_000)
afterAll(() => wenzhou.stop())

/** One who has everything that others must not see: a draft, a paper, a case with an open task, a licence, a message. */
async function theBarber() {
  const { barber, clerk, office, asOwner } = wenzhou
  const closed = await barber.applies('sanitation_licence')
  const { reviewer, inspector, second, approver } = office('lc_health')
  await clerk.accepts(closed)
  await reviewer.reviews(closed)
  await inspector.visits(closed, [inspector, second])
  await reviewer.reviews(closed)
  await approver.decides(closed, 'approved')
  const filed = await barber.applies('sanitation_licence')
  const draft = await barber.handsIn(await barber.starts('sanitation_licence'), 'floor_plan')
  const { items } = await barber.ask(listMyLicences, { query: {} })
  const licence = items.find(({ typeKey }) => typeKey === 'sanitation_licence')
  const [task] = (await clerk.sees(filed)).tasks
  const [message] = await asOwner<{ id: string }>('select id from notifications.message where case_id = $1', [
    filed.id,
  ])
  const file = Object.values(filed.materials).flat()[0]
  if (!licence || !task || !message || !file) throw new Error('the barber lacks something to hide')
  const known = {
    caseId: filed.id,
    taskId: task.id,
    draftId: draft.id,
    licenceId: licence.id,
    messageId: message.id,
    fileId: file.id,
    materialId: 'floor_plan',
    version: filed.version,
    revision: draft.revision,
    queryNumber: filed.queryNumber,
    code: filed.itemCode,
  }
  const { caseId, taskId, draftId, licenceId, messageId, fileId } = known
  const secrets = [
    caseId,
    taskId,
    draftId,
    licenceId,
    messageId,
    fileId,
    filed.number,
    licence.identifier,
    '清泉理发店',
  ]
  return { filed, licence, known, secrets }
}

async function everybodyElse(): Promise<Record<string, Outsider>> {
  const { anybody, person, hotel, officer } = wenzhou
  // The demonstration supervises city and district only: here an editor of the district also supervises one street.
  await wenzhou.appoints('lc_catalog1', { role: 'supervisor', post: 'supervise', organizationKey: 'lc_wuma' })
  const as = (visitor: Visitor, ...roles: Role[]): Outsider => ({ visitor, roles })
  return {
    'a passer-by': as(anybody, 'anonymous'),
    'another person': as(person('chen_jianguo'), 'person'),
    [AGENT]: as(person('yang_qingquan'), 'person'),
    "another firm's agent": as(hotel, 'agent'),
    'a reviewer of another department': as(officer('lc_market_review1'), 'reviewer'),
    'an inspector of another department': as(officer('lc_market_site1'), 'reviewer'),
    'an approver of another department': as(officer('lc_market_approve1'), 'approver'),
    'a reviewer of the city': as(officer('wz_health_review1'), 'reviewer'),
    'an approver of the city': as(officer('wz_health_approve1'), 'approver'),
    'a window clerk of the city': as(officer('wz_window1'), 'clerk'),
    'a window clerk of a street': as(officer('lc_wuma_window1'), 'clerk'),
    'a supervisor of a street': as(officer('lc_catalog1'), 'supervisor', 'catalog_editor'),
    'a catalogue editor': as(officer('wz_catalog1'), 'catalog_editor'),
    'a catalogue editor of another department': as(officer('lc_health_catalog1'), 'catalog_editor'),
    'a catalogue reviewer': as(officer('wz_legal1'), 'catalog_reviewer'),
    'a system administrator': as(officer('wz_system1'), 'system_admin'),
    'an audit administrator': as(officer('wz_audit1'), 'audit_admin'),
  }
}

const operations = () => [...wenzhou.service.operations.keys()]
const NAMES_A_ROW = ['caseId', 'taskId', 'draftId', 'licenceId', 'messageId', 'fileId']
const namesARow = ({ params, body }: Pick<Input, 'params' | 'body'>) =>
  NAMES_A_ROW.some((name) => name in Object(params) || name in Object(body))

async function send(
  { visitor }: Outsider,
  { method, path }: { method: InjectOptions['method'] & string; path: string },
  { params, query, body }: Input,
) {
  const url = path.replaceAll(/:(\w+)/g, (_place, name: string) =>
    encodeURIComponent(String(Object(params)[name])),
  )
  const { app } = wenzhou
  return app.inject({
    method: method as 'GET',
    url: `/api/v1${url}`,
    query: Object(query),
    remoteAddress: visitor.address,
    headers: await visitor.authorized(),
    ...(method !== 'GET' && { payload: Object(body) }),
  })
}

/**
 * Who may act for a firm knows which one it is: in the list of those one may act for, in that of the mandates one holds,
 * and among the own data; there and nowhere else.
 */
function withoutOwnFirms({ result }: AnyRoute, body: string): string {
  const answer = Object(JSON.parse(body))
  if (result === getMe.result) answer.capacities = []
  if (result === listMandates.result) answer.held = []
  if (result === listHeldData.result)
    answer.sections = answer.sections?.filter(({ key }: { key: string }) => key !== 'mandates')
  return JSON.stringify(answer)
}

/** What must not have moved whatever was tried. */
const state = () =>
  wenzhou.asOwner(
    `select (select jsonb_agg(c order by stream) from kernel.chain c where kind in ('case', 'licence', 'draft')) as chains,
       (select jsonb_agg(jsonb_build_array(id, revision) order by id) from cases.draft where item_name = '公共场所卫生许可') as drafts,
       (select jsonb_agg(jsonb_build_array(id, version, status) order by id) from cases.case) as cases,
       (select jsonb_agg(t order by id) from cases.task t) as tasks,
       (select jsonb_agg(l order by id) from licences.licence l) as licences,
       (select jsonb_agg(m order by id) from notifications.message m) as messages`,
  )

describe('every operation', () => {
  it('is closed to every role that its permission does not name, before anything is read or checked', async () => {
    for (const contract of operations()) {
      const allowed: readonly Role[] = PERMISSIONS[contract.permission]
      for (const [who, outsider] of Object.entries(outsiders)) {
        if (outsider.roles.some((role) => allowed.includes(role))) continue
        const input = {
          params: leastInput(contract, victim.known).params,
          query: { nonsense: '1' },
          body: { nonsense: 1 },
        }
        const answer = await send(outsider, contract, input)
        const expected = outsider.roles.includes('anonymous') ? 'session.required' : 'permission.denied'
        expect(answer.json(), `${contract.method} ${contract.path} by ${who}`).toMatchObject({
          code: expected,
        })
      }
    }
  })

  it('does not know the rows of others, and changes nothing of theirs', async () => {
    const before = await state()
    for (const contract of operations()) {
      const input = leastInput(contract, victim.known)
      if (!namesARow(input)) continue
      for (const [who, outsider] of Object.entries(outsiders)) {
        const answer = await send(outsider, contract, input)
        expect([401, 403, 404], `${contract.method} ${contract.path} by ${who}: ${answer.body}`).toContain(
          answer.statusCode,
        )
        expect(answer.json()).not.toHaveProperty('id')
        expect(answer.json()).not.toHaveProperty('current')
      }
    }
    expect(await state()).toEqual(before)
  })

  it('answers to others, if at all, without a word of theirs: lists, searches, counts', async () => {
    for (const contract of operations().filter(({ path }) => path !== '/sign-out')) {
      for (const q of ['清泉', victim.filed.number, victim.filed.queryNumber, victim.licence.identifier]) {
        const input = leastInput(contract, victim.known)
        const asked =
          'q' in contract.query.properties ? { ...input, query: { ...input.query, q, limit: 100 } } : input
        if (namesARow(input) || (asked === input && q !== '清泉')) continue
        for (const [who, outsider] of Object.entries(outsiders)) {
          const { body, statusCode } = await send(outsider, contract, asked)
          expect(statusCode, `${contract.method} ${contract.path} by ${who}: ${body}`).toBeLessThan(500)
          const shown = outsider === outsiders[AGENT] ? withoutOwnFirms(contract, body) : body
          // Search gives back what was asked for.
          for (const secret of victim.secrets.filter((one) => one !== q))
            expect(shown, `${contract.method} ${contract.path} by ${who}`).not.toContain(secret)
        }
      }
    }
  })
})

describe('what is not JSON', () => {
  it('is handed to nobody else either: papers, letters, licences', async () => {
    const { known, filed, licence } = victim
    const places = [
      { method: 'GET', path: FILE_PATH, params: known },
      { method: 'GET', path: LICENCE_FILE_PATH, params: { licenceId: licence.id } },
      { method: 'POST', path: '/drafts/:draftId/materials/:materialId/files', params: known },
      {
        method: 'POST',
        path: '/cases/:caseId/materials/:materialId/files',
        params: { ...known, caseId: filed.id },
      },
    ] as const
    for (const { params, ...place } of places) {
      for (const [who, outsider] of Object.entries(outsiders)) {
        const answer = await send(outsider, place, { params, body: {} })
        // An upload without a form is not looked at any further.
        expect([401, 403, 404, 415], `${place.path} by ${who}: ${answer.body.slice(0, 200)}`).toContain(
          answer.statusCode,
        )
        expect(answer.headers['content-type']).toContain('problem+json')
      }
    }
  })
})

describe('an officer sees', () => {
  it('nothing of others in lists, counts and boards', async () => {
    const { officer } = wenzhou
    for (const login of [
      'lc_market_review1',
      'lc_market_approve1',
      'wz_health_review1',
      'wz_window1',
      'lc_wuma_window1',
      'lc_catalog1',
    ]) {
      const stranger = officer(login)
      for (const scope of ['available', 'mine', 'all'] as const)
        expect((await stranger.worklist({ scope })).items, login).toEqual([])
      expect(await stranger.ask(worklistCounts, {}), login).toEqual({
        available: 0,
        mine: 0,
        yellow: 0,
        red: 0,
        paused: 0,
      })
      expect((await stranger.ask(listCases, { query: {} })).items, login).toEqual([])
      expect(
        (await stranger.ask(findLicences, { query: { q: '清泉', purpose: '核实' } })).items,
        login,
      ).toEqual([])
    }
    expect(await officer('lc_catalog1').ask(supervisionBoard, {})).toMatchObject({
      running: 0,
      closedThisMonth: 0,
      organizations: [],
    })
  })

  it('the case where it belongs: window, department, supervisors of district and city', async () => {
    const { officer, clerk, supervisor } = wenzhou
    for (const insider of [
      clerk,
      officer('lc_health_review1'),
      officer('lc_health_approve1'),
      officer('lc_supervise1'),
      supervisor,
    ]) {
      expect(await insider.sees(victim.filed), insider.name).toMatchObject({ number: victim.filed.number })
    }
  })

  it('only the number masked, and what may be done is what would be allowed', async () => {
    const { supervisor, clerk } = wenzhou
    expect((await clerk.sees(victim.filed)).abilities).toEqual(
      expect.arrayContaining(['accept', 'refuse_intake', 'notify_correction', 'claim']),
    )
    expect((await supervisor.sees(victim.filed)).abilities).toEqual(['order'])
  })
})

describe('the public progress query', () => {
  it('wants the last four characters, and then shows neither name nor reasons', async () => {
    const { anybody } = wenzhou
    const track: AnyRoute | undefined = operations().find(({ path }) => path === '/cases/track')
    if (!track) throw new Error('no public query')
    const outsider = { visitor: anybody, roles: [] }
    const { queryNumber } = victim.filed
    expect((await send(outsider, track, { body: { queryNumber, lastFour: '0000' } })).json()).toMatchObject({
      code: 'case.not_found',
    })
    const [{ last } = { last: '' }] = await wenzhou.asOwner<{ last: string }>(
      `select right(identifier_masked, 4) as last from identity.subject where name like '%清泉理发店'`,
    )
    const shown = await send(outsider, track, { body: { queryNumber, lastFour: last } })
    expect(shown.json()).toMatchObject({ status: 'submitted', applicantName: expect.stringContaining('*') })
    expect(shown.body).not.toContain('清泉')
  })
})
