import type { MyCase } from '@tongban/contracts/cases.ts'
import { declareConflict, endConflict, listOwnConflicts } from '@tongban/contracts/kinship.ts'
import { findLicences, revokeLicence } from '@tongban/contracts/licences.ts'
import {
  claimTask,
  decideCase,
  getOfficerCase,
  listCases,
  releaseTask,
} from '@tongban/contracts/officer-cases.ts'
import { orderCase } from '@tongban/contracts/reactions.ts'
import { buildResidentId } from '@tongban/law/identifiers/resident-id.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registerSubject } from '../../apps/server/src/modules/identity/index.ts'
import { firmOf } from '../../demo/firms.ts'
import { personOf } from '../../demo/people.ts'
import type { Officer } from '../town/officer.ts'
import { type Town, town } from '../town/town.ts'

let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-16' })
})
afterAll(() => wenzhou.stop())

type Relation = Parameters<typeof wenzhou.clerk.ask<typeof declareConflict>>[1]['body']['relation']

const declares = (officer: Officer, relation: Relation, { name, number }: { name: string; number: string }) =>
  officer.ask(declareConflict, { body: { relation, name, identifier: number } })
const relative = (key: string) => ({ name: personOf(key).name, number: personOf(key).idNumber })

/** Takes back all that the officer has declared. */
async function isNobodysRelative(officer: Officer): Promise<void> {
  const { items } = await officer.ask(listOwnConflicts, {})
  for (const { id } of items)
    await officer.ask(endConflict, { params: { conflictId: id }, body: { reason: '申报有误，撤回。' } })
}

const taskOf = async (officer: Officer, { id }: Pick<MyCase, 'id'>) =>
  (await officer.worklist({ scope: 'available', limit: 100 })).items.find(({ caseId }) => caseId === id)

describe('an officer whose spouse represents the applicant', () => {
  let filed: MyCase
  let reviewer: Officer
  beforeAll(async () => {
    const { barber, clerk, office } = wenzhou
    filed = await barber.applies('sanitation_licence')
    await clerk.accepts(filed)
    reviewer = office('lc_health').reviewer
    await declares(reviewer, 'spouse', relative('yang_qingquan'))
  })
  afterAll(() => isNobodysRelative(reviewer))

  it('sees that there is work for a colleague, and not whose it is', async () => {
    expect(await taskOf(reviewer, filed)).toMatchObject({
      hindrance: 'conflict',
      applicantName: expect.not.stringContaining('清泉'),
    })
    expect(await taskOf(wenzhou.office('lc_health').inspector, filed)).toMatchObject({
      hindrance: null,
      applicantName: firmOf('qingquan').name,
    })
  })

  it('is told in Chinese, with the law, that it may not be opened, taken or worked on', async () => {
    const problem = await reviewer.isRefused(getOfficerCase, { params: { caseId: filed.id } })
    expect(problem).toMatchObject({ code: 'case.conflict', status: 403 })
    expect(JSON.stringify(problem)).toContain('公务员法第七十六条')
    const taskId = (await taskOf(reviewer, filed))?.taskId ?? ''
    expect(await reviewer.isRefused(claimTask, { params: { taskId } })).toMatchObject({
      code: 'case.conflict',
    })
    await expect(
      reviewer.says(decideCase, filed, { version: filed.version, outcome: 'agree', reasons: '同意。' }),
    ).rejects.toThrow()
  })

  it('finds nothing by the name or the number: lists, search, papers', async () => {
    expect((await reviewer.worklist({ scope: 'available', q: '清泉' })).items).toEqual([])
    for (const q of [undefined, '清泉', filed.number])
      expect((await reviewer.ask(listCases, { query: q === undefined ? {} : { q } })).items).toEqual([])
    const fileId = Object.values(filed.materials).flat()[0]?.id
    const { app } = wenzhou
    const url = `/api/v1/files/${fileId}`
    expect((await app.inject({ url, headers: await reviewer.authorized() })).statusCode).toBe(404)
    const { inspector } = wenzhou.office('lc_health')
    expect((await app.inject({ url, headers: await inspector.authorized() })).statusCode).toBe(200)
  })

  it('has no part in it until the declaration is taken back', async () => {
    await isNobodysRelative(reviewer)
    expect(await reviewer.sees(filed)).toMatchObject({ number: filed.number })
  })
})

