import { firmOf } from '../firms.ts'
import { sameDay } from '../processes/shapes.ts'
import type { DemoItem } from './demo-item.ts'
import { firmAnswers, firmSection } from './form-fragments.ts'
import { authority, flow, NO_STATUTORY_LIMIT, ONLINE, SERVICE } from './fragments.ts'
import { businessLicence } from './material-fragments.ts'

const LAW = '《中华人民共和国税收征收管理法》'

export const taxCertificate: DemoItem = {
  key: 'tax_certificate',
  organizationKey: 'wz_tax',
  regionCode: '330300',
  sequence: 1,
  definition: {
    name: '税收完税证明开具',
    nameEn: 'Certificate of taxes paid',
    plainNames: ['开完税证明', '纳税证明', '缴税凭证', '企业纳税证明', '投标用的完税证明'],
    summary: '企业投标、贷款需要缴税凭证的，网上申请，当天开出加盖电子印章的税收完税证明。',
    basicCode: '002030016000',
    type: '20',
    ...authority('wz_tax', '不动产登记与税务窗口'),
    legalBases: [
      {
        name: LAW,
        documentNumber: '2015年4月24日第三次修正',
        article: '第三十四条',
        content:
          '税务机关征收税款时，必须给纳税人开具完税凭证。扣缴义务人代扣、代收税款时，纳税人要求扣缴义务人开具代扣、代收税款凭证的，扣缴义务人应当开具。',
      },
    ],
    subjects: ['2', '3', '5', '9'],
    caseType: '1',
    statutory: { length: 1, unit: 'workday', explain: NO_STATUTORY_LIMIT },
    promised: { length: 0, unit: 'workday' },
    conditions: [{ text: '所属期内已缴纳税款并已入库。' }],
    flow: flow({
      review: [0, '核对税种、所属期和入库税款。'],
      decide: [0, '税款已入库的，当日开具；没有入库记录的，说明原因。'],
      result: '税收完税证明',
    }),
    ...ONLINE,
    kiosk: true,
    crossRegion: 'province',
    personThemes: [],
    firmThemes: ['税费'],
    lifeEvents: ['经营'],
    results: [{ name: '税收完税证明', kind: 'certificate', validity: '反映开具时点的入库情况' }],
    ...SERVICE,
    faqs: [
      {
        question: '昨天刚缴的税，能开吗？',
        answer: '税款入库后即可开具，一般缴款次日入库。尚未入库的，系统会提示，请次日再试。',
      },
      {
        question: '证明上没有红章，别人不认怎么办？',
        answer: '证明带有电子印章和查验码，接收单位扫码即可查验真伪，与纸质盖章具有同等效力。',
      },
    ],
    reviewPoints: ['所属期起止在同一纳税人存续期间。', '开具内容与入库数据一致，不得更改。'],
    scenarios: [
      {
        id: 'certificate_use',
        text: '开具证明用于什么？',
        options: [
          { value: 'bidding', label: '招标投标' },
          { value: 'loan', label: '贷款融资' },
          { value: 'accounting', label: '财务记账' },
        ],
      },
    ],
    materials: [businessLicence('《税收票证管理办法》（国家税务总局令第28号）')],
    eligibility: [
      {
        id: 'firm_known',
        text: '在法人库有登记',
        holds: 'facts.legal_entity_firm.name != null',
        whenNot: '法人库没有查到该纳税人。请核对统一社会信用代码后重新提交。',
        basis: `${LAW}第十五条`,
      },
    ],
    checks: ['legal_entity.firm'],
    form: {
      sections: [
        firmSection(),
        {
          id: 'period',
          title: '开具内容',
          fields: [
            {
              id: 'tax_kinds',
              label: '税种',
              type: 'choices',
              required: true,
              minItems: 1,
              maxItems: 6,
              options: [
                '增值税',
                '企业所得税',
                '个人所得税（经营所得）',
                '城市维护建设税',
                '印花税',
                '房产税',
              ].map((value) => ({ value, label: value })),
            },
            { id: 'period_from', label: '税款所属期起', type: 'date', required: true, notAfterToday: true },
            { id: 'period_to', label: '税款所属期止', type: 'date', required: true, notAfterToday: true },
            {
              id: 'receiver',
              label: '证明提交给',
              type: 'text',
              maxLength: 80,
              visibleWhen: 'certificate_use in ("bidding", "loan")',
              requiredWhen: 'certificate_use in ("bidding", "loan")',
            },
          ],
        },
      ],
    },
    process: sameDay('tax_certificate', '税收完税证明开具', 'decision'),
    examples: [
      {
        name: '投标用，开具上年度增值税',
        scenario: { certificate_use: 'bidding' },
        expectsMaterials: ['business_licence'],
        expectsFee: 0,
      },
    ],
  },
  sampleApplicant: { firm: 'yunqi' },
  sampleScenario: { certificate_use: 'loan' },
  sampleAnswers: {
    ...firmAnswers(firmOf('yunqi')),
    tax_kinds: ['增值税', '企业所得税'],
    period_from: '2025-11-18',
    period_to: '2025-12-31',
    receiver: '瓯江银行温州分行',
  },
}
