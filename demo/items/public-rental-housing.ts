import { personOf } from '../people.ts'
import { checkedDecision } from '../processes/shapes.ts'
import type { DemoItem } from './demo-item.ts'
import { applicantAnswers } from './form-fragments.ts'
import { authority, flow, NO_STATUTORY_LIMIT, SERVICE } from './fragments.ts'
import { housingForm } from './public-rental-housing-form.ts'
import { housingMaterials, housingRules } from './public-rental-housing-rules.ts'

const RULES = '《公共租赁住房管理办法》'
const applicant = personOf('wang_xiaoming')

export const publicRentalHousing: DemoItem = {
  key: 'public_rental_housing',
  organizationKey: 'lc_housing',
  regionCode: '330302',
  sequence: 1,
  definition: {
    name: '公共租赁住房保障资格确认',
    nameEn: 'Public rental housing qualification',
    plainNames: ['公租房申请', '廉租房', '政府租房补贴', '保障房资格', '住房困难补助'],
    summary:
      '在温州没有住房或者住房很小、收入不高的家庭，可以申请公租房或者租赁补贴。户籍、婚姻、房产、社保由系统核验，不用开证明。',
    basicCode: '000717014000',
    type: '07',
    ...authority('lc_housing', '个人综合窗口'),
    legalBases: [
      {
        name: RULES,
        documentNumber: '住房和城乡建设部令第11号',
        article: '第七条',
        content:
          '申请公共租赁住房，应当符合以下条件：（一）在本地无住房或者住房面积低于规定标准；（二）收入、财产低于规定标准；（三）申请人为外来务工人员的，在本地稳定就业达到规定年限。具体条件由直辖市和市、县级人民政府住房保障主管部门根据本地区实际情况确定，报本级人民政府批准后实施并向社会公布。',
      },
      {
        name: RULES,
        documentNumber: '住房和城乡建设部令第11号',
        article: '第九条',
        content:
          '经审核，对符合申请条件的申请人，应当予以公示，经公示无异议或者异议不成立的，登记为公共租赁住房轮候对象，并向社会公开；对不符合申请条件的申请人，应当书面通知并说明理由。申请人对审核结果有异议，可以向市、县级人民政府住房保障主管部门申请复核。市、县级人民政府住房保障主管部门应当会同有关部门进行复核，并在15个工作日内将复核结果书面告知申请人。',
      },
    ],
    subjects: ['1'],
    caseType: '2',
    statutory: { length: 30, unit: 'workday', explain: NO_STATUTORY_LIMIT },
    promised: {
      length: 10,
      unit: 'workday',
      explain: '四个数据库都能答复的，系统即时审核；有一个不能答复的，转人工审核，十个工作日内办结。',
    },
    conditions: [
      { text: '温州户籍家庭：申请人户籍迁入本市满3年。' },
      { text: '外来务工人员：在本市缴纳社会保险累计满12个月。' },
      { text: '申请人名下无住房，或者家庭人均住房建筑面积低于15平方米。' },
      { text: '申请人社会保险月缴费基数不高于6200元。' },
      { text: '已婚的，夫妻双方共同申请。' },
    ],
    notAllowed: [
      { text: '正在享受公租房、租赁补贴或者政策性住房的，不予确认。' },
      { text: '申请前5年内转让过本市住房的，不予确认。' },
    ],
    flow: flow({
      intake: 1,
      review: [
        6,
        '核对户籍、婚姻、不动产、社会保险四项核验结果与申报内容；核验结果有争议的，向数据提供部门核实。',
      ],
      decide: [
        3,
        '全部条件符合的，确认资格；有一项不符合的，不予确认，逐项说明理由，并告知复核、复议和诉讼途径。',
      ],
      result: '公共租赁住房保障资格确认书',
    }),
    specialProcedures: [
      {
        kind: 'public_notice',
        clause: `${RULES}第九条`,
        days: 7,
        explain: '人工审核拟确认资格的，在户籍地或者居住地街道公示，公示时间不计入办理期限。',
      },
    ],
    fees: [],
    handleForms: ['1', '2', '3'],
    onlineDepth: '4',
    visits: 0,
    crossRegion: 'city',
    personThemes: ['住房保障'],
    firmThemes: [],
    lifeEvents: ['就业', '购房'],
    entersHall: true,
    courier: false,
    payOnline: false,
    bookable: true,
    kiosk: true,
    jointOrganizations: [],
    results: [
      {
        name: '公共租赁住房保障资格确认书',
        kind: 'certificate',
        licenceType: 'housing_qualification',
        validity: '12个月',
      },
    ],
    intermediaries: [],
    ...SERVICE,
    rights:
      '对审核结果有异议的，可以依据《公共租赁住房管理办法》第九条向本机关申请复核，复核结果在15个工作日内书面告知；也可以依法申请行政复议或者提起行政诉讼。申请人有权查询本人数据被谁调用、用于何事。',
    faqs: [
      {
        question: '和父母住在一起，房子是父母的，我能申请吗？',
        answer: '能。只看申请家庭（您、配偶和未成年子女）名下的住房，父母名下的住房不计入。',
      },
      {
        question: '没有通过，怎么知道差在哪里？',
        answer:
          '不予确认的决定会逐项列出没有达到的条件、核验到的数据和数据来源，并写明达到什么条件后可以再次申请，以及申请复核、行政复议和诉讼的期限。',
      },
      {
        question: '核验的数据和实际不一致怎么办？',
        answer: '请先选择“转人工审核”并说明情况，或者向数据提供部门申请更正，更正后立即可以重新申请。',
      },
    ],
    reviewPoints: [
      '房产以不动产库登记为准，已网签未登记的同样计入。',
      '人均住房建筑面积＝名下住房建筑面积÷人口库家庭人口数。',
      '收入以社会保险月缴费基数衡量；未参保的转人工审核。',
      '申报的婚姻状况与婚姻登记信息一致。',
    ],
    scenarios: [
      {
        id: 'applicant_kind',
        text: '您属于哪一类申请人？',
        options: [
          { value: 'local', label: '温州户籍家庭' },
          { value: 'worker', label: '外来务工人员' },
        ],
      },
      {
        id: 'support_kind',
        text: '希望哪种保障方式？',
        hint: '实物配租是分配住房，需要轮候；租赁补贴是自己租房、政府按月补贴',
        options: [
          { value: 'home', label: '实物配租' },
          { value: 'subsidy', label: '租赁补贴' },
        ],
      },
    ],
    materials: housingMaterials,
    eligibility: housingRules,
    checks: ['population.person', 'marriage.status', 'estate.holdings', 'social.insurance'],
    form: housingForm,
    process: checkedDecision('public_rental_housing', '公共租赁住房保障资格确认', 'licence'),
    licenceFields: {
      name: 'applicant.name',
      id_number: 'applicant.identifier',
      household_size: 'facts.population_person.household_size',
      support_kind: 'if scenario.support_kind = "subsidy" then "租赁补贴" else "实物配租"',
    },
    examples: [
      {
        name: '本地户籍的三口之家，申请租赁补贴',
        scenario: { applicant_kind: 'local', support_kind: 'subsidy' },
        expectsMaterials: ['identity', 'household', 'marriage', 'estate', 'income', 'lease'],
        expectsFee: 0,
      },
      {
        name: '外来务工人员，申请实物配租',
        scenario: { applicant_kind: 'worker', support_kind: 'home' },
        expectsMaterials: ['identity', 'household', 'marriage', 'estate', 'income'],
        expectsFee: 0,
      },
    ],
  },
  sampleApplicant: { person: 'wang_xiaoming' },
  sampleScenario: { applicant_kind: 'local', support_kind: 'home' },
  sampleAnswers: {
    ...applicantAnswers(applicant),
    living_address: applicant.household.livingAddress,
    household_size: 3,
    marital_status: '已婚',
    spouse_joins: true,
    spouse_name: personOf('li_jing').name,
    spouse_id_number: personOf('li_jing').idNumber,
    housing_now: 'rented',
    monthly_rent: 1800,
    other_housing_support: false,
    consent: true,
  },
}
