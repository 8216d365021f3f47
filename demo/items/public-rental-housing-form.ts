import type { FormDefinition } from '@tongban/contracts/forms.ts'
import { applicantSection } from './form-fragments.ts'

export const housingForm: FormDefinition = {
  sections: [
    applicantSection([
      {
        id: 'living_address',
        label: '现住址',
        type: 'address',
        element: 'person.living_address',
        required: true,
        maxLength: 120,
      },
    ]),
    {
      id: 'family',
      title: '家庭情况',
      hint: '家庭成员包括申请人、配偶和未成年子女。',
      fields: [
        {
          id: 'household_size',
          label: '家庭人口数',
          type: 'number',
          element: 'person.household_size',
          required: true,
          minimum: 1,
          maximum: 20,
          unit: '人',
        },
        {
          id: 'marital_status',
          label: '婚姻状况',
          type: 'choice',
          element: 'marriage.status',
          required: true,
          options: ['未婚', '已婚', '离异', '丧偶'].map((status) => ({ value: status, label: status })),
        },
        {
          id: 'spouse_joins',
          label: '配偶是否共同申请',
          type: 'yes_no',
          visibleWhen: 'marital_status = "已婚"',
          requiredWhen: 'marital_status = "已婚"',
        },
        {
          id: 'spouse_name',
          label: '配偶姓名',
          type: 'text',
          element: 'marriage.spouse_name',
          maxLength: 50,
          visibleWhen: 'marital_status = "已婚"',
          requiredWhen: 'marital_status = "已婚"',
        },
        {
          id: 'spouse_id_number',
          label: '配偶公民身份号码',
          type: 'id_number',
          element: 'marriage.spouse_id_number',
          visibleWhen: 'marital_status = "已婚"',
          requiredWhen: 'marital_status = "已婚"',
        },
      ],
    },
    {
      id: 'housing',
      title: '住房情况',
      fields: [
        {
          id: 'housing_now',
          label: '现在怎么住',
          type: 'choice',
          required: true,
          options: [
            { value: 'rented', label: '租房' },
            { value: 'relatives', label: '借住亲友家' },
            { value: 'dormitory', label: '单位宿舍' },
            { value: 'owned', label: '自有住房' },
          ],
        },
        {
          id: 'monthly_rent',
          label: '每月租金',
          type: 'number',
          minimum: 0,
          maximum: 100000,
          unit: '元',
          visibleWhen: 'housing_now = "rented"',
          requiredWhen: 'housing_now = "rented"',
        },
        {
          id: 'other_housing_support',
          label: '是否正在享受公租房、租赁补贴或者政策性住房',
          type: 'yes_no',
          required: true,
        },
        {
          id: 'consent',
          label: '本人及家庭成员同意核验户籍、婚姻、不动产和社会保险信息',
          type: 'yes_no',
          required: true,
          hint: '依据《公共租赁住房管理办法》第八条，申请人应当书面同意核实其申报信息',
        },
      ],
    },
  ],
}
