import { removeDraft, saveDraft } from '@tongban/contracts/drafts.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { A_PAPER } from '../town/applicant.ts'
import { doorPhotos, ITEM, naming, newest, PHOTOS, photo, photosOf } from '../town/door-photos.ts'
import { type Town, town } from '../town/town.ts'

let wenzhou: Town
let photos: ReturnType<typeof doorPhotos>
beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-12' })
  photos = doorPhotos(wenzhou)
  await photos.asksFor(PHOTOS)
})
afterAll(() => wenzhou.stop())

describe('of files handed in nothing is left behind', () => {
  it('when one is removed from the answer', async () => {
    const { hotel } = wenzhou
    const draft = await hotel.attaches(await hotel.starts(ITEM), PHOTOS.id, photo())
    const gone = newest(draft)
    expect(await photos.lies(gone)).toBe(true)
    await hotel.saves(draft, naming(draft))
    const current = await hotel.reads(draft)
    expect(photosOf(current)).toEqual([])
    expect(await photos.opens(hotel, gone)).toBe(404)
    expect(await photos.lies(gone)).toBe(false)
    // What was removed is nobody's to name any more.
    await expect(hotel.saves(current, naming(current, gone.id))).rejects.toThrow('form.invalid')
  })

  it('when the draft is removed', async () => {
    const { hotel } = wenzhou
    const draft = await hotel.attaches(await hotel.starts(ITEM), PHOTOS.id, photo())
    const { materials } = await hotel.handsIn(draft, 'floor_plan', photo())
    await hotel.ask(removeDraft, { params: { draftId: draft.id } })
    for (const file of [newest(draft), ...(materials.floor_plan ?? [])]) {
      expect(await photos.lies(file)).toBe(false)
      expect(await photos.opens(hotel, file)).toBe(404)
    }
  })

  it('when the answers no longer ask for them', async () => {
    await photos.asksFor({ ...PHOTOS, visibleWhen: 'door_note = "有"' })
    const { hotel } = wenzhou
    const filled = await hotel.fills(await hotel.starts(ITEM), ITEM)
    const draft = await hotel.attaches(filled, PHOTOS.id, photo())
    const filed = await hotel.submits(await hotel.completes(draft))
    expect((await hotel.sees(filed)).uploads).toEqual({})
    await wenzhou.jobs.settle()
    expect(await photos.lies(newest(draft))).toBe(false)
    await photos.asksFor(PHOTOS)
  })

  it('when the next version of the form does not ask for them', async () => {
    const { hotel } = wenzhou
    const draft = await hotel.attaches(await hotel.starts(ITEM), PHOTOS.id, photo())
    await photos.asksFor()
    const moved = await hotel.reads(draft)
    expect(moved).toMatchObject({ uploads: {}, merge: { dropped: [{ fieldId: PHOTOS.id }] } })
    expect(await photos.lies(newest(draft))).toBe(false)
    await photos.asksFor(PHOTOS)
  })

  it('when several reach for the last place at once: what the others sent goes within the hour', async () => {
    const { hotel } = wenzhou
    const draft = await hotel.starts(ITEM)
    for (let count = 0; count < 2; count += 1) await hotel.attaches(draft, PHOTOS.id, photo())
    const rivals = [photo(), photo(), photo()]
    const { winners } = await wenzhou.together(
      ...rivals.map((paper) => () => hotel.attaches(draft, PHOTOS.id, paper)),
    )
    expect(winners).toHaveLength(1)
    expect(photosOf(await hotel.reads(draft))).toHaveLength(3)
    await wenzhou.itIs('2026-03-12T10:00')
    expect(await Promise.all(rivals.map(photos.lies))).toEqual(
      rivals.map((_, place) => winners.includes(place)),
    )
  })
})

describe('what somebody still holds stays', () => {
  it('when another person handed in the same content', async () => {
    const { hotel, barber } = wenzhou
    const paper = photo()
    const first = await hotel.attaches(await hotel.starts(ITEM), PHOTOS.id, paper)
    const second = await barber.attaches(await barber.starts(ITEM), PHOTOS.id, paper)
    await hotel.saves(first, naming(first))
    expect(await photos.lies(paper)).toBe(true)
    expect(await photos.opens(barber, newest(second))).toBe(200)
    await barber.ask(removeDraft, { params: { draftId: second.id } })
    expect(await photos.lies(paper)).toBe(false)
  })

  it('when the same content is handed in anew before it was cleared away, or just then', async () => {
    const { hotel, jobs } = wenzhou
    const paper = photo()
    let draft = await hotel.attaches(await hotel.starts(ITEM), PHOTOS.id, paper)
    for (let round = 0; round < 5; round += 1) {
      await hotel.asksOnly(saveDraft, {
        params: { draftId: draft.id },
        body: { revision: draft.revision, answers: naming(draft) },
      })
      const anew = hotel.attaches(draft, PHOTOS.id, paper)
      await Promise.all([anew, jobs.settle()])
      draft = await anew
      expect(await photos.opens(hotel, newest(draft))).toBe(200)
    }
  })

  it('when it is a licence that the holder handed in as a paper and took back', async () => {
    const { lin, app } = wenzhou
    const { licences } = await lin.applies('elder_card')
    const download = async () =>
      app.inject({
        url: `/api/v1/licences/${licences[0]?.id}/file`,
        headers: await lin.authorized(),
      })
    const drawn = await download()
    const paper = { ...A_PAPER, content: new Uint8Array(drawn.rawPayload) }
    const draft = await lin.starts('fund_withdrawal')
    const { materials } = await lin.handsIn(draft, 'marriage', paper)
    expect(materials.marriage).toHaveLength(1)
    await lin.ask(removeDraft, { params: { draftId: draft.id } })
    expect(await photos.lies(paper)).toBe(false)
    expect((await download()).rawPayload.equals(drawn.rawPayload)).toBe(true)
  })
})
