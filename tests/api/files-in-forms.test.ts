import { randomUUID } from 'node:crypto'
import { removeCorrectionFile } from '@tongban/contracts/applicant-cases.ts'
import { type Draft, saveDraft } from '@tongban/contracts/drafts.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pdf } from '../../apps/server/src/kernel/files/test/files.ts'
import { A_PAPER, type Applicant, itemOf, type Paper } from '../town/applicant.ts'
import { doorPhotos, ITEM, naming, newest, PHOTOS, photo, photosOf } from '../town/door-photos.ts'
import { A_DEFECT } from '../town/officer.ts'
import { type Town, town } from '../town/town.ts'
import type { Visitor } from '../town/visitor.ts'

let wenzhou: Town
let photos: ReturnType<typeof doorPhotos>
beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-12' })
  photos = doorPhotos(wenzhou)
  await photos.asksFor(PHOTOS)
})
afterAll(() => wenzhou.stop())

describe('a file that the form asks for', () => {
  it('is the answer as soon as it is handed in', async () => {
    const { hotel } = wenzhou
    const begun = await hotel.starts(ITEM)
    expect(begun.uploads).toEqual({})
    const one = await hotel.attaches(begun, PHOTOS.id, photo('正面.png'))
    const two = await hotel.attaches(begun, PHOTOS.id, photo('侧面.png'))
    expect(photosOf(two).map(({ name }) => name)).toEqual(['正面.png', '侧面.png'])
    expect(two.answers[PHOTOS.id]).toEqual(photosOf(two).map(({ id }) => id))
    expect([one.revision, two.revision]).toEqual([begun.revision + 1, begun.revision + 2])
    expect(await hotel.reads(begun)).toEqual(two)
    expect(await photos.opens(hotel, newest(two))).toBe(200)
    for (const stranger of [wenzhou.lin, wenzhou.clerk])
      expect(await photos.opens(stranger, newest(two))).toBe(404)
  })

  it('is kept by every save that names it, with what else was typed', async () => {
    const { hotel } = wenzhou
    const draft = await hotel.attaches(await hotel.starts(ITEM), PHOTOS.id, photo())
    const { revision } = await hotel.saves(draft, { ...draft.answers, door_note: '朝南' })
    const again = await hotel.reads(draft)
    expect(again).toMatchObject({ revision, answers: { door_note: '朝南' }, uploads: draft.uploads })
    await expect(hotel.saves(draft, draft.answers)).rejects.toThrow('draft.stale')
  })

  it('is nobody else’s, and of no other place', async () => {
    const { hotel, barber } = wenzhou
    const draft = await hotel.attaches(await hotel.starts(ITEM), PHOTOS.id, photo())
    const [own] = photosOf(draft)
    const withPlan = await hotel.handsIn(draft, 'floor_plan')
    const elsewhere = await hotel.attaches(await hotel.starts(ITEM), PHOTOS.id, photo())
    const barbers = await barber.attaches(await barber.starts(ITEM), PHOTOS.id, photo())
    const current = await hotel.reads(draft)
    for (const id of [
      randomUUID(),
      newest(barbers).id,
      newest(elsewhere).id,
      withPlan.materials.floor_plan?.[0]?.id ?? '',
      '../../etc/passwd',
    ]) {
      const refused = await hotel.isRefused(saveDraft, {
        params: { draftId: draft.id },
        body: { revision: current.revision, answers: naming(current, own?.id ?? '', id) },
      })
      expect(refused).toMatchObject({
        code: 'form.invalid',
        errors: [
          { path: `/${PHOTOS.id}`, code: 'unknown_file', message: expect.stringContaining('门头照片') },
        ],
      })
    }
    expect(await hotel.reads(draft)).toEqual(current)
    expect(await photos.opens(barber, newest(barbers))).toBe(200)
  })
})

const files = () => wenzhou.asOwner('select id, object_key from cases.file order by id')

