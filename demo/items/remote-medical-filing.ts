import { personOf } from '../people.ts'
import { instantDecision } from '../processes/shapes.ts'
import type { DemoItem } from './demo-item.ts'
import { applicantAnswers, applicantSection } from './form-fragments.ts'
import { authority, flow, NO_STATUTORY_LIMIT, ONLINE, SERVICE } from './fragments.ts'
import { identity, promise } from './material-fragments.ts'

const NOTICE = '《国家医保局 财政部关于进一步做好基本医疗保险跨省异地就医直接结算工作的通知》'

export const remoteMedicalFiling: DemoItem = {
  key: 'remote_medical_filing',
  organizationKey: 'wz_medical',
  regionCode: '330300',
  sequence: 1,
  definition: {
    name: '基本医疗保险跨省异地就医备案',
    nameEn: 'Filing for medical treatment in another province',
    plainNames: ['异地就医', '外地看病报销', '医保异地备案', '去上海看病', '异地医保'],
    summary: '在外省看病住院前先备案，出院时直接刷医保卡结算。凭承诺即时办结，不用开转院单。',
    basicCode: '002036010000',
    type: '20',
    ...authority('wz_medical', '社保医保公积金窗口'),
    legalBases: [
      {
        name: '《中华人民共和国社会保险法》',
        documentNumber: '2018年12月29日修正',
        article: '第二十九条',
        content:
          '参保人员医疗费用中应当由基本医疗保险基金支付的部分，由社会保险经办机构与医疗机构、药品经营单位直接结算。社会保险行政部门和卫生行政部门应当建立异地就医医疗费用结算制度，方便参保人员享受基本医疗保险待遇。',
      },
      {
        name: NOTICE,
        documentNumber: '医保发〔2022〕22号',
        article: '附件《基本医疗保险跨省异地就医直接结算经办规程》',
        content:
          '跨省异地长期居住人员和跨省临时外出就医人员办理异地就医备案后，可以享受跨省异地就医直接结算服务。',
      },
    ],
    subjects: ['1'],
    caseType: '1',
    statutory: { length: 1, unit: 'workday', explain: NO_STATUTORY_LIMIT },
    promised: { length: 0, unit: 'workday' },
    conditions: [
      { text: '在温州市参加基本医疗保险，参保状态正常。' },
      { text: '在浙江省以外的地区居住或者就医。' },
    ],
    flow: flow({
      review: [0, '系统核对参保状态。'],
      decide: [0, '参保状态正常的，即时备案；状态异常的，说明理由和处理办法。'],
      result: '跨省异地就医备案成功通知',
    }),
    ...ONLINE,
    kiosk: true,
    crossRegion: 'nation',
    personThemes: ['教育医疗', '社会保障'],
    firmThemes: [],
    lifeEvents: ['养老', '退休'],
    results: [
      {
        name: '跨省异地就医备案成功通知',
        kind: 'record',
        validity: '长期居住人员长期有效，临时外出就医人员12个月',
      },
    ],
    ...SERVICE,
    faqs: [
      {
        question: '省内看病要备案吗？',
        answer: '不用。浙江省内就医免备案，直接刷卡结算。',
      },
      {
        question: '已经住院了，还能备案吗？',
        answer: '能。出院结算前补办备案，同样可以直接结算。',
      },
    ],
    reviewPoints: ['参保状态以社会保险库为准。', '备案到就医地市，不指定医院。'],
    scenarios: [
      {
        id: 'stay_kind',
        text: '属于哪种情况？',
        options: [
          { value: 'long', label: '在外省长期居住、工作或者异地安置退休' },
          { value: 'short', label: '临时去外省看病、出差或者旅游' },
        ],
      },
    ],
    materials: [
      identity(NOTICE),
      promise({
        id: 'residence_promise',
        name: '长期居住承诺书',
        neededWhen: 'stay_kind = "long"',
        text: '本人承诺：在所填地区长期居住6个月以上；如承诺不实，退回医疗保险基金多支付的费用。',
        basis: NOTICE,
      }),
    ],
    eligibility: [
      {
        id: 'insured',
        text: '参保状态正常',
        holds: 'facts.social_insurance.insured = true',
        whenNot: '社会保险库显示您没有正常参保。请由单位恢复缴费，或者参加城乡居民基本医疗保险后再次申请。',
        basis: '《中华人民共和国社会保险法》第二十八条',
      },
    ],
    checks: ['population.person', 'social.insurance'],
    form: {
      sections: [
        applicantSection(),
        {
          id: 'treatment',
          title: '就医地',
          fields: [
            {
              id: 'treatment_province',
              label: '就医的省（自治区、直辖市）',
              type: 'choice',
              required: true,
              options: ['上海市', '江苏省', '安徽省', '福建省', '江西省', '北京市', '广东省'].map((name) => ({
                value: name,
                label: name,
              })),
            },
            {
              id: 'treatment_city',
              label: '就医的市（区）',
              type: 'text',
              required: true,
              maxLength: 30,
              example: '徐汇区',
            },
            { id: 'starts_on', label: '备案开始日期', type: 'date', required: true },
            {
              id: 'remote_address',
              label: '外省居住地址',
              type: 'address',
              maxLength: 120,
              visibleWhen: 'stay_kind = "long"',
              requiredWhen: 'stay_kind = "long"',
            },
          ],
        },
      ],
    },
    process: instantDecision('remote_medical_filing', '跨省异地就医备案', 'decision'),
    examples: [
      {
        name: '到上海带孙辈，长期居住',
        scenario: { stay_kind: 'long' },
        expectsMaterials: ['identity', 'residence_promise'],
        expectsFee: 0,
      },
      {
        name: '临时到上海看病',
        scenario: { stay_kind: 'short' },
        expectsMaterials: ['identity'],
        expectsFee: 0,
      },
    ],
  },
  sampleApplicant: { person: 'li_jing' },
  sampleScenario: { stay_kind: 'short' },
  sampleAnswers: {
    ...applicantAnswers(personOf('li_jing')),
    treatment_province: '上海市',
    treatment_city: '徐汇区',
    starts_on: '2026-03-16',
  },
}
