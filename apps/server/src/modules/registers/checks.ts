import type { DataElementId } from '@tongban/contracts/data-elements.ts'

/** A data check (数据核验) at an authoritative base. */
export type Check = {
  /** Name of the base as the applicant reads it. */
  readonly source: string
  /** Resource of the base that holds the record. */
  readonly resource: 'population' | 'legal_entity' | 'marriage' | 'estate' | 'social'
  /** What the record may be looked up by; the first that is given is used. */
  readonly inputs: readonly DataElementId[]
  /** Facts that the check returns, with their words. */
  readonly facts: Readonly<Record<string, string>>
}

const PERSON: readonly DataElementId[] = ['person.id_number']

export const CHECKS = {
  'population.person': {
    source: '浙江省人口基础信息库',
    resource: 'population',
    inputs: PERSON,
    facts: {
      name: '姓名',
      sex: '性别',
      birth_date: '出生日期',
      age: '年龄',
      ethnicity: '民族',
      alive: '生存状态正常',
      residence_region: '户籍所在地代码',
      residence_region_name: '户籍所在地',
      residence_address: '户籍地址',
      living_address: '现住址',
      local_residence: '温州市户籍',
      household_size: '户内人口数',
      registered_years: '户籍迁入年数',
    },
  },
  'legal_entity.firm': {
    source: '浙江省法人基础信息库',
    resource: 'legal_entity',
    inputs: ['firm.credit_code'],
    facts: {
      name: '名称',
      kind: '主体类型',
      legal_representative: '法定代表人（负责人）',
      address: '住所（经营场所）',
      established_on: '成立日期',
      business_scope: '经营范围',
      registered_capital_yuan: '注册资本（元）',
      status: '登记状态',
    },
  },
  'legal_entity.name_free': {
    source: '浙江省企业名称登记库',
    resource: 'legal_entity',
    inputs: ['shop.name', 'firm.name'],
    facts: { free: '名称可以使用' },
  },
  'marriage.status': {
    source: '浙江省婚姻登记信息库',
    resource: 'marriage',
    inputs: PERSON,
    facts: {
      status: '婚姻状况',
      spouse_name: '配偶姓名',
      spouse_id_number: '配偶身份号码',
      registered_on: '登记日期',
    },
  },
  'estate.holdings': {
    source: '浙江省不动产登记信息库',
    resource: 'estate',
    inputs: PERSON,
    facts: { count: '名下住房套数', area_sqm: '名下住房面积（平方米）', certificate_numbers: '不动产权证号' },
  },
  'estate.premises': {
    source: '浙江省不动产登记信息库',
    resource: 'estate',
    inputs: ['estate.certificate_number', 'shop.address', 'firm.address'],
    facts: { exists: '有不动产登记', use: '规划用途', owner_name: '权利人' },
  },
  'social.insurance': {
    source: '浙江省社会保险信息库',
    resource: 'social',
    inputs: PERSON,
    facts: {
      insured: '参保',
      months_paid: '累计缴费月数',
      monthly_base_yuan: '月缴费基数（元）',
      employer: '参保单位',
    },
  },
} as const satisfies Readonly<Record<string, Check>>

export type CheckKey = keyof typeof CHECKS

export const isCheck = (key: string): key is CheckKey => Object.hasOwn(CHECKS, key)
