import { fieldsOf } from '@tongban/law/forms/prepared-form.ts'
import { expect, it } from 'vitest'
import { draft } from '../../../test/sample-applications.ts'
import { defectiveForm } from '../defective-form.ts'

const defect = (targetId: string, target: 'field' | 'material' = 'field') =>
  ({ target, targetId, label: '内容', problem: 'incorrect', instruction: '请改正。' }) as const

it('asks only for the fields that the notice names', () => {
  const form = defectiveForm(draft.form, [defect('seats'), defect('staff'), defect('floor_plan', 'material')])
  expect(fieldsOf(form).map(({ id }) => id)).toEqual(['seats', 'staff'])
})

it('asks for them whatever the rest of the form would say', () => {
  const form = defectiveForm(draft.form, [defect('change_content')])
  expect(fieldsOf(form)).toMatchObject([{ id: 'change_content' }])
  expect(fieldsOf(form)[0]).not.toHaveProperty('visibleWhen')
})
