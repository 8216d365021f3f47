import { firmOf } from '../firms.ts'
import { businessDeregistrationProcess } from '../processes/business-deregistration.ts'
import type { DemoItem } from './demo-item.ts'
import { firmAnswers, firmSection } from './form-fragments.ts'
import { authority, flow, ONLINE, SERVICE } from './fragments.ts'
import { businessLicence, promise } from './material-fragments.ts'

const LAW = '《中华人民共和国市场主体登记管理条例》'
const NUMBER = '国务院令第746号'

export const businessDeregistration: DemoItem = {
  key: 'business_deregistration',
  organizationKey: 'lc_market',
  regionCode: '330302',
  sequence: 1,
  definition: {
    name: '个体工商户注销登记',
    nameEn: 'Deregistration of a sole proprietorship',
    plainNames: ['注销营业执照', '关店', '个体户注销', '不干了销执照', '注销个体'],
    summary: '不再经营的小店注销营业执照。税务、人社、卫健由系统征询，不用自己跑，凭一份承诺办理。',
    basicCode: '000731005003',
    type: '07',
    ...authority('lc_market', '企业综合窗口'),
    legalBases: [
      {
        name: LAW,
        documentNumber: NUMBER,
        article: '第三十三条',
        content:
          '市场主体未发生债权债务或者已将债权债务清偿完结，未发生或者已结清清偿费用、职工工资、社会保险费用、法定补偿金、应缴纳税款（滞纳金、罚款），并由全体投资人书面承诺对上述情况的真实性承担法律责任的，可以按照简易程序办理注销登记。个体工商户按照简易程序办理注销登记的，无需公示，由登记机关将个体工商户的注销登记申请推送至税务等有关部门，有关部门在10日内没有提出异议的，可以直接办理注销登记。',
      },
    ],
    subjects: ['5', '9'],
    caseType: '2',
    statutory: { length: 10, unit: 'workday', clause: `${LAW}第三十三条` },
    promised: { length: 5, unit: 'workday' },
    conditions: [
      { text: '已清偿债权债务，结清职工工资、社会保险费用和应缴纳税款。' },
      { text: '没有正在被立案调查，经营资产没有被查封、冻结。' },
    ],
    notAllowed: [{ text: '税务部门提出未结清税款异议的，结清前不予注销。' }],
    flow: flow({
      intake: 1,
      review: [2, '税务、人社、卫健部门同时反馈有无异议。'],
      decide: [1, '均无异议的，核准注销；有异议的，说明异议内容和处理办法。'],
      result: '登记通知书（注销）',
    }),
    ...ONLINE,
    specialProcedures: [
      {
        kind: 'third_party_opinion',
        clause: `${LAW}第三十三条`,
        days: 10,
        explain: '有部门在征询期内提出异议、需要当事人处理的，处理时间不计入办理期限。',
      },
    ],
    crossRegion: 'city',
    personThemes: [],
    firmThemes: ['注册登记'],
    lifeEvents: ['注销'],
    jointOrganizations: [
      '国家税务总局温州市鹿城区税务局',
      '温州市鹿城区人力资源和社会保障局',
      '温州市鹿城区卫生健康局',
    ],
    results: [{ name: '登记通知书（注销）', kind: 'record', validity: '长期有效' }],
    ...SERVICE,
    faqs: [
      {
        question: '要先去税务局开清税文书吗？',
        answer: '不用。系统把注销申请推送给税务部门，没有异议就直接办理。',
      },
      {
        question: '执照丢了还能注销吗？',
        answer: '能。在承诺书中写明执照遗失即可，不用登报。',
      },
    ],
    reviewPoints: ['经营者签署的承诺书完整。', '各部门的反馈意见已收齐。'],
    scenarios: [
      {
        id: 'close_reason',
        text: '为什么注销？',
        options: [
          { value: 'stopped', label: '不再经营' },
          { value: 'upgraded', label: '转为公司继续经营' },
        ],
      },
    ],
    materials: [
      businessLicence(`${LAW}第三十一条`),
      promise({
        id: 'clearance_promise',
        name: '个体工商户注销承诺书',
        text: '本人承诺：未发生债权债务或者已将债权债务清偿完结，已结清职工工资、社会保险费用、法定补偿金和应缴纳税款；如承诺不实，承担法律责任。',
        basis: `${LAW}第三十三条`,
      }),
    ],
    eligibility: [
      {
        id: 'active',
        text: '登记状态为存续',
        holds: 'facts.legal_entity_firm.status = "存续"',
        whenNot: '法人库登记状态不是存续，不需要再次注销。被吊销营业执照的，请选择普通注销程序。',
        basis: `${LAW}第三十一条`,
      },
      {
        id: 'sole_proprietor',
        text: '主体类型为个体工商户',
        holds: 'facts.legal_entity_firm.kind = "个体工商户"',
        whenNot: '法人库登记的主体类型不是个体工商户。请改为申请“公司注销登记”。',
        basis: `${LAW}第三十三条`,
      },
    ],
    checks: ['legal_entity.firm'],
    form: {
      sections: [
        firmSection(),
        {
          id: 'closing',
          title: '注销信息',
          fields: [
            { id: 'closed_on', label: '停止经营日期', type: 'date', required: true, notAfterToday: true },
            {
              id: 'debts_settled',
              label: '债权债务、工资、社保、税款已结清',
              type: 'yes_no',
              required: true,
            },
            { id: 'licence_lost', label: '纸质营业执照已遗失', type: 'yes_no', required: true },
            {
              id: 'new_firm_name',
              label: '承接经营的公司名称',
              type: 'text',
              maxLength: 100,
              visibleWhen: 'close_reason = "upgraded"',
              requiredWhen: 'close_reason = "upgraded"',
            },
          ],
        },
      ],
    },
    process: businessDeregistrationProcess,
    examples: [
      {
        name: '理发店停业注销',
        scenario: { close_reason: 'stopped' },
        expectsMaterials: ['business_licence', 'clearance_promise'],
        expectsFee: 0,
      },
    ],
  },
  sampleApplicant: { firm: 'qingquan' },
  sampleScenario: { close_reason: 'stopped' },
  sampleAnswers: {
    ...firmAnswers(firmOf('qingquan')),
    closed_on: '2026-03-31',
    debts_settled: true,
    licence_lost: false,
  },
}
