import type { Field, FormDefinition } from '@tongban/contracts/forms.ts'
import { describe, expect, it } from 'vitest'
import { prepareForm } from '../../src/forms/prepare.ts'
import { prepared, restaurantForm } from './sample-form.ts'

const formOf = (...fields: Field[]): FormDefinition => ({
  sections: [{ id: 'main', title: '基本信息', fields }],
})
const faults = (...fields: Field[]) => {
  const preparation = prepareForm(formOf(...fields), ['is_new'])
  return preparation.ok ? [] : preparation.faults.map(({ path, code, text }) => `${path} ${code} ${text}`)
}

describe('preparing a form for publication', () => {
  it('compiles its conditions to plain JSON and adds English labels from the data elements', () => {
    const form = prepared(restaurantForm, ['with_staff'])
    expect(JSON.parse(JSON.stringify(form))).toEqual(form)
    expect(form.sections[0]?.fields[0]).toMatchObject({ label: '经营者姓名', labelEn: 'Name' })
    expect(form.sections[1]?.fields[4]).toMatchObject({ visibleWhen: ['name', 'has_sign'] })
  })

  it('refuses what cannot work, and says where', () => {
    expect(
      faults(
        { id: 'first', type: 'text', label: '甲', visibleWhen: 'second = "x"' },
        { id: 'second', type: 'text', label: '乙', visibleWhen: 'third = "x"' },
        { id: 'third', type: 'text', label: '丙', visibleWhen: 'first = "x"' },
      ),
    ).toEqual([
      '/sections/0/fields/0/visibleWhen cyclic_condition first',
      '/sections/0/fields/1/visibleWhen cyclic_condition second',
      '/sections/0/fields/2/visibleWhen cyclic_condition third',
    ])
    expect(
      faults(
        { id: 'kind', type: 'choice', label: '类别' },
        {
          id: 'kind',
          type: 'text',
          label: '名称',
          requiredWhen: 'is_newer = "yes"',
          minLength: 9,
          maxLength: 3,
        },
        { id: 'number', type: 'text', label: '编号', pattern: '(', visibleWhen: 'kind between 1 and 2' },
      ),
    ).toEqual([
      '/sections/0/fields/0 options_missing kind',
      '/sections/0/fields/1/id duplicate_id kind',
      '/sections/0/fields/1 limits_contradict 9 > 3',
      '/sections/0/fields/1/requiredWhen unknown_name is_newer',
      '/sections/0/fields/2 pattern_invalid (',
      '/sections/0/fields/2/visibleWhen unsupported kind between 1 and 2',
    ])
  })

  it('refuses files in a repeating group, whose rows come and go', () => {
    const photo = { id: 'photo', type: 'upload', label: '照片' } as const
    expect(faults(photo)).toEqual([])
    expect(faults({ id: 'staff', type: 'group', label: '人员', fields: [photo] })).toEqual([
      '/sections/0/fields/0/fields/0 upload_in_group photo',
    ])
  })

  it('refuses a field that carries the name of a scenario question', () => {
    expect(faults({ id: 'is_new', type: 'yes_no', label: '是否新办' })).toEqual([
      '/sections/0/fields/0/id duplicate_id is_new',
    ])
  })
})
