import { personOf } from '../people.ts'
import { sameDay } from '../processes/shapes.ts'
import type { DemoItem } from './demo-item.ts'
import { applicantAnswers, applicantSection } from './form-fragments.ts'
import { authority, flow, LICENSING, ONLINE } from './fragments.ts'
import { identity, paper, promise } from './material-fragments.ts'

const RULES = '《机动车驾驶证申领和使用规定》'
const NUMBER = '公安部令第162号'

export const drivingLicenceRenewal: DemoItem = {
  key: 'driving_licence_renewal',
  organizationKey: 'wz_police',
  regionCode: '330300',
  sequence: 1,
  definition: {
    name: '机动车驾驶证换证、补证',
    nameEn: 'Renewal or replacement of a driving licence',
    plainNames: ['驾照换证', '驾照到期', '驾驶证丢了', '补办驾照', '驾驶证期满换证'],
    summary: '驾驶证快到期、丢失或者损坏，网上申请换发新证，工本费10元，邮寄到家。',
    basicCode: '000109021002',
    type: '01',
    ...authority('wz_police', '公安窗口'),
    legalBases: [
      {
        name: RULES,
        documentNumber: NUMBER,
        article: '第六十三条',
        content:
          '机动车驾驶人应当于机动车驾驶证有效期满前九十日内，向机动车驾驶证核发地或者核发地以外的车辆管理所申请换证。申请时应当确认申请信息，并提交以下证明、凭证：（一）机动车驾驶人的身份证明；（二）医疗机构出具的有关身体条件的证明。',
      },
      {
        name: '《中华人民共和国道路交通安全法实施条例》',
        documentNumber: '国务院令第405号，2017年10月7日修订',
        article: '第二十六条',
        content:
          '机动车驾驶人在机动车驾驶证的6年有效期内，每个记分周期均未达到12分的，换发10年有效期的机动车驾驶证；在机动车驾驶证的10年有效期内，每个记分周期均未达到12分的，换发长期有效的机动车驾驶证。换发机动车驾驶证时，公安机关交通管理部门应当对机动车驾驶证进行审验。',
      },
    ],
    subjects: ['1'],
    caseType: '1',
    statutory: { length: 20, unit: 'workday', clause: '《中华人民共和国行政许可法》第四十二条' },
    promised: { length: 0, unit: 'workday' },
    conditions: [
      { text: '期满换证：驾驶证有效期满前90日内，或者超过有效期不满一年。' },
      { text: '没有未处理完毕的道路交通安全违法行为或者交通事故。' },
      { text: '身体条件符合驾驶许可条件。' },
    ],
    notAllowed: [{ text: '驾驶证被依法扣押、扣留或者暂扣期间，不予换证、补证。' }],
    flow: flow({
      review: [0, '核对身份、身体条件、违法和事故处理情况。'],
      decide: [0, '符合条件的，当日换发；不符合的，说明理由。'],
      result: '机动车驾驶证',
    }),
    ...ONLINE,
    fees: [
      {
        name: '机动车驾驶证工本费',
        standard: '10元/证',
        basis:
          '《国家发展改革委 财政部关于加强和规范机动车牌证工本费等收费标准管理有关问题的通知》（发改价格〔2004〕2831号）',
        amount: 1000,
        reducible: false,
      },
    ],
    courier: true,
    payOnline: true,
    kiosk: true,
    crossRegion: 'nation',
    personThemes: ['交通车辆'],
    firmThemes: [],
    lifeEvents: ['变更'],
    results: [{ name: '机动车驾驶证', kind: 'certificate', validity: '六年、十年或者长期，以证面为准' }],
    ...LICENSING,
    faqs: [
      {
        question: '驾照已经过期了还能开车吗？',
        answer:
          '不能。超过有效期不满一年的可以直接换证，换证前请勿驾驶；超过一年不满三年的，须通过科目一考试后恢复。',
      },
      {
        question: '在外地拿的驾照能在温州换吗？',
        answer: '能。期满换证可以在全国任一车辆管理所办理，不用回核发地。',
      },
    ],
    reviewPoints: ['身体条件数据由医疗机构上传，或者申请人上传体检表。', '照片为白底一寸。'],
    scenarios: [
      {
        id: 'renew_reason',
        text: '为什么要换（补）驾驶证？',
        options: [
          { value: 'expire', label: '快到期了' },
          { value: 'lost', label: '丢了' },
          { value: 'damaged', label: '坏了、看不清了' },
        ],
      },
    ],
    materials: [
      identity(`${RULES}第六十三条`),
      paper({
        id: 'health_form',
        name: '机动车驾驶人身体条件证明',
        neededWhen: 'renew_reason = "expire"',
        kind: 'original',
        source: 'other',
        sourceExplain: '县级以上医疗机构或者驾驶人体检自助机出具',
        acceptStandard: '体检日期在六个月以内，视力、辨色力、听力、四肢项目齐全。',
        commonMistakes: ['体检超过六个月', '体检表上的姓名与身份证不一致'],
        basis: `${RULES}第六十三条第二项`,
      }),
      paper({
        id: 'photo',
        name: '一寸近期免冠白底彩色照片',
        medium: 'electronic',
        size: '32×22毫米',
        sourceExplain: '申请人拍摄上传；半年内在公安机关拍过证件照的无需提交',
        acceptStandard: '近六个月内拍摄，头部占照片长度的三分之二。',
        basis: `${RULES}（${NUMBER}）`,
        standardCode: 'portrait_one_inch',
        evidence: [{ kind: 'earlier_material', validMonths: 6, basis: '公安部“放管服”改革措施：证件照复用' }],
      }),
      promise({
        id: 'lost_statement',
        name: '驾驶证遗失声明',
        neededWhen: 'renew_reason = "lost"',
        text: '本人声明：机动车驾驶证确已遗失，没有被依法扣押、扣留或者暂扣；补证后找回原证的，不再使用并交回。',
        basis: `${RULES}（${NUMBER}）`,
      }),
    ],
    eligibility: [
      {
        id: 'age',
        text: '年满18周岁',
        holds: 'facts.population_person.age >= 18',
        whenNot: '人口库登记您未满18周岁，不能持有汽车类驾驶证。',
        basis: '《中华人民共和国道路交通安全法》第十九条',
      },
    ],
    checks: ['population.person'],
    form: {
      sections: [
        applicantSection(),
        {
          id: 'licence',
          title: '驾驶证信息',
          fields: [
            {
              id: 'file_number',
              label: '驾驶证档案编号',
              type: 'text',
              required: true,
              pattern: '\\d{12}',
              patternMessage: '档案编号为12位数字',
              hint: '在驾驶证副页上',
            },
            {
              id: 'vehicle_class',
              label: '准驾车型',
              type: 'choice',
              required: true,
              options: ['C1', 'C2', 'B1', 'B2', 'A1', 'A2', 'D', 'E'].map((value) => ({
                value,
                label: value,
              })),
            },
            {
              id: 'valid_until',
              label: '有效期止',
              type: 'date',
              visibleWhen: 'renew_reason = "expire"',
              requiredWhen: 'renew_reason = "expire"',
            },
            {
              id: 'receive_address',
              label: '新证寄送地址',
              type: 'address',
              element: 'delivery.address',
              required: true,
              maxLength: 120,
            },
          ],
        },
      ],
    },
    process: sameDay('driving_licence_renewal', '机动车驾驶证换证、补证', 'decision'),
    examples: [
      {
        name: '六年期满换证',
        scenario: { renew_reason: 'expire' },
        expectsMaterials: ['identity', 'health_form', 'photo'],
        expectsFee: 1000,
      },
      {
        name: '驾驶证丢失补证',
        scenario: { renew_reason: 'lost' },
        expectsMaterials: ['identity', 'photo', 'lost_statement'],
        expectsFee: 1000,
      },
    ],
  },
  sampleApplicant: { person: 'sun_wei' },
  sampleScenario: { renew_reason: 'lost' },
  sampleAnswers: {
    ...applicantAnswers(personOf('sun_wei')),
    file_number: '330300000918',
    vehicle_class: 'C1',
    receive_address: personOf('sun_wei').household.livingAddress,
  },
}
