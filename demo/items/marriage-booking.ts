import { personOf } from '../people.ts'
import { instantDecision } from '../processes/shapes.ts'
import type { DemoItem } from './demo-item.ts'
import { applicantAnswers, applicantSection } from './form-fragments.ts'
import { authority, flow, NO_STATUTORY_LIMIT, ONLINE, SERVICE } from './fragments.ts'

const CODE = '《中华人民共和国民法典》'
const partner = personOf('liu_yang')

export const marriageBooking: DemoItem = {
  key: 'marriage_booking',
  organizationKey: 'lc_civil',
  regionCode: '330302',
  sequence: 1,
  definition: {
    name: '结婚登记预约',
    nameEn: 'Booking of a marriage registration',
    plainNames: ['领证预约', '领结婚证', '结婚登记', '民政局预约', '登记结婚'],
    summary: '网上预约领证日期，系统预先核对年龄和婚姻状况，到场当天不用排队，不用带户口簿。',
    basicCode: '332011015000',
    type: '20',
    ...authority('lc_civil', '个人综合窗口'),
    legalBases: [
      {
        name: CODE,
        documentNumber: '2020年5月28日第十三届全国人民代表大会第三次会议通过',
        article: '第一千零四十七条',
        content: '结婚年龄，男不得早于二十二周岁，女不得早于二十周岁。',
      },
      {
        name: CODE,
        documentNumber: '2020年5月28日第十三届全国人民代表大会第三次会议通过',
        article: '第一千零四十九条',
        content:
          '要求结婚的男女双方应当亲自到婚姻登记机关申请结婚登记。符合本法规定的，予以登记，发给结婚证。完成结婚登记，即确立婚姻关系。未办理结婚登记的，应当补办登记。',
      },
      {
        name: '《婚姻登记条例》',
        documentNumber: '国务院令第804号',
        article: '第三条',
        content:
          '县级以上地方人民政府应当采取措施提升婚姻登记服务水平，加强对婚姻登记场所的规范化、便利化建设，为办理婚姻登记提供保障。',
      },
    ],
    subjects: ['1'],
    caseType: '1',
    statutory: { length: 1, unit: 'workday', explain: NO_STATUTORY_LIMIT },
    promised: { length: 0, unit: 'workday' },
    conditions: [
      { text: '男方年满22周岁，女方年满20周岁。' },
      { text: '双方均无配偶。' },
      { text: '双方自愿结婚，没有直系血亲和三代以内旁系血亲关系。' },
    ],
    flow: flow({
      review: [0, '系统核对申请人年龄和婚姻登记信息。'],
      decide: [0, '符合条件且所选时段有余量的，即时确认；不符合的，说明理由。'],
      result: '结婚登记预约确认单',
    }),
    ...ONLINE,
    kiosk: true,
    crossRegion: 'nation',
    personThemes: ['户籍户政'],
    firmThemes: [],
    lifeEvents: ['结婚'],
    quantityLimit: '每半天20对，预约满后请选择其他时段。',
    results: [{ name: '结婚登记预约确认单', kind: 'record', validity: '预约日期当天' }],
    ...SERVICE,
    faqs: [
      {
        question: '两个人都不是温州户籍，能在鹿城登记吗？',
        answer:
          '能。2025年5月10日起，结婚登记不再受户籍地限制，双方带居民身份证到任意婚姻登记机关都可以登记。',
      },
      {
        question: '预约后能改时间吗？',
        answer: '能。在“我的办件”里撤回后重新预约即可，不限次数。',
      },
    ],
    reviewPoints: ['年龄计算到预约日期。', '婚姻状况以婚姻登记库为准。'],
    scenarios: [],
    materials: [],
    eligibility: [
      {
        id: 'age',
        text: '男方年满22周岁、女方年满20周岁',
        holds:
          '(facts.population_person.sex = "男" and facts.population_person.age >= 22) or (facts.population_person.sex = "女" and facts.population_person.age >= 20)',
        whenNot:
          '按人口库登记的出生日期，您还没有达到法定结婚年龄（男22周岁、女20周岁）。达到后可以再次预约。',
        basis: `${CODE}第一千零四十七条`,
      },
      {
        id: 'single',
        text: '申请人无配偶',
        holds: 'facts.marriage_status.status != "已婚"',
        whenNot:
          '婚姻登记库显示您已婚。婚姻关系依法解除并登记后可以再次预约；登记有误的，请联系婚姻登记处更正。',
        basis: `${CODE}第一千零四十六条、第一千零五十一条`,
      },
    ],
    checks: ['population.person', 'marriage.status'],
    form: {
      sections: [
        applicantSection(),
        {
          id: 'partner',
          title: '对方信息',
          fields: [
            {
              id: 'partner_name',
              label: '对方姓名',
              type: 'text',
              required: true,
              minLength: 2,
              maxLength: 50,
            },
            { id: 'partner_id_number', label: '对方公民身份号码', type: 'id_number', required: true },
            { id: 'partner_phone', label: '对方手机号码', type: 'phone', required: true },
          ],
        },
        {
          id: 'booking',
          title: '预约时间',
          fields: [
            { id: 'booked_on', label: '登记日期', type: 'date', required: true, notBeforeToday: true },
            {
              id: 'booked_slot',
              label: '时段',
              type: 'choice',
              required: true,
              options: [
                { value: 'morning', label: '上午 8:30–11:30' },
                { value: 'afternoon', label: '下午 13:30–16:30' },
              ],
            },
            { id: 'ceremony', label: '需要免费的颁证仪式', type: 'yes_no', required: true },
          ],
        },
      ],
    },
    process: instantDecision('marriage_booking', '结婚登记预约', 'decision'),
    examples: [{ name: '双方首次登记', scenario: {}, expectsMaterials: [], expectsFee: 0 }],
  },
  sampleApplicant: { person: 'wu_xiaoyan' },
  sampleScenario: {},
  sampleAnswers: {
    ...applicantAnswers(personOf('wu_xiaoyan')),
    partner_name: partner.name,
    partner_id_number: partner.idNumber,
    partner_phone: partner.phone,
    booked_on: Temporal.Now.plainDateISO('Asia/Shanghai').add({ days: 14 }).toString(),
    booked_slot: 'morning',
    ceremony: true,
  },
}
