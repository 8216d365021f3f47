import { personOf } from '../people.ts'
import { instantDecision } from '../processes/shapes.ts'
import type { DemoItem } from './demo-item.ts'
import { applicantAnswers, applicantSection } from './form-fragments.ts'
import { authority, flow, NO_STATUTORY_LIMIT, SERVICE } from './fragments.ts'

export const elderCard: DemoItem = {
  key: 'elder_card',
  organizationKey: 'lc_civil',
  regionCode: '330302',
  sequence: 1,
  definition: {
    name: '老年人优待证办理',
    nameEn: 'Senior citizen card',
    plainNames: ['老年证', '老人优待证', '敬老卡', '老年人公交证', '60岁老年证'],
    summary: '年满60周岁的温州户籍老年人，凭身份登录即可领取电子老年人优待证，不用交材料，几秒钟出证。',
    basicCode: '332011001000',
    type: '20',
    ...authority('lc_civil', '老年人与残疾人绿色通道'),
    legalBases: [
      {
        name: '《中华人民共和国老年人权益保障法》',
        documentNumber: '2018年12月29日第三次修正',
        article: '第二条',
        content: '本法所称老年人是指六十周岁以上的公民。',
      },
      {
        name: '《中华人民共和国老年人权益保障法》',
        documentNumber: '2018年12月29日第三次修正',
        article: '第五十三条',
        content:
          '县级以上人民政府及其有关部门根据经济社会发展情况和老年人的特殊需要，制定优待老年人的办法，逐步提高优待水平。对常住在本行政区域内的外埠老年人给予同等优待。',
      },
    ],
    subjects: ['1'],
    caseType: '1',
    statutory: { length: 5, unit: 'workday', explain: NO_STATUTORY_LIMIT },
    promised: { length: 0, unit: 'workday', explain: '数据核验通过的，系统自动决定，即时出证。' },
    conditions: [{ text: '年满60周岁。' }, { text: '具有温州市户籍。' }],
    notAllowed: [{ text: '未满60周岁的，不予办理。' }, { text: '户籍不在温州市的，不予办理。' }],
    flow: flow({
      review: [0, '系统向人口库核验年龄、生存状态和户籍所在地；数据源不能答复时由人工核验。'],
      decide: [0, '条件全部符合的自动准予；有一项不符合的，自动作出不予决定并逐项说明理由。'],
      result: '浙江省老年人优待证（电子）',
    }),
    specialProcedures: [],
    fees: [],
    handleForms: ['1', '2', '3'],
    onlineDepth: '4',
    visits: 0,
    crossRegion: 'city',
    personThemes: ['社会保障'],
    firmThemes: [],
    lifeEvents: ['养老', '退休'],
    entersHall: true,
    courier: false,
    payOnline: false,
    bookable: false,
    kiosk: true,
    jointOrganizations: [],
    results: [
      { name: '浙江省老年人优待证', kind: 'licence', licenceType: 'elder_card', validity: '长期有效' },
    ],
    intermediaries: [],
    ...SERVICE,
    faqs: [
      {
        question: '一定要本人到窗口办理吗？',
        answer:
          '不用。本人或者子女用手机登录本人账号就能办；不会用手机的，可到窗口或者自助机办理，工作人员帮办。',
      },
      {
        question: '我不是温州户籍，但长年住在温州，能享受优待吗？',
        answer:
          '能。《老年人权益保障法》第五十三条规定，常住本地的外埠老年人享受同等优待。您无需领取本证，凭居民身份证和浙江省居住证享受公交、公园优待。',
      },
      {
        question: '满70周岁后要换证吗？',
        answer: '70周岁以上老年人的优待项目更多。满70周岁后再次申请，系统自动签发新证，旧证同时失效。',
      },
    ],
    reviewPoints: ['年龄以人口库出生日期计算，满60周岁当日即可办理。', '户籍所在地以人口库登记为准。'],
    scenarios: [],
    materials: [],
    eligibility: [
      {
        id: 'age',
        text: '年满60周岁',
        holds: 'facts.population_person.age >= 60',
        whenNot: '按人口库登记的出生日期，您还没有满60周岁。年满60周岁当日起可以再次申请。',
        basis: '《中华人民共和国老年人权益保障法》第二条',
      },
      {
        id: 'alive',
        text: '人口库登记状态正常',
        holds: 'facts.population_person.alive = true',
        whenNot: '人口库登记的生存状态异常。如登记有误，请到户籍地派出所更正后再次申请。',
        basis: '《中华人民共和国户口登记条例》第八条',
      },
      {
        id: 'residence',
        text: '具有温州市户籍',
        holds: 'facts.population_person.local_residence = true',
        whenNot:
          '您的户籍不在温州市。户籍迁入温州市后可以申请；常住温州的，凭居民身份证和浙江省居住证享受同等优待。',
        basis: '《中华人民共和国老年人权益保障法》第五十三条',
      },
    ],
    checks: ['population.person'],
    form: {
      sections: [
        applicantSection([
          {
            id: 'living_address',
            label: '现住址',
            type: 'address',
            element: 'person.living_address',
            required: true,
            maxLength: 120,
          },
          {
            id: 'contact_name',
            label: '紧急联系人姓名',
            type: 'text',
            element: 'contact.name',
            maxLength: 50,
            hint: '可以不填；填写子女的，持证人在外遇到困难时便于联系',
          },
          {
            id: 'contact_phone',
            label: '紧急联系人电话',
            type: 'phone',
            element: 'contact.phone',
            requiredWhen: 'contact_name != null',
          },
        ]),
      ],
    },
    process: instantDecision('elder_card', '老年人优待证办理', 'licence'),
    licenceFields: {
      name: 'facts.population_person.name',
      sex: 'facts.population_person.sex',
      birth_date: 'facts.population_person.birth_date',
      id_number: 'applicant.identifier',
      card_kind: 'if facts.population_person.age >= 70 then "70周岁以上老年人" else "60至69周岁老年人"',
    },
    examples: [{ name: '67周岁的鹿城户籍老人首次领证', scenario: {}, expectsMaterials: [], expectsFee: 0 }],
  },
  sampleApplicant: { person: 'lin_aihua' },
  sampleScenario: {},
  sampleAnswers: {
    ...applicantAnswers(personOf('lin_aihua')),
    living_address: personOf('lin_aihua').household.livingAddress,
    contact_name: personOf('xu_zhiming').name,
    contact_phone: personOf('xu_zhiming').phone,
  },
}
