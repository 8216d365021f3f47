import { baseRecords } from '../bases.ts'
import { personOf } from '../people.ts'
import { checkedDecision } from '../processes/shapes.ts'
import type { DemoItem } from './demo-item.ts'
import { applicantAnswers, applicantSection } from './form-fragments.ts'
import { authority, flow, ONLINE, SERVICE } from './fragments.ts'
import { identity, promise } from './material-fragments.ts'

const LAW = '《中华人民共和国社会保险法》'
const NUMBER = '2018年12月29日修正'
const applicant = personOf('li_jing')

export const unemploymentBenefit: DemoItem = {
  key: 'unemployment_benefit',
  organizationKey: 'wz_social',
  regionCode: '330300',
  sequence: 1,
  definition: {
    name: '失业保险金申领',
    nameEn: 'Unemployment benefit',
    plainNames: ['领失业金', '失业补助', '被辞退领钱', '失业保险', '下岗补贴'],
    summary: '参加失业保险满一年、不是自己辞职而失业的，可以按月领取失业保险金，最长二十四个月。',
    basicCode: '000514021000',
    type: '05',
    ...authority('wz_social', '社保医保公积金窗口'),
    legalBases: [
      {
        name: LAW,
        documentNumber: NUMBER,
        article: '第四十五条',
        content:
          '失业人员符合下列条件的，从失业保险基金中领取失业保险金：（一）失业前用人单位和本人已经缴纳失业保险费满一年的；（二）非因本人意愿中断就业的；（三）已经进行失业登记，并有求职要求的。',
      },
      {
        name: LAW,
        documentNumber: NUMBER,
        article: '第四十六条',
        content:
          '失业人员失业前用人单位和本人累计缴费满一年不足五年的，领取失业保险金的期限最长为十二个月；累计缴费满五年不足十年的，领取失业保险金的期限最长为十八个月；累计缴费十年以上的，领取失业保险金的期限最长为二十四个月。重新就业后，再次失业的，缴费时间重新计算，领取失业保险金的期限与前次失业应当领取而尚未领取的失业保险金的期限合并计算，最长不超过二十四个月。',
      },
    ],
    subjects: ['1'],
    caseType: '2',
    statutory: { length: 10, unit: 'workday', clause: '《失业保险金申领发放办法》' },
    promised: {
      length: 5,
      unit: 'workday',
      explain: '数据能够判定的即时办结；不能判定的转人工审核，五个工作日内办结。',
    },
    conditions: [
      { text: '失业前用人单位和本人缴纳失业保险费满一年。' },
      { text: '非因本人意愿中断就业。' },
      { text: '没有重新就业，并有求职要求（提交申请视同失业登记）。' },
    ],
    notAllowed: [{ text: '本人主动辞职的，不予发放。' }, { text: '已经享受基本养老保险待遇的，不予发放。' }],
    flow: flow({
      review: [3, '核对缴费月数、停保时间和离职原因。'],
      decide: [2, '符合条件的，核定领取期限并按月发放；不符合的，说明理由。'],
      result: '失业保险金发放至申请人银行账户',
    }),
    ...ONLINE,
    crossRegion: 'nation',
    personThemes: ['劳动就业', '社会保障'],
    firmThemes: [],
    lifeEvents: ['就业'],
    results: [{ name: '失业保险金', kind: 'payment', validity: '按核定期限按月发放' }],
    ...SERVICE,
    faqs: [
      {
        question: '单位没有给我开离职证明怎么办？',
        answer: '不用开。系统按停保记录核实，您只需如实选择离职原因并签署承诺。',
      },
      {
        question: '每月能领多少？',
        answer: '按温州市最低工资标准的90%发放。领取期间由基金缴纳职工基本医疗保险费。',
      },
      {
        question: '失业多久之内要申请？',
        answer: '没有期限限制。离职后任何时候都可以申请，但重新就业或者退休后不能再领。',
      },
    ],
    reviewPoints: [
      '缴费月数以社会保险库为准。',
      '离职原因与单位停保时申报的原因一致；不一致的，向单位核实。',
    ],
    scenarios: [
      {
        id: 'leave_reason',
        text: '为什么离开原单位？',
        options: [
          { value: 'expired', label: '合同到期，单位不续签' },
          { value: 'dismissed', label: '被辞退、裁员或者协商解除（单位提出）' },
          { value: 'closed', label: '单位破产、关闭' },
          { value: 'resigned', label: '自己辞职' },
        ],
      },
    ],
    materials: [
      identity('《失业保险条例》第十六条'),
      promise({
        id: 'leave_promise',
        name: '非因本人意愿中断就业承诺书',
        text: '本人承诺：所选离职原因属实，目前没有就业，有求职要求；重新就业后15日内告知。如承诺不实，退回已领取的失业保险金。',
        basis: '《失业保险条例》第十四条',
      }),
    ],
    eligibility: [
      {
        id: 'paid_one_year',
        text: '缴纳失业保险费满12个月',
        holds: 'facts.social_insurance.months_paid >= 12',
        whenNot: '您的累计缴费月数不足12个月。再次就业参保、累计缴满12个月后失业的，可以申请。',
        basis: `${LAW}第四十五条第一项`,
      },
      {
        id: 'not_employed',
        text: '没有在新单位参保就业（原单位当月尚未停保的不影响）',
        holds:
          'facts.social_insurance.insured = false or facts.social_insurance.employer = answers.last_employer',
        whenNot: '社会保险库显示您在另一单位参保就业。没有就业、却显示参保的，请该单位更正后再次申请。',
        basis: `${LAW}第五十一条第一项`,
      },
      {
        id: 'involuntary',
        text: '非因本人意愿中断就业',
        holds: 'scenario.leave_reason != "resigned"',
        whenNot: '本人主动辞职的，不能领取失业保险金。可以改为申请“失业登记”，享受免费职业介绍和培训。',
        basis: `${LAW}第四十五条第二项`,
      },
      {
        id: 'not_retired',
        text: '没有达到法定退休年龄',
        holds: 'facts.population_person.age < 63',
        whenNot: '您已达到法定退休年龄。请申请“基本养老保险待遇”。',
        basis: `${LAW}第五十一条第四项`,
      },
    ],
    checks: ['population.person', 'social.insurance'],
    form: {
      sections: [
        applicantSection(),
        {
          id: 'job',
          title: '失业和求职情况',
          fields: [
            {
              id: 'last_employer',
              label: '原工作单位',
              type: 'text',
              required: true,
              maxLength: 100,
              hint: '填写劳动合同上的单位全称',
            },
            { id: 'left_on', label: '离职日期', type: 'date', required: true, notAfterToday: true },
            {
              id: 'wanted_job',
              label: '希望找什么工作',
              type: 'text',
              required: true,
              maxLength: 100,
              example: '仓库管理员',
            },
            {
              id: 'bank_card',
              label: '收款银行卡号（社会保障卡金融账户）',
              type: 'text',
              required: true,
              pattern: '\\d{16,19}',
              patternMessage: '银行卡号为16至19位数字',
              hint: '请填本人社会保障卡的银行账号',
            },
          ],
        },
      ],
    },
    process: checkedDecision('unemployment_benefit', '失业保险金申领', 'decision', {
      review: 3,
      decision: 2,
    }),
    examples: [
      {
        name: '合同到期没有续签',
        scenario: { leave_reason: 'expired' },
        expectsMaterials: ['identity', 'leave_promise'],
        expectsFee: 0,
      },
    ],
  },
  sampleApplicant: { person: 'li_jing' },
  sampleScenario: { leave_reason: 'expired' },
  sampleAnswers: {
    ...applicantAnswers(applicant),
    last_employer: lastEmployer(applicant.idNumber),
    left_on: '2026-01-31',
    wanted_job: '电器装配班组长',
    bank_card: '6217000000000000018',
  },
}

/** The employer in the social-insurance base. */
function lastEmployer(idNumber: string): string {
  for (const record of baseRecords()) {
    if (record.resource === 'social' && record.key === idNumber && record.data.employer !== null) {
      return record.data.employer
    }
  }
  throw new Error('the applicant has had no employer')
}
