import { RESTAURANT } from '../premises.ts'
import { bundleMember } from '../processes/shapes.ts'
import type { DemoItem } from './demo-item.ts'
import { applicantSection } from './form-fragments.ts'
import { authority, flow, SERVICE } from './fragments.ts'
import { identity, premises } from './material-fragments.ts'
import { restaurantAnswers, shopAddress, shopArea, shopName } from './shop-fragments.ts'

const LAW = '《中华人民共和国市场主体登记管理条例》'
const NUMBER = '国务院令第746号'

export const businessRegistration: DemoItem = {
  key: 'business_registration',
  organizationKey: 'lc_market',
  regionCode: '330302',
  sequence: 1,
  definition: {
    name: '个体工商户设立登记',
    nameEn: 'Registration of a sole proprietorship',
    plainNames: ['办营业执照', '开店执照', '个体户注册', '小店登记', '个体营业执照'],
    summary: '开店做生意办理营业执照。材料由系统核验，一个工作日出照，不收费。',
    basicCode: '000731005000',
    type: '07',
    ...authority('lc_market', '开办企业专窗'),
    legalBases: [
      {
        name: LAW,
        documentNumber: NUMBER,
        article: '第三条',
        content:
          '市场主体应当依照本条例办理登记。未经登记，不得以市场主体名义从事经营活动。法律、行政法规规定无需办理登记的除外。市场主体登记包括设立登记、变更登记和注销登记。',
      },
      {
        name: LAW,
        documentNumber: NUMBER,
        article: '第十六条',
        content:
          '申请办理市场主体登记，应当提交下列材料：（一）申请书；（二）申请人资格文件、自然人身份证明；（三）住所或者主要经营场所相关文件；（四）公司、非公司企业法人、农民专业合作社（联合社）章程或者合伙企业合伙协议；（五）法律、行政法规和国务院市场监督管理部门规定提交的其他材料。',
      },
      {
        name: LAW,
        documentNumber: NUMBER,
        article: '第十九条',
        content:
          '登记机关应当对申请材料进行形式审查。对申请材料齐全、符合法定形式的予以确认并当场登记。不能当场登记的，应当在3个工作日内予以登记；情形复杂的，经登记机关负责人批准，可以再延长3个工作日。申请材料不齐全或者不符合法定形式的，登记机关应当一次性告知申请人需要补正的材料。',
      },
    ],
    subjects: ['1', '5'],
    caseType: '2',
    statutory: { length: 3, unit: 'workday', clause: `${LAW}第十九条` },
    promised: { length: 1, unit: 'workday' },
    conditions: [
      { text: '申请人为有经营能力的公民。' },
      { text: '名称符合企业名称登记管理规定，在登记机关辖区内同行业中没有重名。' },
      { text: '有经营场所，经营场所不属于禁止用于经营的房屋。' },
    ],
    notAllowed: [{ text: '经营范围属于法律、行政法规禁止经营的项目的，不予登记。' }],
    flow: flow({
      review: [0, '形式审查：名称没有重名，经营场所可用，经营范围用语规范。'],
      decide: [1, '材料齐全、符合法定形式的予以登记；不符合的，出具登记驳回通知书并说明理由。'],
      result: '营业执照（电子和纸质）',
    }),
    specialProcedures: [],
    fees: [],
    handleForms: ['1', '2', '3'],
    onlineDepth: '4',
    visits: 0,
    crossRegion: 'city',
    personThemes: ['劳动就业'],
    firmThemes: ['注册登记'],
    lifeEvents: ['开办企业', '就业'],
    entersHall: true,
    courier: true,
    payOnline: false,
    bookable: true,
    kiosk: true,
    jointOrganizations: [],
    results: [{ name: '营业执照', kind: 'licence', licenceType: 'business_licence', validity: '长期有效' }],
    intermediaries: [],
    ...SERVICE,
    faqs: [
      {
        question: '租的房子能登记吗？',
        answer:
          '能。商铺、写字楼凭租赁合同登记；不动产库能查到房屋用途的，租赁合同也不用交。住宅登记为经营场所的，需要有利害关系的业主一致同意。',
      },
      {
        question: '店名被别人用了怎么办？',
        answer: '填写时系统会立即提示重名。更换字号，或者在字号前加上区分词后再试。',
      },
    ],
    reviewPoints: [
      '名称由行政区划、字号、行业、组织形式依次组成。',
      '经营范围使用规范表述，需要许可的项目注明。',
    ],
    scenarios: [],
    materials: [identity(`${LAW}第十六条`), premises(`${LAW}第十六条`)],
    eligibility: [
      {
        id: 'name_free',
        text: '店铺名称没有重名',
        holds: 'facts.legal_entity_name_free.free = true',
        whenNot: '该名称已被登记。请更换字号或者增加区分词后重新提交。',
        basis: '《企业名称登记管理规定》第十七条',
      },
      {
        id: 'adult',
        text: '申请人年满18周岁',
        holds: 'facts.population_person.age >= 18',
        whenNot: '申请人未满18周岁。年满18周岁后可以申请，或者由监护人作为经营者申请。',
        basis: '《中华人民共和国民法典》第十七条、第五十四条',
      },
    ],
    checks: ['population.person', 'legal_entity.name_free', 'estate.premises'],
    form: {
      sections: [
        applicantSection(),
        {
          id: 'shop',
          title: '经营信息',
          fields: [
            shopName,
            shopAddress,
            shopArea,
            {
              id: 'business_scope',
              label: '经营范围',
              type: 'long_text',
              element: 'firm.business_scope',
              required: true,
              maxLength: 500,
              example: '小餐饮店（三小行业）；外卖递送服务',
            },
            {
              id: 'staff_count',
              label: '从业人员数',
              type: 'number',
              element: 'shop.staff_count',
              required: true,
              minimum: 1,
              maximum: 500,
              unit: '人',
            },
            {
              id: 'funds_yuan',
              label: '资金数额',
              type: 'number',
              required: true,
              minimum: 1,
              maximum: 100000000,
              unit: '元',
              hint: '自行申报，不用验资',
            },
          ],
        },
      ],
    },
    process: bundleMember(
      'business_registration',
      '个体工商户设立登记',
      { review: 0, decision: 1 },
      null,
      'licence',
    ),
    licenceFields: {
      credit_code: 'case.assigned_credit_code',
      name: 'answers.shop_name',
      kind: '"个体工商户"',
      legal_representative: 'answers.applicant_name',
      address: 'answers.shop_address',
      established_on: 'case.decided_on',
      registered_capital_yuan: 'answers.funds_yuan',
      business_scope: 'answers.business_scope',
    },
    examples: [
      {
        name: '租临街商铺开面馆',
        scenario: {},
        expectsMaterials: ['identity', 'premises'],
        expectsFee: 0,
      },
    ],
  },
  sampleApplicant: { person: 'zhou_haiyan' },
  sampleScenario: {},
  sampleAnswers: {
    ...restaurantAnswers,
    shop_area: RESTAURANT.areaSqm,
    business_scope: '小餐饮店（三小行业）；外卖递送服务',
    staff_count: 3,
    funds_yuan: 50000,
  },
}