describe('a declaration', () => {
  it('gives back to the pool what the officer has taken of the relative', async () => {
    const { barber, clerk, officer } = wenzhou
    const filed = await barber.applies('sanitation_licence')
    await declares(clerk, 'self', relative('yang_qingquan'))
    expect(await taskOf(clerk, filed)).toMatchObject({ hindrance: 'conflict' })
    await isNobodysRelative(clerk)
    const taskId = (await taskOf(clerk, filed))?.taskId ?? ''
    await clerk.takes(taskId)
    await declares(clerk, 'affinal', relative('yang_qingquan'))
    expect(await clerk.isRefused(releaseTask, { params: { taskId } })).toMatchObject({
      code: 'task.not_yours',
    })
    expect(await taskOf(officer('lc_window2'), filed)).toMatchObject({ assigneeName: null, hindrance: null })
    await isNobodysRelative(clerk)
  })

  it('counts for somebody who comes to the platform later', async () => {
    const { officer, does, asOwner } = wenzhou
    const reviewer = officer('lc_market_review1')
    const number = buildResidentId('330302', Temporal.PlainDate.from('1990-03-07'), 741)
    await declares(reviewer, 'lineal', { name: '周小海', number })
    const id = await does((work) =>
      registerSubject(work, { kind: 'person', name: '周小海', identifier: number }),
    )
    expect(await asOwner('select subject_id from identity.kinship where subject_id = $1', [id])).toHaveLength(
      1,
    )
    await isNobodysRelative(reviewer)
  })

  it('is of a firm only where there is an interest, and takes no wrong number', async () => {
    const { clerk } = wenzhou
    const firm = { name: firmOf('qingquan').name, identifier: firmOf('qingquan').creditCode }
    for (const body of [
      { relation: 'spouse', ...firm },
      { relation: 'lineal', name: '某人', identifier: '330302199003077410' },
    ] as const)
      expect(await clerk.isRefused(declareConflict, { body })).toMatchObject({
        code: 'request.invalid',
        errors: [{ path: '/identifier', message: expect.stringMatching(/\p{Script=Han}/u) }],
      })
    const { items } = await clerk.ask(declareConflict, { body: { relation: 'interest', ...firm } })
    expect(items).toEqual([expect.objectContaining({ name: firm.name, relation: 'interest' })])
    expect(await clerk.isRefused(declareConflict, { body: { relation: 'interest', ...firm } })).toMatchObject(
      { code: 'kinship.declared' },
    )
    await isNobodysRelative(clerk)
  })

  it('lies sealed, and is nobody else’s to read or take back', async () => {
    const { officer, asOwner } = wenzhou
    const reviewer = officer('lc_urban_review1')
    const { items } = await declares(reviewer, 'collateral', relative('chen_jianguo'))
    const [row] = await asOwner('select * from identity.kinship where ended_at is null')
    expect(JSON.stringify(row)).not.toContain(personOf('chen_jianguo').idNumber)
    expect(JSON.stringify(row)).not.toContain(personOf('chen_jianguo').name)
    const colleague = officer('lc_urban_approve1')
    expect(await colleague.ask(listOwnConflicts, {})).toEqual({ items: [] })
    const conflictId = items[0]?.id ?? ''
    expect(
      await colleague.isRefused(endConflict, { params: { conflictId }, body: { reason: '与我无关。' } }),
    ).toMatchObject({ code: 'kinship.not_found' })
    expect(await wenzhou.lin.isRefused(listOwnConflicts, {})).toMatchObject({ code: 'permission.denied' })
    await isNobodysRelative(reviewer)
  })
})

describe('who has to keep out', () => {
  it('neither hurries nor revokes: supervisors, and approvers of the licence', async () => {
    const { barber, clerk, office, supervisor } = wenzhou
    const { reviewer, inspector, second, approver } = office('lc_health')
    const filed = await barber.applies('sanitation_licence')
    await declares(supervisor, 'lineal', relative('yang_qingquan'))
    expect(
      await supervisor.isRefused(orderCase, {
        params: { caseId: filed.id },
        body: { instruction: '请尽快办结。' },
      }),
    ).toMatchObject({ code: 'case.conflict' })
    await isNobodysRelative(supervisor)
    await clerk.accepts(filed)
    await reviewer.reviews(filed)
    await inspector.visits(filed, [inspector, second])
    await reviewer.reviews(filed)
    await approver.decides(filed, 'approved')
    const find = { query: { q: '温州市鹿城区清泉', purpose: '核实' } }
    const [licence] = (await approver.ask(findLicences, find)).items
    await declares(approver, 'collateral', relative('yang_qingquan'))
    expect((await approver.ask(findLicences, find)).items).toEqual([])
    expect(
      await approver.isRefused(revokeLicence, {
        params: { licenceId: licence?.id ?? '' },
        body: { clause: '《中华人民共和国行政许可法》第六十九条', reason: '许可所依据的情况已经改变。' },
      }),
    ).toMatchObject({ code: 'licence.not_found' })
    await isNobodysRelative(approver)
  })

  it('of another department learns nothing: the case does not exist', async () => {
    const { barber, officer } = wenzhou
    const filed = await barber.applies('sanitation_licence')
    const stranger = officer('lc_market_review1')
    await declares(stranger, 'lineal', relative('yang_qingquan'))
    expect(await stranger.isRefused(getOfficerCase, { params: { caseId: filed.id } })).toMatchObject({
      code: 'case.not_found',
    })
    await isNobodysRelative(stranger)
  })
})

describe('who examined a case', () => {
  it('does not decide it, and is told so before taking the task', async () => {
    const { barber, clerk, office, appoints, officer } = wenzhou
    await appoints('lc_health_review1', { role: 'approver', post: 'approve', organizationKey: 'lc_health' })
    const { inspector, second, approver } = office('lc_health')
    const reviewer = officer('lc_health_review1')
    const filed = await barber.applies('sanitation_licence')
    await clerk.accepts(filed)
    await reviewer.reviews(filed)
    await inspector.visits(filed, [inspector, second])
    await reviewer.reviews(filed)
    const task = await taskOf(reviewer, filed)
    expect(task).toMatchObject({ kind: 'decision', hindrance: 'prepared' })
    expect(await reviewer.isRefused(claimTask, { params: { taskId: task?.taskId ?? '' } })).toMatchObject({
      code: 'case.self_approval',
    })
    const { abilities } = await reviewer.sees(filed)
    expect(abilities).not.toContain('decide')
    expect(await approver.decides(filed, 'approved')).toMatchObject({ status: 'approved' })
  })
})
