import { RESTAURANT } from '../premises.ts'
import { bundleMember } from '../processes/shapes.ts'
import type { DemoItem } from './demo-item.ts'
import { applicantSection } from './form-fragments.ts'
import { authority, flow, LICENSING } from './fragments.ts'
import {
  CREDIT_CODE,
  existingCreditCode,
  restaurantAnswers,
  shopAddress,
  shopArea,
  shopName,
} from './shop-fragments.ts'
import { smallRestaurantMaterials } from './small-restaurant-materials.ts'

const CONDITIONS = '《浙江省食品小作坊小餐饮店小食杂店和食品摊贩具体认定条件及禁止生产经营食品目录（试行）》'

export const smallRestaurantRegistration: DemoItem = {
  key: 'small_restaurant_registration',
  organizationKey: 'lc_market',
  regionCode: '330302',
  sequence: 1,
  definition: {
    name: '小餐饮店登记',
    nameEn: 'Registration of a small restaurant',
    plainNames: ['小饭店登记证', '面馆食品证', '小吃店许可', '奶茶店食品登记', '餐饮登记证'],
    summary: '使用面积不超过50平方米的小饭店、面馆、小吃店，开业前办理小餐饮店登记证，有效期三年。',
    basicCode: '330131021002',
    type: '01',
    ...authority('lc_market', '企业综合窗口'),
    legalBases: [
      {
        name: '《中华人民共和国食品安全法》',
        documentNumber: '2021年4月29日第二次修正',
        article: '第三十六条第一款、第三款',
        content:
          '食品生产加工小作坊和食品摊贩等从事食品生产经营活动，应当符合本法规定的与其生产经营规模、条件相适应的食品安全要求，保证所生产经营的食品卫生、无毒、无害，食品安全监督管理部门应当对其加强监督管理。食品生产加工小作坊和食品摊贩等的具体管理办法由省、自治区、直辖市制定。',
      },
      {
        name: CONDITIONS,
        documentNumber: '浙江省食品药品监督管理局2017年4月25日印发',
        article: '第四条',
        content:
          '小餐饮店，是指有固定经营场所，使用面积小，经营规模小，经营条件简单，从事餐饮服务的经营者。小餐饮店的具体认定条件如下：（一）经营场所使用面积不超过50平方米；（二）从事餐饮服务。小餐饮店在依法取得营业执照后实施登记管理。',
      },
    ],
    subjects: ['1', '5'],
    caseType: '2',
    statutory: { length: 20, unit: 'workday', clause: '《中华人民共和国行政许可法》第四十二条' },
    promised: { length: 5, unit: 'workday' },
    conditions: [
      { text: '已取得营业执照，或者正在通过“开餐饮店一件事”同步申请营业执照。' },
      { text: '经营场所使用面积不超过50平方米。' },
      { text: '操作间与厕所隔开，有流动水源、清洗消毒、冷藏和防蝇防鼠设施。' },
      { text: '接触直接入口食品的从业人员持有有效的健康证明。' },
    ],
    notAllowed: [
      { text: '经营生食水产品、裱花蛋糕或者接受集体用餐配送的，不予登记，应当申请食品经营许可。' },
    ],
    flow: flow({
      intake: 1,
      review: [1, '核对面积、经营项目、布局图；确认营业执照已颁发。'],
      visit: [2, '两名以上监管人员到场，核查操作间布局、清洗消毒和冷藏设施。'],
      decide: [1, '符合登记条件的，准予登记；不符合的，不予登记并书面说明理由。'],
      result: '浙江省食品小餐饮店登记证',
    }),
    specialProcedures: [],
    fees: [],
    handleForms: ['1', '2', '3', '4'],
    onlineDepth: '4',
    visits: 0,
    crossRegion: 'county',
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
        name: '浙江省食品小餐饮店登记证',
        kind: 'licence',
        licenceType: 'food_registration',
        validity: '三年',
      },
    ],
    intermediaries: [],
    ...LICENSING,
    faqs: [
      {
        question: '面积超过50平方米怎么办？',
        answer: '超过50平方米的不是小餐饮店，请办理“食品经营许可”。',
      },
      {
        question: '只做外卖、没有堂食，可以登记吗？',
        answer: '可以。但要有固定的经营场所，并在网店页面公示登记证信息。',
      },
    ],
    reviewPoints: ['使用面积以布局图和现场核查为准。', '经营项目与设施相适应，不含禁止经营的食品。'],
    scenarios: [
      {
        id: 'food_kind',
        text: '主要卖什么？',
        options: [
          { value: 'hot', label: '热食（面条、炒菜、快餐）' },
          { value: 'snack', label: '小吃、糕点' },
          { value: 'drink', label: '自制饮品（奶茶、果汁）' },
        ],
      },
    ],
    materials: smallRestaurantMaterials,
    eligibility: [
      {
        id: 'area',
        text: '经营场所使用面积不超过50平方米',
        holds: 'answers.shop_area <= 50',
        whenNot: '使用面积超过50平方米，不属于小餐饮店。请改为申请“食品经营许可”。',
        basis: `${CONDITIONS}第四条`,
      },
    ],
    checks: ['population.person', 'estate.premises'],
    form: {
      sections: [
        applicantSection(),
        {
          id: 'shop',
          title: '餐饮经营信息',
          fields: [
            shopName,
            existingCreditCode,
            shopAddress,
            shopArea,
            {
              id: 'food_items',
              label: '经营项目',
              type: 'choices',
              element: 'shop.food_kinds',
              required: true,
              minItems: 1,
              maxItems: 3,
              options: ['热食类食品制售', '糕点类食品制售', '自制饮品制售'].map((value) => ({
                value,
                label: value,
              })),
            },
            {
              id: 'kitchen_area',
              label: '操作间面积',
              type: 'number',
              visibleWhen: 'food_kind in ("hot", "snack")',
              requiredWhen: 'food_kind in ("hot", "snack")',
              minimum: 2,
              maximum: 50,
              unit: '平方米',
            },
            {
              id: 'drink_area',
              label: '饮品专用操作区面积',
              type: 'number',
              visibleWhen: 'food_kind = "drink"',
              requiredWhen: 'food_kind = "drink"',
              minimum: 1,
              maximum: 50,
              unit: '平方米',
            },
          ],
        },
      ],
    },
    process: bundleMember(
      'small_restaurant_registration',
      '小餐饮店登记',
      { intake: 1, review: 1, siteVisit: { name: '现场核查（两名以上人员）', limit: 2 }, decision: 1 },
      { licenceType: 'business_licence', name: '营业执照' },
      'licence',
    ),
    licenceFields: {
      registration_number: '"浙小餐饮330302" + substring(case.number, -8)',
      name: 'answers.shop_name',
      credit_code: CREDIT_CODE,
      legal_representative: 'answers.applicant_name',
      address: 'answers.shop_address',
      food_kinds: 'string join(answers.food_items, "、")',
    },
    examples: [
      {
        name: '46平方米的面馆，热食类',
        scenario: { food_kind: 'hot' },
        expectsMaterials: [
          'identity',
          'business_licence',
          'premises',
          'kitchen_plan',
          'staff_health',
          'food_safety_promise',
        ],
        expectsFee: 0,
      },
    ],
  },
  sampleApplicant: { person: 'zhou_haiyan' },
  sampleScenario: { food_kind: 'hot' },
  sampleAnswers: {
    ...restaurantAnswers,
    shop_area: RESTAURANT.areaSqm,
    food_items: ['热食类食品制售'],
    kitchen_area: 12,
  },
}
