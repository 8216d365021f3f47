import { getMyCase } from '@tongban/contracts/applicant-cases.ts'
import { acceptCase, refuseIntake } from '@tongban/contracts/officer-cases.ts'
import { rateCase } from '@tongban/contracts/reactions.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Town, town } from '../../../../../../tests/setup/town.ts'
import { listHistory } from '../../../kernel/events/history.ts'

let place: Town
beforeAll(async () => {
  place = await town({ defer: ['draw-licence', 'cases.write-document'] })
})
afterAll(() => place.stop())

const CLERK = 'lc_window1'
const scenario = { application_kind: 'new', venue_kind: 'hair', has_central_air: 'no' }
const rate = (by: string, caseId: string, body: object = { level: 2 }) =>
  place.refusal(by, rateCase, { params: { caseId }, body })
const historyOf = async (caseId: string) =>
  (await listHistory(place.platform.db, caseId)).filter(({ kind }) => kind.startsWith('rating.'))

async function refusedCase(firm: string): Promise<string> {
  const id = await place.applies({ itemKey: 'sanitation_licence', applicant: { firm }, scenario })
  await place.handles(CLERK, id, refuseIntake, { ground: 'not_required', reason: '该场所不属于公共场所。' })
  return id
}

describe('好差评', () => {
  it('waits until the case is over', async () => {
    const id = await place.applies({ itemKey: 'sanitation_licence', applicant: { firm: 'f22' }, scenario })
    expect(await rate('f22', id)).toBe('rating.not_yet')
    await place.handles(CLERK, id, acceptCase, { opinion: '材料齐全，予以受理。' })
    expect(await rate('f22', id)).toBe('rating.not_yet')
  })

  it('is given once, by the applicant alone, and stands in the case without the comment', async () => {
    const id = await place.applies({ itemKey: 'elder_card', applicant: { person: 'lin_aihua' } })
    expect(await rate('chen_jianguo', id)).toBe('case.not_found')
    expect(await rate(CLERK, id)).toBe('permission.denied')
    const body = { level: 1, tags: ['efficiency', 'efficiency'], comment: '几秒钟就办好了。' }
    expect(await Promise.all([rate('lin_aihua', id, body), rate('lin_aihua', id, body)])).toEqual(
      expect.arrayContaining(['answered', 'rating.already']),
    )
    const given = await historyOf(id)
    expect(given).toMatchObject([{ kind: 'rating.given', payload: { level: 1, tags: ['efficiency'] } }])
    expect(JSON.stringify(given)).not.toContain('几秒钟')
    const mine = await place.ask('lin_aihua', getMyCase, { params: { caseId: id } })
    expect(mine.rating).toMatchObject({ level: 1 })
    expect(mine.abilities).not.toContain('rate')
  })

  it('that is a 差评 is called to be followed up', async () => {
    const id = await refusedCase('f40')
    expect(await rate('f40', id, { level: 4, comment: '白跑一趟' })).toBe('answered')
    expect((await historyOf(id)).map(({ kind }) => kind)).toEqual(['rating.given', 'rating.escalated'])
  })

  it('has five levels', async () => {
    const id = await refusedCase('f57')
    expect(await rate('f57', id, { level: 6 })).toBe('request.invalid')
    expect(await rate('f57', id, { level: 1, tags: ['unheard_of'] })).toBe('request.invalid')
    expect(await rate('f57', '01890a5d-ac96-774b-bcce-b302099a8057')).toBe('case.not_found')
  })
})
