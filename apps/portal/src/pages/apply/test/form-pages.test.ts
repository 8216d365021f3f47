import { describe, expect, it } from 'vitest'
import { draft } from '../../../test/sample-applications.ts'
import { fieldAddress } from '../field-address.ts'
import { formPages, formProblems } from '../form-pages.ts'

describe('the pages of a form', () => {
  it('are its sections when there is much to answer', () => {
    expect(formPages(draft).map(({ path }) => path)).toEqual(
      ['firm', 'venue', 'staff_list'].map((section) => `/drafts/${draft.id}/form/${section}`),
    )
  })

  it('leave out a section of which nothing is asked', () => {
    const change = { ...draft, scenario: { ...draft.scenario, application_kind: 'change' } }
    expect(formPages(change).map(({ title }) => title)).not.toContain('直接为顾客服务的人员')
  })

  it('are one when the form is short', () => {
    const short = { ...draft, form: { sections: draft.form.sections.slice(0, 1) } }
    expect(formPages(short)).toMatchObject([{ path: `/drafts/${draft.id}/form`, title: null }])
  })
})

describe('a problem of a submission', () => {
  it.each([
    ['/seats', '/form/venue#field-seats'],
    ['/staff/1/staff_name', '/form/staff_list#field-staff-1-staff_name'],
    ['/materials/floor_plan', '/materials#material-floor_plan'],
  ])('%s is mended where it was made', (path, place) => {
    expect(fieldAddress(draft, path)).toBe(`/drafts/${draft.id}${place}`)
  })

  it('is known before anything is sent', () => {
    const { seats: _, ...answers } = draft.answers
    expect(formProblems({ ...draft, answers }, 'zh').map(({ path }) => path)).toEqual(['/seats'])
  })
})
