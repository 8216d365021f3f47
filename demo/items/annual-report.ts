import { firmOf } from '../firms.ts'
import { instantDecision } from '../processes/shapes.ts'
import type { DemoItem } from './demo-item.ts'
import { firmAnswers, firmSection } from './form-fragments.ts'
import { authority, flow, NO_STATUTORY_LIMIT, ONLINE, SERVICE } from './fragments.ts'

const RULES = '《企业信息公示暂行条例》'
const NUMBER = '国务院令第654号，2024年3月10日修订'

export const annualReport: DemoItem = {
  key: 'annual_report',
  organizationKey: 'lc_market',
  regionCode: '330302',
  sequence: 1,
  definition: {
    name: '企业年度报告公示',
    nameEn: 'Annual report of a firm',
    plainNames: ['工商年报', '企业年检', '年报公示', '营业执照年审'],
    summary: '企业每年1月1日至6月30日报送上一年度报告并公示，登记信息自动带出，填完即公示。',
    basicCode: '002031014000',
    type: '20',
    ...authority('lc_market', '企业综合窗口'),
    legalBases: [
      {
        name: RULES,
        documentNumber: NUMBER,
        article: '第八条',
        content:
          '企业应当于每年1月1日至6月30日，通过国家企业信用信息公示系统向市场监督管理部门报送上一年度年度报告，并向社会公示。当年设立登记的企业，自下一年起报送并公示年度报告。',
      },
      {
        name: '《中华人民共和国市场主体登记管理条例》',
        documentNumber: '国务院令第746号',
        article: '第三十五条',
        content: '市场主体应当按照国家有关规定公示年度报告和登记相关信息。',
      },
    ],
    subjects: ['2', '5'],
    caseType: '1',
    statutory: { length: 1, unit: 'workday', explain: NO_STATUTORY_LIMIT },
    promised: { length: 0, unit: 'workday' },
    conditions: [{ text: '上一年度12月31日前设立，登记状态为存续。' }],
    notAllowed: [{ text: '已办理注销登记或者被吊销营业执照的，不再报送年度报告。' }],
    flow: flow({
      review: [0, '系统核对登记状态和填报项目是否完整。'],
      decide: [0, '登记状态为存续的，即时公示；已注销、吊销的，说明理由。'],
      result: '年度报告公示回执',
    }),
    ...ONLINE,
    crossRegion: 'province',
    personThemes: [],
    firmThemes: ['年度报告'],
    lifeEvents: ['经营'],
    results: [{ name: '年度报告公示回执', kind: 'record', validity: '长期公示' }],
    ...SERVICE,
    faqs: [
      {
        question: '过了6月30日没报会怎样？',
        answer: '会被列入经营异常名录。补报并公示后，可以申请移出。',
      },
      {
        question: '资产信息会公开吗？',
        answer: '由企业选择。资产总额、负债总额、营业收入三项可以选择不公示，但仍要填报。',
      },
    ],
    reviewPoints: ['登记状态以法人库为准。', '从业人数、资产总额不得为空。'],
    scenarios: [],
    materials: [],
    eligibility: [
      {
        id: 'active',
        text: '登记状态为存续',
        holds: 'facts.legal_entity_firm.status = "存续"',
        whenNot: '法人库登记状态不是存续，不再报送年度报告。如登记有误，请联系登记机关更正。',
        basis: `${RULES}第八条`,
      },
      {
        id: 'founded_before',
        text: '在报告年度内或者之前设立',
        holds:
          'number(substring(string(facts.legal_entity_firm.established_on), 1, 4)) <= answers.report_year',
        whenNot: '企业在报告年度之后才设立。当年设立的企业自下一年起报送年度报告。',
        basis: `${RULES}第八条`,
      },
    ],
    checks: ['legal_entity.firm'],
    form: {
      sections: [
        firmSection([
          {
            id: 'firm_address',
            label: '通信地址',
            type: 'address',
            element: 'firm.address',
            required: true,
            maxLength: 120,
          },
        ]),
        {
          id: 'report',
          title: '年度报告',
          fields: [
            {
              id: 'report_year',
              label: '报告年度',
              type: 'number',
              required: true,
              minimum: 2020,
              maximum: 2030,
              unit: '年',
            },
            {
              id: 'staff_count',
              label: '从业人数',
              type: 'number',
              required: true,
              minimum: 0,
              maximum: 1000000,
              unit: '人',
            },
            { id: 'assets_wan', label: '资产总额', type: 'number', required: true, minimum: 0, unit: '万元' },
            { id: 'debts_wan', label: '负债总额', type: 'number', required: true, minimum: 0, unit: '万元' },
            {
              id: 'revenue_wan',
              label: '营业总收入',
              type: 'number',
              required: true,
              minimum: 0,
              unit: '万元',
            },
            { id: 'publish_finance', label: '公示资产、负债和收入', type: 'yes_no', required: true },
            { id: 'website', label: '网站或者网店地址', type: 'text', maxLength: 200 },
            {
              id: 'shareholders',
              label: '股东及出资',
              type: 'group',
              minItems: 0,
              maxItems: 50,
              fields: [
                {
                  id: 'shareholder_name',
                  label: '股东姓名或者名称',
                  type: 'text',
                  required: true,
                  maxLength: 100,
                },
                {
                  id: 'paid_wan',
                  label: '实缴出资额',
                  type: 'number',
                  required: true,
                  minimum: 0,
                  unit: '万元',
                },
              ],
            },
          ],
        },
      ],
    },
    process: instantDecision('annual_report', '企业年度报告公示', 'decision'),
    examples: [{ name: '有限公司报送上一年度报告', scenario: {}, expectsMaterials: [], expectsFee: 0 }],
  },
  sampleApplicant: { firm: 'yunqi' },
  sampleScenario: {},
  sampleAnswers: {
    ...firmAnswers(firmOf('yunqi')),
    firm_address: firmOf('yunqi').address,
    report_year: 2025,
    staff_count: 46,
    assets_wan: 860,
    debts_wan: 120,
    revenue_wan: 35,
    publish_finance: false,
    shareholders: [{ shareholder_name: '叶振华', paid_wan: 800 }],
  },
}
