import { personOf } from '../people.ts'
import { instantDecision } from '../processes/shapes.ts'
import type { DemoItem } from './demo-item.ts'
import { applicantAnswers, applicantSection } from './form-fragments.ts'
import { authority, flow, NO_STATUTORY_LIMIT, ONLINE, SERVICE } from './fragments.ts'

const LAW = '《不动产登记暂行条例》'

export const estateQuery: DemoItem = {
  key: 'estate_query',
  organizationKey: 'wz_resources',
  regionCode: '330300',
  sequence: 1,
  definition: {
    name: '不动产登记资料查询（本人名下）',
    nameEn: 'Query of own real-estate records',
    plainNames: ['查房产', '无房证明', '名下几套房', '房产查询', '房屋登记信息'],
    summary: '查询本人名下在温州登记的房屋，当场出具加盖电子印章的查询结果，可用于贷款、入学和购房。',
    basicCode: '002015007000',
    type: '20',
    ...authority('wz_resources', '不动产登记与税务窗口'),
    legalBases: [
      {
        name: LAW,
        documentNumber: '国务院令第656号，2024年3月10日修订',
        article: '第二十七条',
        content:
          '权利人、利害关系人可以依法查询、复制不动产登记资料，不动产登记机构应当提供。有关国家机关可以依照法律、行政法规的规定查询、复制与调查处理事项有关的不动产登记资料。',
      },
      {
        name: '《中华人民共和国民法典》',
        documentNumber: '2020年5月28日第十三届全国人民代表大会第三次会议通过',
        article: '第二百一十八条',
        content: '权利人、利害关系人可以申请查询、复制不动产登记资料，登记机构应当提供。',
      },
    ],
    subjects: ['1'],
    caseType: '1',
    statutory: { length: 1, unit: 'workday', explain: NO_STATUTORY_LIMIT },
    promised: { length: 0, unit: 'workday' },
    conditions: [{ text: '申请人为不动产权利人本人。' }],
    flow: flow({
      review: [0, '系统核对申请人身份。'],
      decide: [0, '身份一致的，即时提供查询结果；数据库不能答复的，转人工查询。'],
      result: '不动产登记资料查询结果',
    }),
    ...ONLINE,
    kiosk: true,
    crossRegion: 'city',
    personThemes: ['住房保障'],
    firmThemes: [],
    lifeEvents: ['购房', '上学'],
    results: [{ name: '不动产登记资料查询结果', kind: 'record', validity: '反映查询时点的登记状态' }],
    ...SERVICE,
    duties:
      '查询人应当按照所填用途使用查询结果，不得泄露查询获得的登记资料（《不动产登记暂行条例》第二十八条）。',
    faqs: [
      {
        question: '能查别人的房产吗？',
        answer: '本事项只能查本人名下。利害关系人查询他人房产的，请带利害关系材料到窗口办理。',
      },
      {
        question: '外地的房子能查到吗？',
        answer: '只能查到温州市登记的不动产，其他地方的请向房屋所在地查询。',
      },
    ],
    reviewPoints: ['查询范围限于申请人本人名下。', '查询用途如实填写，结果上注明用途。'],
    scenarios: [
      {
        id: 'purpose',
        text: '查询结果用来做什么？',
        options: [
          { value: 'buy', label: '购房、贷款' },
          { value: 'school', label: '子女入学' },
          { value: 'own', label: '自己了解' },
        ],
      },
    ],
    materials: [],
    eligibility: [
      {
        id: 'alive',
        text: '申请人身份核验通过',
        holds: 'facts.population_person.alive = true',
        whenNot: '人口库登记的状态异常，无法在线查询。请带居民身份证到窗口办理。',
        basis: `${LAW}第二十七条`,
      },
      {
        id: 'answered',
        text: '不动产登记数据库已答复',
        holds: 'facts.estate_holdings.count >= 0',
        whenNot: '不动产登记数据库没有答复，已转人工查询。',
        basis: `${LAW}第二十七条`,
      },
    ],
    checks: ['population.person', 'estate.holdings'],
    form: {
      sections: [
        applicantSection([
          {
            id: 'receiver',
            label: '查询结果提交给',
            type: 'text',
            maxLength: 60,
            visibleWhen: 'purpose != "own"',
            requiredWhen: 'purpose != "own"',
            example: '某银行温州分行',
            hint: '写在查询结果上，防止挪作他用',
          },
        ]),
      ],
    },
    process: instantDecision('estate_query', '不动产登记资料查询', 'decision'),
    examples: [{ name: '购房前查询', scenario: { purpose: 'buy' }, expectsMaterials: [], expectsFee: 0 }],
  },
  sampleApplicant: { person: 'zhao_li' },
  sampleScenario: { purpose: 'buy' },
  sampleAnswers: { ...applicantAnswers(personOf('zhao_li')), receiver: '瓯江银行温州分行' },
}
