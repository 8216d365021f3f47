import { firmOf } from '../firms.ts'
import { promisedDecision } from '../processes/shapes.ts'
import type { DemoItem } from './demo-item.ts'
import { firmAnswers, firmSection } from './form-fragments.ts'
import { authority, flow, ONLINE, SERVICE } from './fragments.ts'
import { paper } from './material-fragments.ts'

const RULES = '《生产安全事故应急预案管理办法》'
const NUMBER = '应急管理部令第2号修正'

export const emergencyPlanFiling: DemoItem = {
  key: 'emergency_plan_filing',
  organizationKey: 'wz_emergency',
  regionCode: '330300',
  sequence: 1,
  definition: {
    name: '生产安全事故应急预案备案',
    nameEn: 'Filing of an emergency plan for production accidents',
    plainNames: ['应急预案备案', '安全预案', '消防应急预案备案', '酒店应急预案', '安全生产备案'],
    summary: '宾馆、商场、娱乐场所和生产企业公布应急预案后二十个工作日内备案，三个工作日办结。',
    basicCode: '001025003000',
    type: '10',
    ...authority('wz_emergency', '企业综合窗口'),
    legalBases: [
      {
        name: RULES,
        documentNumber: NUMBER,
        article: '第二十六条第一款',
        content:
          '易燃易爆物品、危险化学品等危险物品的生产、经营、储存、运输单位，矿山、金属冶炼、城市轨道交通运营、建筑施工单位，以及宾馆、商场、娱乐场所、旅游景区等人员密集场所经营单位，应当在应急预案公布之日起20个工作日内，按照分级属地原则，向县级以上人民政府应急管理部门和其他负有安全生产监督管理职责的部门进行备案，并依法向社会公布。',
      },
      {
        name: RULES,
        documentNumber: NUMBER,
        article: '第二十八条第一款',
        content:
          '受理备案登记的负有安全生产监督管理职责的部门应当在5个工作日内对应急预案材料进行核对，材料齐全的，应当予以备案并出具应急预案备案登记表；材料不齐全的，不予备案并一次性告知需要补齐的材料。逾期不予备案又不说明理由的，视为已经备案。',
      },
    ],
    subjects: ['2', '3', '5'],
    caseType: '2',
    statutory: { length: 5, unit: 'workday', clause: `${RULES}第二十八条` },
    promised: { length: 3, unit: 'workday' },
    conditions: [{ text: '应急预案已由本单位主要负责人签署公布。' }, { text: '应急预案已经评审或者论证。' }],
    flow: flow({
      review: [2, '核对申报表、评审意见、预案文本、风险评估和资源调查清单是否齐全。'],
      decide: [1, '材料齐全的，予以备案并出具备案登记表；不齐全的，一次性告知需要补齐的材料。'],
      result: '生产经营单位生产安全事故应急预案备案登记表',
    }),
    ...ONLINE,
    crossRegion: 'none',
    personThemes: [],
    firmThemes: ['安全生产'],
    lifeEvents: ['经营'],
    results: [
      { name: '生产经营单位生产安全事故应急预案备案登记表', kind: 'record', validity: '至预案修订之日' },
    ],
    ...SERVICE,
    faqs: [
      {
        question: '预案改了要重新备案吗？',
        answer: '组织指挥体系、应急响应程序或者风险有重大变化的修订，要重新备案；只改联系电话的不用。',
      },
      {
        question: '小宾馆也要请专家评审吗？',
        answer:
          '宾馆属于人员密集场所，预案需要评审；可以由本单位邀请有安全生产专业知识的人员进行，不指定机构。',
      },
    ],
    reviewPoints: ['评审人员签名齐全，评审结论为通过。', '预案包含综合预案和现场处置方案。'],
    scenarios: [
      {
        id: 'filing_kind',
        text: '是首次备案还是修订后备案？',
        options: [
          { value: 'first', label: '首次备案' },
          { value: 'revised', label: '预案修订后重新备案' },
        ],
      },
    ],
    materials: [
      paper({
        id: 'plan_text',
        name: '应急预案电子文档',
        medium: 'electronic',
        sourceExplain: '本单位编制并由主要负责人签署公布',
        acceptStandard: '包含综合应急预案和现场处置方案，有发布页和签署日期。',
        commonMistakes: ['没有主要负责人签署的发布页'],
        basis: `${RULES}第二十七条第三项`,
      }),
      paper({
        id: 'expert_opinion',
        name: '应急预案评审意见',
        medium: 'electronic',
        sourceExplain: '本单位组织评审形成',
        acceptStandard: '评审人员签名，结论为通过；提出修改意见的，附修改说明。',
        basis: `${RULES}第二十七条第二项`,
      }),
      paper({
        id: 'risk_list',
        name: '风险评估结果和应急资源调查清单',
        medium: 'electronic',
        sourceExplain: '本单位编制',
        acceptStandard: '列明主要风险、可能后果、应急队伍、物资和联系方式。',
        basis: `${RULES}第二十七条第四项`,
      }),
      paper({
        id: 'revision_note',
        name: '预案修订说明',
        neededWhen: 'filing_kind = "revised"',
        medium: 'electronic',
        sourceExplain: '本单位编制',
        acceptStandard: '写明修订原因和修订前后的差别。',
        basis: `${RULES}第三十七条`,
      }),
    ],
    eligibility: [
      {
        id: 'active',
        text: '登记状态为存续',
        holds: 'facts.legal_entity_firm.status = "存续"',
        whenNot: '法人库登记状态不是存续，无需备案。如登记有误，请联系登记机关更正。',
        basis: `${RULES}第二十六条`,
      },
    ],
    checks: ['legal_entity.firm'],
    form: {
      sections: [
        firmSection(),
        {
          id: 'plan',
          title: '预案信息',
          fields: [
            { id: 'plan_name', label: '预案名称', type: 'text', required: true, maxLength: 100 },
            { id: 'published_on', label: '公布日期', type: 'date', required: true, notAfterToday: true },
            {
              id: 'place_kind',
              label: '单位类型',
              type: 'choice',
              required: true,
              options: [
                { value: 'hotel', label: '宾馆' },
                { value: 'mall', label: '商场' },
                { value: 'entertainment', label: '娱乐场所' },
                { value: 'scenic', label: '旅游景区' },
                { value: 'construction', label: '建筑施工单位' },
                { value: 'dangerous', label: '危险物品生产、经营、储存、运输单位' },
              ],
            },
            { id: 'duty_phone', label: '24小时值班电话', type: 'phone', required: true },
          ],
        },
      ],
    },
    process: promisedDecision(
      'emergency_plan_filing',
      '生产安全事故应急预案备案',
      { review: 2, decision: 1 },
      'decision',
    ),
    examples: [
      {
        name: '新开业酒店首次备案',
        scenario: { filing_kind: 'first' },
        expectsMaterials: ['plan_text', 'expert_opinion', 'risk_list'],
        expectsFee: 0,
      },
    ],
  },
  sampleApplicant: { firm: 'yunqi' },
  sampleScenario: { filing_kind: 'first' },
  sampleAnswers: {
    ...firmAnswers(firmOf('yunqi')),
    plan_name: '温州云栖酒店有限公司生产安全事故应急预案',
    published_on: '2026-02-02',
    place_kind: 'hotel',
    duty_phone: firmAnswers(firmOf('yunqi')).contact_phone,
  },
}
