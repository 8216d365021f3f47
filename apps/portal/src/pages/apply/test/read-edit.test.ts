import { describe, expect, it } from 'vitest'
import { draft } from '../../../test/sample-applications.ts'
import { sampleRequest } from '../../../test/sample-server.ts'
import { formPages } from '../form-pages.ts'
import { baseFor, readEdit } from '../read-edit.ts'

const found = formPages(draft).find(({ title }) => title === '经营场所')
if (!found) throw new Error('no such page')
const page = found
const stored = { ...draft, answers: { ...draft.answers, seats: 6, shop_area: 40 } }

/** The page as it is posted: opened when `opened` was stored, with what was typed over it. */
function post(opened: typeof draft, typed: Record<string, string>) {
  const shown = ['shop_address', 'shop_area', 'seats', 'hygiene_manager']
  const boxes = Object.fromEntries(shown.map((id) => [id, String(opened.answers[id] ?? '')]))
  return sampleRequest(
    page.path,
    {},
    {
      form: {
        _fields: shown.join(' '),
        _revision: String(opened.revision),
        _base: baseFor(opened, page),
        ...boxes,
        ...typed,
      },
    },
  )
}

describe('a page of the form that is posted without a script', () => {
  it('replaces the answers it had, and no others', () => {
    const edit = readEdit(post(stored, { seats: '8' }), stored, page)
    expect(edit).toMatchObject({ conflicts: [], isMerged: false })
    expect(edit.answers).toEqual({ ...stored.answers, seats: 8 })
  })

  it('is joined with what another device saved meanwhile', () => {
    const now = { ...stored, revision: 8, answers: { ...stored.answers, shop_area: 60 } }
    const edit = readEdit(post(stored, { seats: '8' }), now, page)
    expect(edit).toMatchObject({ conflicts: [], isMerged: true })
    expect(edit.answers).toMatchObject({ seats: 8, shop_area: 60 })
  })

  it('names the fields that both have changed, and keeps what was typed here', () => {
    const now = { ...stored, revision: 8, answers: { ...stored.answers, seats: 9 } }
    const edit = readEdit(post(stored, { seats: '8' }), now, page)
    expect(edit.conflicts).toEqual([{ fieldId: 'seats', base: 6, mine: 8, theirs: 9 }])
    expect(edit.answers.seats).toBe(8)
  })

  it('takes the other answer where that was chosen', () => {
    const now = { ...stored, revision: 8, answers: { ...stored.answers, seats: 9 } }
    const edit = readEdit(post(now, { seats: '8', '_keep.seats': 'theirs' }), now, page)
    expect(edit.answers.seats).toBe(9)
  })

  it.each(['', 'no JSON', '[1]', 'null'])('survives a base that somebody tampered with: %s', (base) => {
    const now = { ...stored, revision: 8 }
    const edit = readEdit(post(stored, { seats: '8', _base: base }), now, page)
    expect(edit.answers.seats).toBe(8)
  })
})
