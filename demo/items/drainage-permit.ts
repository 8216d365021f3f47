import { bundleMember } from '../processes/shapes.ts'
import type { DemoItem } from './demo-item.ts'
import { drainageMaterials } from './drainage-permit-materials.ts'
import { applicantSection } from './form-fragments.ts'
import { authority, flow, LICENSING } from './fragments.ts'
import {
  CREDIT_CODE,
  existingCreditCode,
  restaurantAnswers,
  shopAddress,
  shopName,
} from './shop-fragments.ts'

const RULES = '《城镇污水排入排水管网许可管理办法》'
const NUMBER = '住房和城乡建设部令第21号，第56号修正'

export const drainagePermit: DemoItem = {
  key: 'drainage_permit',
  organizationKey: 'lc_housing',
  regionCode: '330302',
  sequence: 1,
  definition: {
    name: '城镇污水排入排水管网许可',
    nameEn: 'Permit to discharge sewage into public sewers',
    plainNames: ['排水许可证', '餐饮排水', '下水道接入', '污水排放许可', '隔油池手续'],
    summary: '餐饮、洗车、医疗、工业和建筑活动向城市下水道排污水，排放前办理排水许可证，有效期五年。',
    basicCode: '000117022000',
    type: '01',
    ...authority('lc_housing', '企业综合窗口'),
    legalBases: [
      {
        name: '《城镇排水与污水处理条例》',
        documentNumber: '国务院令第641号',
        article: '第二十一条第一款',
        content:
          '从事工业、建筑、餐饮、医疗等活动的企业事业单位、个体工商户（以下称排水户）向城镇排水设施排放污水的，应当向城镇排水主管部门申请领取污水排入排水管网许可证。城镇排水主管部门应当按照国家有关标准，重点对影响城镇排水与污水处理设施安全运行的事项进行审查。',
      },
      {
        name: RULES,
        documentNumber: NUMBER,
        article: '第六条',
        content:
          '排水户向排水行为发生地的城镇排水主管部门申请领取排水许可证。城镇排水主管部门应当自受理申请之日起15日内作出决定。',
      },
      {
        name: RULES,
        documentNumber: NUMBER,
        article: '第七条',
        content:
          '申请领取排水许可证，应当如实提交下列材料：（一）排水许可申请表；（二）排水户内部排水管网、专用检测井、雨污水排放口位置和口径的图纸及说明等材料；（三）按照国家有关规定建设污水预处理设施的有关材料；（四）排水隐蔽工程竣工报告，或者排水户承诺排水隐蔽工程合格且不存在雨水污水管网混接错接、雨水污水混排的书面承诺书；（五）排水水质符合相关标准的检测报告或者排水水质符合相关标准的书面承诺书；（六）列入重点排污单位名录的排水户应当提供已安装的主要水污染物排放自动监测设备有关材料。',
      },
    ],
    subjects: ['1', '2', '3', '5'],
    caseType: '2',
    statutory: { length: 15, unit: 'workday', clause: `${RULES}第六条` },
    promised: { length: 5, unit: 'workday' },
    conditions: [
      { text: '污水排放口的设置符合城镇排水与污水处理规划的要求。' },
      { text: '排放污水的水质符合《污水排入城镇下水道水质标准》（GB/T 31962）。' },
      { text: '餐饮经营场所已建设隔油、残渣过滤设施。' },
      { text: '在排放口设置便于采样和水量计量的专用检测井和计量设备。' },
    ],
    notAllowed: [{ text: '雨水管网与污水管网混接、错接的，改正前不予许可。' }],
    flow: flow({
      intake: 1,
      review: [2, '核对图纸上的排放口、检测井和隔油设施；列入重点排水户的安排现场核查，其他排水户抽查。'],
      decide: [2, '符合第九条规定条件的，核发排水许可证；不符合的，不予许可并书面说明理由。'],
      result: '城镇污水排入排水管网许可证',
    }),
    specialProcedures: [
      {
        kind: 'testing',
        clause: '《中华人民共和国行政许可法》第四十五条',
        days: 10,
        explain: '对水质承诺有疑问、需要委托检测的，检测时间不计入期限，并书面告知申请人。',
      },
    ],
    fees: [],
    handleForms: ['1', '2', '3'],
    onlineDepth: '4',
    visits: 0,
    crossRegion: 'none',
    personThemes: ['劳动就业'],
    firmThemes: ['生产经营'],
    lifeEvents: ['开办企业', '经营'],
    entersHall: true,
    courier: true,
    payOnline: false,
    bookable: true,
    kiosk: false,
    jointOrganizations: [],
    results: [
      {
        name: '城镇污水排入排水管网许可证',
        kind: 'licence',
        licenceType: 'drainage_permit',
        validity: '五年',
      },
    ],
    intermediaries: [],
    ...LICENSING,
    faqs: [
      {
        question: '商场里的餐饮店也要单独办吗？',
        answer:
          '不一定。集中管理的建筑内有多个排水户的，可以由产权单位或者物业服务人统一办理（《城镇污水排入排水管网许可管理办法》第六条）。请先向商场物业核实。',
      },
      {
        question: '没有检测报告能办吗？',
        answer: '能。餐饮店可以书面承诺排水水质符合标准，代替检测报告；开业后主管部门会抽测。',
      },
    ],
    reviewPoints: ['隔油池容积与灶台数相适应。', '排放口接入污水管网，没有接入雨水口。'],
    scenarios: [
      {
        id: 'drain_into',
        text: '店里的污水排到哪里？',
        options: [
          { value: 'public', label: '直接排入市政污水井' },
          { value: 'building', label: '先排入大楼或者商场的污水管' },
        ],
      },
    ],
    materials: drainageMaterials,
    eligibility: [
      {
        id: 'grease',
        text: '已建设隔油设施',
        holds: 'answers.grease_volume > 0',
        whenNot: '还没有建设隔油设施。安装隔油池并填写容积后可以申请。',
        basis: `${RULES}第九条第三项`,
      },
    ],
    checks: [],
    form: {
      sections: [
        applicantSection(),
        {
          id: 'drainage',
          title: '排水情况',
          fields: [
            shopName,
            existingCreditCode,
            shopAddress,
            {
              id: 'daily_discharge',
              label: '预计每天排水量',
              type: 'number',
              required: true,
              minimum: 0.1,
              maximum: 10000,
              unit: '立方米',
              hint: '可按每天用水量的九成估算',
            },
            {
              id: 'grease_volume',
              label: '隔油池容积',
              type: 'number',
              required: true,
              minimum: 0,
              maximum: 1000,
              unit: '立方米',
            },
            {
              id: 'stoves',
              label: '灶台数',
              type: 'number',
              required: true,
              minimum: 0,
              maximum: 200,
              unit: '个',
            },
          ],
        },
      ],
    },
    process: bundleMember(
      'drainage_permit',
      '城镇污水排入排水管网许可',
      { intake: 1, review: 2, decision: 2 },
      { licenceType: 'business_licence', name: '营业执照' },
      'licence',
    ),
    licenceFields: {
      licence_number: '"浙温鹿排字第" + substring(case.number, -8) + "号"',
      name: 'answers.shop_name',
      credit_code: CREDIT_CODE,
      legal_representative: 'answers.applicant_name',
      address: 'answers.shop_address',
      daily_discharge: 'string(answers.daily_discharge) + "立方米"',
    },
    examples: [
      {
        name: '临街面馆，直接排入市政污水井',
        scenario: { drain_into: 'public' },
        expectsMaterials: [
          'business_licence',
          'drain_plan',
          'grease_trap',
          'works_promise',
          'quality_promise',
        ],
        expectsFee: 0,
      },
    ],
  },
  sampleApplicant: { person: 'zhou_haiyan' },
  sampleScenario: { drain_into: 'public' },
  sampleAnswers: { ...restaurantAnswers, daily_discharge: 1.8, grease_volume: 0.3, stoves: 3 },
}
