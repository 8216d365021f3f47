/** What the members of 开餐饮店一件事 ask alike; equal ids are asked once. */
import type { Field } from '@tongban/contracts/forms.ts'
import { personOf } from '../people.ts'
import { RESTAURANT } from '../premises.ts'
import { applicantAnswers } from './form-fragments.ts'

export const shopName: Field = {
  id: 'shop_name',
  label: '店铺名称（个体工商户名称）',
  type: 'text',
  element: 'shop.name',
  required: true,
  minLength: 6,
  maxLength: 60,
  hint: '一般由行政区划、字号、行业和组织形式组成',
  example: RESTAURANT.name,
  commonMistake: '缺少行业用语，例如写成“温州市鹿城区海燕店”',
}

export const shopAddress: Field = {
  id: 'shop_address',
  label: '经营场所地址',
  type: 'address',
  element: 'shop.address',
  required: true,
  maxLength: 120,
  commonMistake: '与房屋租赁合同上的门牌号不一致',
}

export const shopArea: Field = {
  id: 'shop_area',
  label: '经营场所使用面积',
  type: 'number',
  element: 'shop.area_sqm',
  required: true,
  minimum: 1,
  maximum: 5000,
  unit: '平方米',
}

/** Asked of a shop that exists; in a bundle the code comes with the new business licence. */
export const existingCreditCode: Field = {
  id: 'credit_code',
  label: '统一社会信用代码',
  type: 'credit_code',
  element: 'firm.credit_code',
  hint: '正在通过“开餐饮店一件事”申请营业执照的不用填写',
}

/** 周海燕's noodle shop. */
export const restaurantAnswers = {
  ...applicantAnswers(personOf('zhou_haiyan')),
  shop_name: RESTAURANT.name,
  shop_address: RESTAURANT.address,
}

/** Of the new shop, or of the business licence that the bundle has issued. */
export const CREDIT_CODE =
  'if answers.credit_code != null then answers.credit_code else outputs.business_licence.credit_code'
