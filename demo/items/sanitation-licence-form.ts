import type { FormDefinition } from '@tongban/contracts/forms.ts'
import { firmSection } from './form-fragments.ts'

export const sanitationForm: FormDefinition = {
  sections: [
    firmSection([
      {
        id: 'representative_id_number',
        label: '法定代表人（负责人）身份号码',
        type: 'id_number',
        element: 'person.id_number',
        required: true,
        hint: '只用于核验身份，核验后不再要求提交身份证复印件',
      },
    ]),
    {
      id: 'venue',
      title: '经营场所',
      fields: [
        {
          id: 'shop_address',
          label: '经营场所地址',
          type: 'address',
          element: 'shop.address',
          required: true,
          maxLength: 120,
          commonMistake: '只写商场名称，没有写门牌号或者铺位号',
        },
        {
          id: 'shop_area',
          label: '经营场所面积',
          type: 'number',
          element: 'shop.area_sqm',
          required: true,
          minimum: 1,
          maximum: 100000,
          unit: '平方米',
        },
        {
          id: 'seats',
          label: '床位、座位或者理发椅数量',
          type: 'number',
          required: true,
          minimum: 1,
          maximum: 20000,
          unit: '个',
        },
        {
          id: 'hygiene_manager',
          label: '卫生管理人员姓名',
          type: 'text',
          required: true,
          minLength: 2,
          maxLength: 50,
        },
        {
          id: 'current_licence_number',
          label: '现卫生许可证号',
          type: 'text',
          element: 'licence.sanitation.number',
          maxLength: 60,
          visibleWhen: 'application_kind in ("extend", "change")',
          requiredWhen: 'application_kind in ("extend", "change")',
        },
        {
          id: 'change_content',
          label: '变更内容',
          type: 'long_text',
          maxLength: 300,
          visibleWhen: 'application_kind = "change"',
          requiredWhen: 'application_kind = "change"',
          example: '负责人由张某变更为李某',
        },
      ],
    },
    {
      id: 'staff_list',
      title: '直接为顾客服务的人员',
      visibleWhen: 'application_kind != "change"',
      fields: [
        {
          id: 'staff',
          label: '从业人员',
          type: 'group',
          required: true,
          minItems: 1,
          maxItems: 50,
          fields: [
            { id: 'staff_name', label: '姓名', type: 'text', required: true, minLength: 2, maxLength: 50 },
            { id: 'staff_id_number', label: '公民身份号码', type: 'id_number', required: true },
            {
              id: 'health_certificate_on',
              label: '健康合格证明发证日期',
              type: 'date',
              required: true,
              notAfterToday: true,
            },
          ],
        },
      ],
    },
  ],
}
