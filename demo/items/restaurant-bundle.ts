import { restaurantBundleProcess } from '../processes/restaurant-bundle.ts'
import { businessRegistration } from './business-registration.ts'
import { type DemoItem, itemCodeOf } from './demo-item.ts'
import { drainagePermit } from './drainage-permit.ts'
import { applicantSection } from './form-fragments.ts'
import { authority, flow, LICENSING } from './fragments.ts'
import { restaurantAnswers, shopAddress, shopName } from './shop-fragments.ts'
import { signboardFiling } from './signboard-filing.ts'
import { smallRestaurantRegistration } from './small-restaurant-registration.ts'

export const restaurantBundle: DemoItem = {
  key: 'restaurant_bundle',
  organizationKey: 'lc_market',
  regionCode: '330302',
  sequence: 1,
  definition: {
    name: '小型餐饮店开业一件事',
    nameEn: 'Opening a small restaurant: one application for all permits',
    plainNames: ['开饭店', '开面馆', '开奶茶店', '开餐饮店一件事', '餐饮店手续', '小吃店开业'],
    summary:
      '一次申请办齐营业执照、小餐饮店登记、招牌备案和排水许可。信息只填一遍，材料只交一次，三个部门同时办。',
    basicCode: '332031101000',
    type: '20',
    ...authority('lc_market', '开办企业专窗'),
    legalBases: [
      {
        name: '《中华人民共和国行政许可法》',
        documentNumber: '2019年4月23日修正',
        article: '第二十六条第二款',
        content:
          '行政许可依法由地方人民政府两个以上部门分别实施的，本级人民政府可以确定一个部门受理行政许可申请并转告有关部门分别提出意见后统一办理，或者组织有关部门联合办理、集中办理。',
      },
      {
        name: '《国务院关于进一步优化政务服务提升行政效能推动“高效办成一件事”的指导意见》',
        documentNumber: '国发〔2024〕3号',
        article: '附件《“高效办成一件事”2024年度重点事项清单》',
        content: '将“开办餐饮店”列入2024年度“高效办成一件事”重点事项清单。',
      },
    ],
    subjects: ['1', '5'],
    caseType: '2',
    statutory: { length: 20, unit: 'workday', clause: '《中华人民共和国行政许可法》第四十二条' },
    promised: { length: 7, unit: 'workday', explain: '按办理时间最长的事项计算，各部门同时办理。' },
    conditions: [
      { text: '经营场所使用面积不超过50平方米，不是住宅。' },
      { text: '店铺名称没有重名。' },
      { text: '操作间有清洗消毒、冷藏、隔油设施。' },
    ],
    notAllowed: [{ text: '面积超过50平方米的，请分别办理营业执照和食品经营许可。' }],
    flow: flow({
      intake: 1,
      review: [2, '市场监管、综合执法、住房和城乡建设三个部门在各自权限内同时审查，共用一套材料。'],
      visit: [2, '市场监管人员现场核查操作间；需要两个部门到场的，合并为一次。'],
      decide: [2, '营业执照颁发后，各部门分别作出决定；结果由综合窗口一次送达。'],
      result: '营业执照、小餐饮店登记证、招牌备案回执、排水许可证',
    }),
    specialProcedures: [],
    fees: [],
    handleForms: ['1', '2', '3'],
    onlineDepth: '4',
    visits: 0,
    crossRegion: 'none',
    personThemes: ['劳动就业'],
    firmThemes: ['注册登记', '生产经营'],
    lifeEvents: ['开办企业', '就业'],
    entersHall: true,
    courier: true,
    payOnline: false,
    bookable: true,
    kiosk: false,
    jointOrganizations: ['温州市鹿城区综合行政执法局', '温州市鹿城区住房和城乡建设局'],
    results: [
      { name: '营业执照', kind: 'licence', validity: '长期有效' },
      { name: '浙江省食品小餐饮店登记证', kind: 'licence', validity: '三年' },
      { name: '户外招牌设置备案回执', kind: 'record' },
      { name: '城镇污水排入排水管网许可证', kind: 'licence', validity: '五年' },
    ],
    intermediaries: [],
    ...LICENSING,
    faqs: [
      {
        question: '营业执照还没有，怎么能同时申请食品登记？',
        answer: '一件事里，营业执照最先办出，系统自动把执照信息转给后面的部门，您不用再跑，也不用再填。',
      },
      {
        question: '有一个部门没有通过怎么办？',
        answer:
          '其他事项不受影响，各自出结果；没有通过的，该部门会书面说明理由，改正后可以单独申请。营业执照没有通过的，一件事整体终止。',
      },
      {
        question: '暂时不装招牌可以吗？',
        answer: '可以。在情形里选“暂不设置”，以后单独备案即可。',
      },
    ],
    reviewPoints: ['店铺名称、地址、面积在各事项中一致。', '同一份材料只收一次，由综合窗口推送各部门。'],
    scenarios: [
      {
        id: 'has_sign',
        text: '要装户外招牌吗？',
        options: [
          { value: 'yes', label: '要装' },
          { value: 'no', label: '暂不设置' },
        ],
      },
      {
        id: 'needs_drainage',
        text: '店里的污水要单独接入排水管网吗？',
        hint: '开在商场里、由物业统一办理过排水许可证的，选“不需要”',
        options: [
          { value: 'yes', label: '需要' },
          { value: 'no', label: '不需要' },
        ],
      },
      {
        id: 'drain_into',
        text: '店里的污水排到哪里？',
        askedWhen: 'needs_drainage = "yes"',
        options: [
          { value: 'public', label: '直接排入市政污水井' },
          { value: 'building', label: '先排入大楼或者商场的污水管' },
        ],
      },
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
    materials: [],
    eligibility: [
      ...businessRegistration.definition.eligibility,
      ...smallRestaurantRegistration.definition.eligibility,
      {
        id: 'not_home',
        text: '经营场所不是住宅',
        holds: 'facts.estate_premises.use != "住宅"',
        whenNot: '不动产库登记的房屋用途为住宅。请改用商业用房，或者经有利害关系的业主一致同意后到窗口申请。',
        basis: '《中华人民共和国民法典》第二百七十九条',
      },
    ],
    checks: ['population.person', 'legal_entity.name_free', 'estate.premises'],
    form: {
      sections: [applicantSection(), { id: 'shop', title: '店铺信息', fields: [shopName, shopAddress] }],
    },
    process: restaurantBundleProcess,
    bundle: {
      members: [
        { key: businessRegistration.key, itemCode: itemCodeOf(businessRegistration) },
        { key: smallRestaurantRegistration.key, itemCode: itemCodeOf(smallRestaurantRegistration) },
        { key: signboardFiling.key, itemCode: itemCodeOf(signboardFiling), when: 'has_sign = "yes"' },
        { key: drainagePermit.key, itemCode: itemCodeOf(drainagePermit), when: 'needs_drainage = "yes"' },
      ],
    },
    examples: [],
  },
  sampleApplicant: { person: 'zhou_haiyan' },
  sampleScenario: { has_sign: 'yes', needs_drainage: 'no', food_kind: 'hot' },
  sampleAnswers: {
    ...restaurantAnswers,
    ...businessRegistration.sampleAnswers,
    ...smallRestaurantRegistration.sampleAnswers,
    ...signboardFiling.sampleAnswers,
  },
}
