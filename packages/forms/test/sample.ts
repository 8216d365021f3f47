import type { FormDefinition } from '@tongban/contracts/forms.ts'
import { prepareForm } from '@tongban/law/forms/prepare.ts'
import type { PreparedForm } from '@tongban/law/forms/prepared-form.ts'
import type { FormContent } from '../src/form-view.ts'

const definition: FormDefinition = {
  sections: [
    {
      id: 'owner',
      title: '经营者信息',
      hint: '与营业执照一致',
      fields: [
        { id: 'owner_name', type: 'text', label: '经营者姓名', element: 'person.name', required: true },
        { id: 'owner_id', type: 'id_number', label: '身份证号', element: 'person.id_number', locked: true },
        {
          id: 'owner_phone',
          type: 'phone',
          label: '手机号码',
          element: 'person.phone',
          required: true,
          hint: '用于接收办理进度',
        },
        { id: 'opens_on', type: 'date', label: '拟开业日期', notBeforeToday: true },
      ],
    },
    {
      id: 'shop',
      title: '店铺信息',
      fields: [
        { id: 'area', type: 'number', label: '经营面积', unit: '平方米', minimum: 5, example: '48' },
        { id: 'has_sign', type: 'yes_no', label: '是否设置招牌', required: true },
        { id: 'sign_text', type: 'text', label: '招牌文字', required: true, visibleWhen: 'has_sign' },
        {
          id: 'foods',
          type: 'choices',
          label: '经营项目',
          options: [
            { value: 'hot', label: '热食' },
            { value: 'cold', label: '冷食' },
          ],
        },
        { id: 'region', type: 'region', label: '所在街道' },
        { id: 'note', type: 'long_text', label: '说明' },
        { id: 'photos', type: 'upload', label: '店面照片', maxItems: 3 },
        {
          id: 'staff',
          type: 'group',
          label: '从业人员',
          maxItems: 3,
          fields: [
            { id: 'staff_name', type: 'text', label: '姓名', required: true },
            { id: 'health_number', type: 'text', label: '健康证号', locked: true },
            { id: 'is_cook', type: 'yes_no', label: '是否厨师' },
            { id: 'health_until', type: 'date', label: '健康证有效期至', visibleWhen: 'is_cook' },
          ],
        },
      ],
    },
  ],
}

export function shopForm(): PreparedForm {
  const preparation = prepareForm(definition)
  if (!preparation.ok) throw new Error(JSON.stringify(preparation.faults))
  return preparation.form
}

export const content = (changed: Partial<FormContent> = {}): FormContent => ({
  form: shopForm(),
  answers: {},
  scenario: {},
  provenance: {},
  problems: [],
  language: 'zh',
  ...changed,
})
