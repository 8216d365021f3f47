import type { ItemDefinition } from '@tongban/contracts/items.ts'
import type { ItemHeader } from '@tongban/law/catalog/national-fields/write-national.ts'
import { buildCreditCode } from '@tongban/law/identifiers/credit-code.ts'

/** An authority that is registered nowhere: the example in the template is never imported by mistake. */
const creditCode = buildCreditCode('11', '330300', 'MBEXAMP1')
const contact = (phone: string) => ({ department: '示例部门', phone, address: '示例市示例路1号' })

/** The example row of the import template. */
export const EXAMPLE: ItemDefinition = {
  name: '示例事项（请删除本行）',
  plainNames: ['示例', '样例'],
  summary: '说明这个事项办什么、谁来办、办成什么样。',
  basicCode: '000123006000',
  type: '01',
  level: '3',
  powerSource: '1',
  authorityNature: '1',
  legalBases: [
    {
      name: '《中华人民共和国行政许可法》',
      documentNumber: '2019年4月23日修正',
      article: '第十二条第一项',
      content: '直接涉及国家安全、公共安全等特定活动，需要按照法定条件予以批准的事项，可以设定行政许可。',
    },
  ],
  subjects: ['1', '2'],
  caseType: '2',
  statutory: { length: 20, unit: 'workday', clause: '《中华人民共和国行政许可法》第四十二条' },
  promised: { length: 5, unit: 'workday' },
  conditions: [{ text: '已经取得营业执照。' }, { text: '经营场所符合卫生要求。' }],
  flow: [
    {
      stage: '受理',
      step: '收件受理',
      handler: '综合窗口',
      limit: '1个工作日',
      standard: '材料齐全、符合法定形式。',
      result: '受理通知书',
    },
  ],
  specialProcedures: [],
  fees: [{ name: '工本费', standard: '每证10元', basis: '示例收费文件', amount: 1000, reducible: false }],
  handleForms: ['1', '2'],
  onlineDepth: '2',
  visits: 1,
  visitReason: '领取证件时核验身份。',
  crossRegion: 'city',
  personThemes: ['证件办理'],
  firmThemes: ['准营准办'],
  lifeEvents: [],
  entersHall: true,
  courier: false,
  payOnline: false,
  bookable: true,
  kiosk: false,
  jointOrganizations: [],
  results: [{ name: '示例许可证', kind: 'licence', validity: '4年' }],
  intermediaries: [],
  places: [
    {
      hall: '示例市政务服务中心',
      window: '二楼12号窗口',
      address: '示例市示例路1号',
      hours: '工作日9:00-17:00',
      phone: '0577-88888888',
    },
  ],
  consult: contact('0577-88888888'),
  supervise: contact('0577-12345'),
  reconsideration: { department: '示例市人民政府', phone: '0577-88880000' },
  litigation: { department: '示例市人民法院', phone: '0577-88881111' },
  rights: '知情权、申请权、陈述申辩权。',
  duties: '如实提交材料，配合核查。',
  faqs: [{ question: '可以委托他人办理吗？', answer: '可以，请出具委托书。' }],
  reviewPoints: ['材料是否齐全'],
  scenarios: [
    {
      id: 'kind',
      text: '您要办哪一种？',
      options: [
        { value: 'new', label: '新办' },
        { value: 'renew', label: '延续' },
      ],
    },
  ],
  materials: [
    {
      id: 'application',
      name: '示例申请表',
      necessity: 'required',
      kind: 'original',
      medium: 'either',
      copies: 1,
      size: 'A4',
      source: 'applicant',
      sourceExplain: '窗口领取或者网上下载',
      acceptStandard: '填写完整，签字或者盖章',
      basis: '《示例办法》第五条',
      evidence: [],
    },
  ],
  eligibility: [],
  checks: [],
  form: { sections: [] },
  process: '',
  examples: [],
}

export const EXAMPLE_HEADER: ItemHeader = {
  code: `${creditCode}300012300600001`,
  authority: { name: '示例市示例局', creditCode, regionCode: '330300' },
  status: 'published',
  version: 1,
}
