import fc from 'fast-check'
import { Window } from 'happy-dom'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { decodeForm } from '../src/decode-form.ts'
import { FormFields } from '../src/form-fields.tsx'
import { content, shopForm } from './sample.ts'

const form = shopForm()
const decode = (entries: [string, string][], former = {}) => decodeForm(form, entries, former)

describe('reading a posted form', () => {
  it('reads each type of field', () => {
    const { answers } = decode([
      ['_fields', 'owner_name area has_sign foods staff opens_on'],
      ['owner_name', '林晓'],
      ['area', '１，２００.5'.replace('，', ',')],
      ['has_sign', 'no'],
      ['foods', 'hot'],
      ['foods', 'cold'],
      ['opens_on', ''],
      ['staff[0][_fields]', 'staff_name is_cook'],
      ['staff[0][staff_name]', '陈一'],
      ['staff[0][is_cook]', 'yes'],
      ['_csrf', 'token'],
    ])
    expect(answers).toEqual({
      owner_name: '林晓',
      area: 1200.5,
      has_sign: false,
      foods: ['hot', 'cold'],
      staff: [{ staff_name: '陈一', is_cook: true }],
    })
  })

  it('clears what was on the page and is empty now, and keeps what was not on the page', () => {
    const former = {
      owner_name: '林晓',
      foods: ['hot'],
      note: '甲',
      staff: [{ staff_name: '陈一', health_until: '2027-01-01' }],
    }
    const { answers } = decode(
      [
        ['_fields', 'owner_name foods staff'],
        ['owner_name', ''],
        ['staff[0][_fields]', 'staff_name'],
        ['staff[0][staff_name]', '王二'],
      ],
      former,
    )
    expect(answers).toEqual({ note: '甲', staff: [{ staff_name: '王二', health_until: '2027-01-01' }] })
  })

  it('keeps a number that is none as it was typed', () => {
    expect(
      decode([
        ['_fields', 'area'],
        ['area', '约五十'],
      ]).answers,
    ).toEqual({ area: '约五十' })
  })

  it('adds and removes rows and files without a script', () => {
    const rows: [string, string][] = [
      ['_fields', 'staff'],
      ['staff[0][_fields]', 'staff_name'],
      ['staff[0][staff_name]', '陈一'],
      ['staff[1][_fields]', 'staff_name'],
      ['staff[1][staff_name]', '王二'],
    ]
    expect(decode([...rows, ['_add', 'staff']])).toMatchObject({
      action: { kind: 'add_row', group: 'staff' },
      answers: { staff: [{ staff_name: '陈一' }, { staff_name: '王二' }, {}] },
    })
    expect(decode([...rows, ['_remove', 'staff[0]']]).answers).toEqual({ staff: [{ staff_name: '王二' }] })
    expect(
      decode([
        ['_fields', 'photos'],
        ['photos', 'a'],
        ['photos', 'b'],
        ['_remove_file', 'photos:a'],
      ]).answers,
    ).toEqual({ photos: ['b'] })
    expect(
      decode([
        ['_add', 'owner_name'],
        ['_remove', 'x[0]'],
        ['_remove_file', 'note:a'],
      ]).action,
    ).toBeNull()
  })

  it('keeps everything posted on the way to where files are chosen', () => {
    const posted: [string, string][] = [
      ['_fields', 'owner_name photos'],
      ['owner_name', '林晓'],
      ['photos', 'a'],
    ]
    expect(decode([...posted, ['_files', 'photos']])).toEqual({
      answers: { owner_name: '林晓', photos: ['a'] },
      action: { kind: 'choose_files', field: 'photos' },
    })
    expect(decode([...posted, ['_files', 'owner_name']]).action).toBeNull()
  })

  it('never throws and never takes over an unknown name', () => {
    const names = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '_fields',
        '_add',
        '_remove',
        'staff[0][_fields]',
        'staff[0][staff_name]',
        '__proto__',
        'area',
      ),
    )
    const values = fc.oneof(
      fc.string(),
      fc.constantFrom('staff', 'staff[0]', 'area staff __proto__', 'constructor'),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(names, values), { maxLength: 8 }), (entries) => {
        const ids = form.sections.flatMap((section) => section.fields.map(({ id }) => id))
        for (const id of Object.keys(decode(entries).answers)) expect(ids).toContain(id)
      }),
    )
  })

  it('gives back the answers a page was rendered with', () => {
    const text = fc.stringMatching(/^[\u4e00-\u9fa5a-z<>"&]{1,8}$/)
    const answers = fc.record(
      {
        owner_name: text,
        area: fc.integer({ min: 0, max: 999 }),
        has_sign: fc.boolean(),
        foods: fc.subarray(['hot', 'cold'], { minLength: 1 }),
        note: text,
        opens_on: fc.constant('2026-05-01'),
        photos: fc.constant(['f1', 'f2']),
        staff: fc.array(fc.record({ staff_name: text, is_cook: fc.boolean() }), {
          minLength: 1,
          maxLength: 3,
        }),
      },
      { requiredKeys: ['staff'] },
    )
    const window = new Window()
    fc.assert(
      fc.property(answers, (given) => {
        window.document.body.innerHTML = `<form>${renderToString(h(FormFields, { data: content({ answers: given }) }))}</form>`
        const page = window.document.querySelector('form')
        if (!page) throw new Error('no form')
        expect(decodeForm(form, [...new window.FormData(page)]).answers).toEqual(given)
      }),
      { numRuns: 40 },
    )
  })
})
