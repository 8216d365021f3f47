import type { FormDefinition } from '@tongban/contracts/forms.ts'
import { prepareForm } from '../../src/forms/prepare.ts'
import type { PreparedForm } from '../../src/forms/prepared-form.ts'

export const TODAY = Temporal.PlainDate.from('2026-03-02')
export const VALID_ID = '11010519491231002X'
export const VALID_CREDIT_CODE = '11330105002500287C'

/** A form with a field of every type, as the food-business item of the demonstration has them. */
export const restaurantForm: FormDefinition = {
  sections: [
    {
      id: 'owner',
      title: '经营者信息',
      fields: [
        {
          id: 'owner_name',
          type: 'text',
          label: '经营者姓名',
          element: 'person.name',
          required: true,
          maxLength: 20,
        },
        { id: 'owner_id', type: 'id_number', label: '身份证号', element: 'person.id_number', required: true },
        { id: 'owner_phone', type: 'phone', label: '手机号码', element: 'person.phone', required: true },
        { id: 'credit_code', type: 'credit_code', label: '统一社会信用代码', element: 'firm.credit_code' },
        { id: 'opens_on', type: 'date', label: '拟开业日期', notBeforeToday: true },
      ],
    },
    {
      id: 'shop',
      title: '店铺信息',
      fields: [
        {
          id: 'foods',
          type: 'choices',
          label: '经营项目',
          required: true,
          options: [
            { value: 'hot', label: '热食类食品制售' },
            { value: 'cold', label: '冷食类食品制售' },
            { value: 'drink', label: '自制饮品制售' },
          ],
        },
        {
          id: 'area',
          type: 'number',
          label: '经营场所面积',
          unit: '平方米',
          minimum: 5,
          maximum: 150,
          required: true,
        },
        { id: 'rent', type: 'money', label: '月租金', minimum: 0 },
        { id: 'has_sign', type: 'yes_no', label: '是否设置招牌', required: true },
        {
          id: 'sign_text',
          type: 'text',
          label: '招牌文字',
          visibleWhen: 'has_sign',
          required: true,
          pattern: '[\\u4e00-\\u9fff]+',
          patternMessage: '招牌文字请用汉字',
        },
        {
          id: 'cold_room',
          type: 'long_text',
          label: '冷食间说明',
          requiredWhen: 'list contains(foods, "cold")',
        },
        {
          id: 'kind',
          type: 'choice',
          label: '店铺类别',
          options: [
            { value: 'meal', label: '餐饮店' },
            { value: 'tea', label: '茶饮店' },
          ],
        },
        { id: 'region', type: 'region', label: '所在街道' },
        { id: 'address', type: 'address', label: '经营场所地址', element: 'shop.address' },
        { id: 'photos', type: 'upload', label: '店面照片', minItems: 1, maxItems: 3 },
        {
          id: 'staff',
          type: 'group',
          label: '从业人员',
          minItems: 1,
          maxItems: 3,
          visibleWhen: 'with_staff = "yes"',
          required: true,
          fields: [
            { id: 'staff_name', type: 'text', label: '姓名', required: true },
            { id: 'is_cook', type: 'yes_no', label: '是否从事接触直接入口食品的工作', required: true },
            {
              id: 'health_until',
              type: 'date',
              label: '健康证有效期至',
              visibleWhen: 'is_cook',
              required: true,
              notBeforeToday: true,
            },
          ],
        },
      ],
    },
  ],
}

export function prepared(definition: FormDefinition, questions: readonly string[] = []): PreparedForm {
  const preparation = prepareForm(definition, questions)
  if (!preparation.ok) throw new Error(JSON.stringify(preparation.faults))
  return preparation.form
}

export const completeAnswers = {
  owner_name: '林晓',
  owner_id: VALID_ID,
  owner_phone: '13800138000',
  foods: ['hot'],
  area: 48,
  has_sign: false,
}