describe('a file is refused before a byte of it is stored', () => {
  const refusals: readonly [string, (who: Town, draft: Draft, paper: Paper) => Promise<unknown>, string][] = [
    [
      'for somebody else’s draft',
      ({ barber }, draft, paper) => barber.attaches(draft, PHOTOS.id, paper),
      'draft.not_found',
    ],
    [
      'for a draft that is not there',
      ({ hotel }, _draft, paper) => hotel.attaches({ id: randomUUID() }, PHOTOS.id, paper),
      'draft.not_found',
    ],
    [
      'for a field that the form does not have',
      ({ hotel }, draft, paper) => hotel.attaches(draft, 'love_letter', paper),
      'field.takes_no_files',
    ],
    [
      'for a field that is answered with text',
      ({ hotel }, draft, paper) => hotel.attaches(draft, 'door_note', paper),
      'field.takes_no_files',
    ],
    [
      'for a material of an item that knows none like it',
      ({ hotel }, draft, paper) => hotel.handsIn(draft, 'love_letter', paper),
      'material.unknown',
    ],
    ['for an officer', ({ clerk }, draft, paper) => uploadsAs(clerk, draft, paper), 'permission.denied'],
  ]
  it.each(refusals)('%s', async (_why, attempt, code) => {
    const draft = await wenzhou.hotel.starts(ITEM)
    const before = await files()
    const paper = photo()
    await expect(attempt(wenzhou, draft, paper)).rejects.toThrow(code)
    expect(await photos.lies(paper)).toBe(false)
    expect(await files()).toEqual(before)
    expect(await wenzhou.hotel.reads(draft)).toEqual(draft)
  })

  it('when there is no room for one more, and taken again when one was removed', async () => {
    const { hotel } = wenzhou
    const draft = await hotel.starts(ITEM)
    for (let count = 0; count < 3; count += 1) await hotel.attaches(draft, PHOTOS.id, photo())
    const paper = photo()
    await expect(hotel.attaches(draft, PHOTOS.id, paper)).rejects.toThrow('file.too_many')
    expect(await photos.lies(paper)).toBe(false)
    const full = await hotel.reads(draft)
    await hotel.saves(full, naming(full, newest(full).id))
    expect(photosOf(await hotel.attaches(draft, PHOTOS.id, paper))).toHaveLength(2)
  })

  it('when it is not what it says it is', async () => {
    const { hotel } = wenzhou
    const draft = await hotel.starts(ITEM)
    const disguised = { ...photo('门头.pdf'), type: 'application/pdf' }
    await expect(hotel.attaches(draft, PHOTOS.id, disguised)).rejects.toThrow('file.disguised')
    const script = { ...A_PAPER, content: new Uint8Array(pdf('<< /S /JavaScript /JS (app.alert(1)) >>')) }
    await expect(hotel.attaches(draft, PHOTOS.id, script)).rejects.toThrow('file.active_content')
    expect(await photos.lies(disguised)).toBe(false)
    expect(await hotel.reads(draft)).toEqual(draft)
  })
})

