/** Form sections that many items share; equal ids let a bundle ask once. */
import type { Field, FormDefinition } from '@tongban/contracts/forms.ts'
import type { Firm } from '../firms.ts'
import { personOf } from '../people.ts'
import type { Person } from '../person.ts'

type Section = FormDefinition['sections'][number]

/** 申请人基本信息, known from the sign-in; `more` fields follow. */
export function applicantSection(more: readonly Field[] = []): Section {
  return {
    id: 'applicant',
    title: '申请人信息',
    fields: [
      {
        id: 'applicant_name',
        label: '姓名',
        type: 'text',
        element: 'person.name',
        required: true,
        locked: true,
        minLength: 2,
        maxLength: 50,
      },
      {
        id: 'id_number',
        label: '公民身份号码',
        type: 'id_number',
        element: 'person.id_number',
        required: true,
        locked: true,
      },
      {
        id: 'phone',
        label: '手机号码',
        type: 'phone',
        element: 'person.phone',
        required: true,
        hint: '用于接收办理进度短信',
        example: '13800000000',
      },
      ...more,
    ],
  }
}

export const applicantAnswers = ({ name, idNumber, phone }: Person) => ({
  applicant_name: name,
  id_number: idNumber,
  phone,
})

/** 企业基本信息 from the legal-entity base, and whom to call; `more` fields follow. */
export function firmSection(more: readonly Field[] = []): Section {
  return {
    id: 'firm',
    title: '申请单位信息',
    hint: '登记信息取自法人库；与实际不一致的，请先办理变更登记。',
    fields: [
      {
        id: 'firm_name',
        label: '单位名称',
        type: 'text',
        element: 'firm.name',
        required: true,
        locked: true,
        maxLength: 100,
      },
      {
        id: 'credit_code',
        label: '统一社会信用代码',
        type: 'credit_code',
        element: 'firm.credit_code',
        required: true,
        locked: true,
      },
      {
        id: 'legal_representative',
        label: '法定代表人（负责人）',
        type: 'text',
        element: 'firm.legal_representative',
        required: true,
        locked: true,
        maxLength: 50,
      },
      {
        id: 'contact_name',
        label: '经办人姓名',
        type: 'text',
        element: 'contact.name',
        required: true,
        minLength: 2,
        maxLength: 50,
      },
      {
        id: 'contact_phone',
        label: '经办人手机号码',
        type: 'phone',
        element: 'contact.phone',
        required: true,
        example: '13800000000',
      },
      ...more,
    ],
  }
}

/** The firm's agent in the samples is its legal representative. */
export function firmAnswers({ name, creditCode, legalRepresentativeKey }: Firm) {
  const agent = personOf(legalRepresentativeKey)
  return {
    firm_name: name,
    credit_code: creditCode,
    legal_representative: agent.name,
    contact_name: agent.name,
    contact_phone: agent.phone,
  }
}
