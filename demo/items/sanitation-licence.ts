import { firmOf } from '../firms.ts'
import { personOf } from '../people.ts'
import { sanitationLicenceProcess } from '../processes/sanitation-licence.ts'
import type { DemoItem } from './demo-item.ts'
import { firmAnswers } from './form-fragments.ts'
import { authority, flow, LICENSING } from './fragments.ts'
import { sanitationForm } from './sanitation-licence-form.ts'
import { sanitationMaterials } from './sanitation-licence-materials.ts'

const RULES = '《公共场所卫生管理条例实施细则》'
const shop = firmOf('qingquan')
const owner = personOf('yang_qingquan')

export const sanitationLicence: DemoItem = {
  key: 'sanitation_licence',
  organizationKey: 'lc_health',
  regionCode: '330302',
  sequence: 1,
  definition: {
    name: '公共场所卫生许可',
    nameEn: 'Sanitation licence for public venues',
    plainNames: [
      '卫生许可证',
      '理发店卫生证',
      '宾馆卫生许可',
      '美容院卫生证',
      '浴室卫生许可',
      '健身房游泳池卫生证',
    ],
    summary: '开宾馆、浴室、理发店、美容店、游泳场所、影剧院或商场，开业前办理卫生许可证，有效期四年。',
    basicCode: '000123012000',
    type: '01',
    ...authority('lc_health', '企业综合窗口'),
    legalBases: [
      {
        name: '《公共场所卫生管理条例》',
        documentNumber: '1987年4月1日国务院发布，2024年12月6日第三次修订',
        article: '第四条',
        content: '国家对公共场所实行“卫生许可证”制度。',
      },
      {
        name: RULES,
        documentNumber: '卫生部令第80号，2017年12月26日修正',
        article: '第二十四条',
        content:
          '县级以上地方人民政府卫生计生行政部门应当自受理公共场所卫生许可申请之日起20日内，对申报资料进行审查，对现场进行审核，符合规定条件的，作出准予公共场所卫生许可的决定；对不符合规定条件的，作出不予行政许可的决定并书面说明理由。',
      },
      {
        name: RULES,
        documentNumber: '卫生部令第80号，2017年12月26日修正',
        article: '第二十七条',
        content:
          '公共场所经营者变更单位名称、法定代表人或者负责人的，应当向原发证卫生计生行政部门办理变更手续。公共场所经营者变更经营项目、经营场所地址的，应当向县级以上地方人民政府卫生计生行政部门重新申请卫生许可证。公共场所经营者需要延续卫生许可证的，应当在卫生许可证有效期届满30日前，向原发证卫生计生行政部门提出申请。',
      },
    ],
    subjects: ['2', '5', '9'],
    caseType: '2',
    statutory: { length: 20, unit: 'workday', clause: `${RULES}第二十四条` },
    promised: { length: 7, unit: 'workday', explain: '卫生检测所需时间依法不计入办理期限。' },
    conditions: [
      { text: '已取得营业执照，登记状态为存续。' },
      { text: '经营场所不在住宅内，选址和布局符合公共场所卫生标准。' },
      { text: '消毒、通风、给排水和顾客用具清洗设施与经营规模相适应。' },
      { text: '从业人员持有效健康合格证明上岗，并有专职或者兼职卫生管理人员。' },
    ],
    notAllowed: [
      { text: '卫生检测结果有一项不合格且未整改的，不予许可。' },
      { text: '录像厅（室）、音乐厅、展览馆、博物馆、美术馆、图书馆、书店实行卫生备案，不适用本事项。' },
    ],
    flow: flow({
      intake: 1,
      review: [2, '核对检测报告的项目、日期和结论；核对平面图与卫生设施；确认免提交材料的核验结果。'],
      visit: [2, '两名以上卫生监督人员到场，对照图纸检查选址、布局、消毒和通风设施，当场制作核查记录。'],
      decide: [1, '材料与现场均符合规定的，准予许可；不符合的，不予许可并书面说明理由和救济途径。'],
      result: '公共场所卫生许可证',
    }),
    specialProcedures: [
      {
        kind: 'testing',
        clause: '《中华人民共和国行政许可法》第四十五条',
        days: 15,
        explain: '现场核查认为需要重新检测空气、水质或者顾客用具的，检测时间不计入期限，并书面告知申请人。',
      },
    ],
    fees: [],
    handleForms: ['1', '2', '3', '4'],
    onlineDepth: '4',
    visits: 0,
    crossRegion: 'county',
    personThemes: [],
    firmThemes: ['生产经营', '资质认定'],
    lifeEvents: ['开办企业', '经营', '变更'],
    entersHall: true,
    courier: true,
    payOnline: false,
    bookable: true,
    kiosk: false,
    jointOrganizations: [],
    results: [
      { name: '公共场所卫生许可证', kind: 'licence', licenceType: 'sanitation_licence', validity: '四年' },
    ],
    intermediaries: [
      { service: '公共场所卫生检测', basis: `${RULES}第二十三条`, payer: '申请人自行委托并付费' },
    ],
    ...LICENSING,
    faqs: [
      {
        question: '检测报告找谁做？',
        answer:
          '任何具备检验检测机构资质的机构都可以，由您自行选择，任何部门不得指定。报告出具之日起一年内有效。',
      },
      {
        question: '换了老板要重新办证吗？',
        answer:
          '只变更单位名称、法定代表人或者负责人的，选“变更”即可，不需要现场核查；换地址或者换经营项目的，按新办申请。',
      },
      {
        question: '许可证快到期了怎么办？',
        answer: '请在到期30日前选“延续”申请。到期后才申请的，只能按新办办理。',
      },
    ],
    reviewPoints: [
      '检测报告的场所名称、地址与申请一致，项目覆盖该类场所的必检指标。',
      '平面图标出消毒间、清洗池、通风口的位置和面积。',
      '使用集中空调的，检测报告包含送风中的细菌总数和真菌总数。',
      '现场核查由两名以上人员进行，记录由双方签字。',
    ],
    scenarios: [
      {
        id: 'application_kind',
        text: '您要办哪一种？',
        options: [
          { value: 'new', label: '新办（新开业，或换了地址、经营项目）' },
          { value: 'extend', label: '延续（许可证快到期）' },
          { value: 'change', label: '变更（只换名称、法定代表人或者负责人）' },
        ],
      },
      {
        id: 'venue_kind',
        text: '经营的是哪一类场所？',
        options: [
          { value: 'hair', label: '理发店、美容店' },
          { value: 'lodging', label: '宾馆、旅店、招待所' },
          { value: 'bath', label: '公共浴室、足浴' },
          { value: 'swimming', label: '游泳场（馆）' },
          { value: 'theatre', label: '影剧院、游艺厅（室）、舞厅' },
          { value: 'shopping', label: '商场（店）' },
        ],
      },
      {
        id: 'has_central_air',
        text: '使用集中空调通风系统吗？',
        hint: '多个房间共用一台主机和送风管道的是集中空调；壁挂机、柜机不是',
        askedWhen: 'application_kind != "change"',
        options: [
          { value: 'no', label: '不使用' },
          { value: 'yes', label: '使用' },
        ],
      },
    ],
    materials: sanitationMaterials,
    eligibility: [
      {
        id: 'firm_active',
        text: '营业执照登记状态为存续',
        holds: 'facts.legal_entity_firm.status = "存续"',
        whenNot: '法人库登记状态不是存续。请先到市场监督管理部门恢复或者重新办理登记，再申请卫生许可。',
        basis: `${RULES}第二十二条`,
      },
      {
        id: 'not_home',
        text: '经营场所不是住宅',
        holds: 'facts.estate_premises.use != "住宅"',
        whenNot: '不动产库登记的房屋用途为住宅。请改用商业用房，或者先依法办理房屋用途变更。',
        basis: '《中华人民共和国民法典》第二百七十九条',
      },
    ],
    checks: ['legal_entity.firm', 'population.person', 'estate.premises'],
    form: sanitationForm,
    process: sanitationLicenceProcess,
    licenceFields: {
      licence_number:
        '"浙卫公证字〔" + substring(string(case.decided_on), 1, 4) + "〕第" + substring(case.number, -10) + "号"',
      name: 'answers.firm_name',
      credit_code: 'answers.credit_code',
      legal_representative: 'answers.legal_representative',
      address: 'answers.shop_address',
      venue_kind:
        'if scenario.venue_kind = "hair" then "理发美容" else if scenario.venue_kind = "lodging" then "住宿" else if scenario.venue_kind = "bath" then "沐浴" else if scenario.venue_kind = "swimming" then "游泳场所" else if scenario.venue_kind = "theatre" then "文化娱乐" else "商场"',
    },
    examples: [
      {
        name: '新开理发店，没有集中空调',
        scenario: { application_kind: 'new', venue_kind: 'hair', has_central_air: 'no' },
        expectsMaterials: [
          'business_licence',
          'identity',
          'premises',
          'floor_plan',
          'test_report',
          'hygiene_rules',
          'staff_health',
        ],
        expectsFee: 0,
      },
      {
        name: '酒店延续，使用集中空调',
        scenario: { application_kind: 'extend', venue_kind: 'lodging', has_central_air: 'yes' },
        expectsMaterials: [
          'business_licence',
          'identity',
          'test_report',
          'air_report',
          'staff_health',
          'current_licence',
        ],
        expectsFee: 0,
      },
      {
        name: '只变更负责人',
        scenario: { application_kind: 'change', venue_kind: 'hair' },
        expectsMaterials: ['business_licence', 'identity', 'current_licence'],
        expectsFee: 0,
      },
    ],
  },
  sampleApplicant: { firm: 'qingquan' },
  sampleScenario: { application_kind: 'new', venue_kind: 'hair', has_central_air: 'no' },
  sampleAnswers: {
    ...firmAnswers(shop),
    representative_id_number: owner.idNumber,
    shop_address: shop.address,
    shop_area: shop.areaSqm,
    seats: 6,
    hygiene_manager: owner.name,
    staff: [
      { staff_name: owner.name, staff_id_number: owner.idNumber, health_certificate_on: '2026-03-02' },
      {
        staff_name: personOf('huang_caixia').name,
        staff_id_number: personOf('huang_caixia').idNumber,
        health_certificate_on: '2026-03-02',
      },
    ],
  },
}