describe('an application with files in its form', () => {
  const applies = async (who: Applicant) => {
    const filled = await who.fills(await who.starts(ITEM), ITEM)
    const draft = await who.attaches(filled, PHOTOS.id, photo())
    const submitted = await who.submits(await who.completes(draft))
    return { filed: submitted, photo: newest(draft) }
  }

  it('shows them to the officers of the case, to the applicant, and to nobody else', async () => {
    const { hotel, barber, clerk, office } = wenzhou
    const { filed, photo } = await applies(hotel)
    expect((await hotel.sees(filed)).uploads).toEqual({ [PHOTOS.id]: [photo] })
    const shown = await clerk.sees(filed)
    expect(shown.answers[PHOTOS.id]).toEqual([photo.id])
    expect(shown.uploads).toEqual({ [PHOTOS.id]: [photo] })
    for (const who of [hotel, clerk, office('lc_health').reviewer])
      expect(await photos.opens(who, photo)).toBe(200)
    for (const who of [barber, office('lc_urban').reviewer]) expect(await photos.opens(who, photo)).toBe(404)
  })

  it('is refused for a file that is not its own', async () => {
    const { hotel } = wenzhou
    const { filed, photo } = await applies(hotel)
    const draft = await hotel.starts(ITEM)
    await expect(hotel.saves(draft, naming(draft, photo.id))).rejects.toThrow('form.invalid')
    expect(photosOf(await hotel.sees(filed))).toEqual([photo])
  })

  it('is corrected file by file, and keeps what it is told to keep', async () => {
    const { hotel, barber, clerk } = wenzhou
    const { filed, photo: former } = await applies(hotel)
    await expect(hotel.attachesAnew(filed, PHOTOS.id)).rejects.toThrow('case.wrong_status')
    await clerk.notifiesCorrection(filed, [{ ...A_DEFECT, targetId: PHOTOS.id, label: PHOTOS.label }])
    await expect(barber.attachesAnew(filed, PHOTOS.id)).rejects.toThrow('case.not_found')
    await expect(hotel.attachesAnew(filed, 'door_note')).rejects.toThrow('field.takes_no_files')
    const added = await hotel.attachesAnew(filed, PHOTOS.id, photo('新门头.png'))
    expect(photosOf(added).map(({ name }) => name)).toEqual([former.name, '新门头.png'])

    const remove = (fileId: string) => ({ params: { caseId: filed.id, fieldId: PHOTOS.id, fileId } })
    await expect(hotel.ask(removeCorrectionFile, remove(randomUUID()))).rejects.toThrow('file.not_found')
    await expect(barber.ask(removeCorrectionFile, remove(former.id))).rejects.toThrow('case.not_found')
    expect(photosOf(await hotel.ask(removeCorrectionFile, remove(former.id)))).toEqual([newest(added)])

    const foreign = newest(await hotel.attaches(await hotel.starts(ITEM), PHOTOS.id, photo()))
    await expect(hotel.corrects(filed, { [PHOTOS.id]: [foreign.id] })).rejects.toThrow('form.invalid')
    const corrected = await hotel.corrects(filed, { door_note: '已换新' })
    expect(corrected.answers).toMatchObject({ door_note: '已换新', [PHOTOS.id]: [newest(added).id] })
    const shown = await clerk.sees(filed)
    expect(photosOf(shown)).toEqual([newest(added)])
    for (const file of [former, newest(added)]) expect(await photos.opens(clerk, file)).toBe(200)
  })
})

describe('a bundle', () => {
  it('shows each department the papers of its share', async () => {
    const { zhou, clerk, office } = wenzhou
    const filed = await zhou.applies('restaurant_bundle', {
      scenario: { has_sign: 'yes', needs_drainage: 'yes', drain_into: 'public', food_kind: 'hot' },
      answers: itemOf('drainage_permit').sampleAnswers,
    })
    await clerk.accepts(filed)
    const { members } = await zhou.sees(filed)
    const sign = members.find(({ itemName }) => itemName === itemOf('signboard_filing').definition.name)
    if (!sign) throw new Error('no signboard')
    const design = (await zhou.sees(sign)).materials.sign_design?.[0]
    if (!design) throw new Error('no design')
    // The department of the signboard, and the one that leads; that of the drains has no use for it.
    expect(await photos.opens(office('lc_urban').reviewer, design)).toBe(200)
    expect(await photos.opens(office('lc_market').reviewer, design)).toBe(200)
    expect(await photos.opens(office('lc_housing').reviewer, design)).toBe(404)
  })
})

/** Not an applicant: the clerk has no way to do this but the request itself. */
async function uploadsAs(who: Visitor, draft: Draft, { name, type, content }: Paper): Promise<void> {
  const form = new FormData()
  form.set('file', new File([content], name, { type }))
  const encoded = new Response(form)
  const answer = await wenzhou.app.inject({
    method: 'POST',
    url: `/api/v1/drafts/${draft.id}/fields/${PHOTOS.id}/files`,
    headers: {
      ...(await who.authorized()),
      'content-type': encoded.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await encoded.arrayBuffer()),
  })
  if (answer.statusCode !== 200) throw new Error(answer.json().code)
}
