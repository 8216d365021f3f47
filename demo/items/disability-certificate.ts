import { personOf } from '../people.ts'
import { promisedDecision } from '../processes/shapes.ts'
import type { DemoItem } from './demo-item.ts'
import { applicantAnswers, applicantSection } from './form-fragments.ts'
import { authority, flow, NO_STATUTORY_LIMIT, ONLINE, SERVICE, SHARED } from './fragments.ts'
import { identity, paper, shared } from './material-fragments.ts'

const RULES = '《中华人民共和国残疾人证管理办法》'
const NUMBER = '残联发〔2017〕34号'
const KINDS = ['视力残疾', '听力残疾', '言语残疾', '肢体残疾', '智力残疾', '精神残疾']
const GRADES = ['一级', '二级', '三级', '四级']
const options = (values: readonly string[]) => values.map((value) => ({ value, label: value }))

export const disabilityCertificate: DemoItem = {
  key: 'disability_certificate',
  organizationKey: 'lc_disabled',
  regionCode: '330302',
  sequence: 1,
  definition: {
    name: '残疾人证新办',
    nameEn: 'Disability certificate',
    plainNames: ['办残疾证', '残疾人证', '残疾评定', '残疾等级鉴定'],
    summary: '经指定医院评定为残疾的，可以领取残疾人证，享受补贴和优惠。行动不便的可以预约上门评定。',
    basicCode: '000780001000',
    type: '07',
    ...authority('lc_disabled', '老年人与残疾人绿色通道'),
    legalBases: [
      {
        name: '《中华人民共和国残疾人保障法》',
        documentNumber: '2018年10月26日修正',
        article: '第二条',
        content:
          '残疾人是指在心理、生理、人体结构上，某种组织、功能丧失或者不正常，全部或者部分丧失以正常方式从事某种活动能力的人。残疾人包括视力残疾、听力残疾、言语残疾、肢体残疾、智力残疾、精神残疾、多重残疾和其他残疾的人。残疾标准由国务院规定。',
      },
      {
        name: RULES,
        documentNumber: NUMBER,
        article: '第二条',
        content:
          '中华人民共和国残疾人证（以下简称残疾人证）是认定残疾人及其残疾类别、残疾等级的合法凭证，是残疾人依法享有国家和地方政府优惠政策的重要依据。残疾评定标准为中华人民共和国国家标准《残疾人残疾分类和分级》（GB/T 26341-2010）。',
      },
      {
        name: RULES,
        documentNumber: NUMBER,
        article: '第三条',
        content:
          '残疾人证坚持申领自愿、属地管理原则。凡符合残疾标准的视力、听力、言语、肢体、智力、精神及多重残疾人均可申领残疾人证。',
      },
    ],
    subjects: ['1'],
    caseType: '2',
    statutory: { length: 20, unit: 'workday', explain: NO_STATUTORY_LIMIT },
    promised: { length: 12, unit: 'workday', explain: '残疾评定和公示的时间不计入办理期限。' },
    conditions: [
      { text: '户籍在鹿城区。' },
      { text: '经指定评定机构评定，符合《残疾人残疾分类和分级》国家标准。' },
    ],
    flow: flow({
      intake: 1,
      review: [3, '核对残疾评定表、病历和照片，与人口库信息一致。'],
      expert: [5, '评定委员会专家复核类别和等级；有异议的，书面通知复评。'],
      decide: [3, '公示无异议的，批准发证；不符合标准的，不予发证并说明理由。'],
      result: '中华人民共和国残疾人证',
    }),
    ...ONLINE,
    specialProcedures: [
      {
        kind: 'public_notice',
        clause: RULES,
        days: 5,
        explain: '评定结果在申请人居住的社区（村）公示，精神、智力残疾只公示姓名和类别。',
      },
      {
        kind: 'expert_review',
        clause: RULES,
        days: 15,
        explain: '对评定结果有异议、需要重新评定的，评定时间不计入期限，并书面告知申请人。',
      },
    ],
    onlineDepth: '3',
    visits: 1,
    visitReason: '需本人到指定评定机构接受残疾评定；行动不便的，可预约上门评定',
    courier: true,
    crossRegion: 'province',
    personThemes: ['社会保障'],
    firmThemes: [],
    lifeEvents: ['养老'],
    results: [
      { name: '中华人民共和国残疾人证', kind: 'licence', licenceType: 'disability_card', validity: '十年' },
    ],
    ...SERVICE,
    faqs: [
      {
        question: '评定要自己付钱吗？',
        answer: '鹿城户籍的困难群众由残联承担评定费用；评定机构名单在咨询窗口和网上公布。',
      },
      {
        question: '对等级不服怎么办？',
        answer: '收到评定结果后，可以申请到市级评定机构重新评定。',
      },
    ],
    reviewPoints: ['评定表由两名以上评定医师签名。', '类别和等级与病历相符。'],
    scenarios: [
      {
        id: 'assessed_kind',
        text: '申请哪一类残疾？',
        options: [
          { value: 'body', label: '视力、听力、言语或者肢体残疾' },
          { value: 'mind', label: '智力或者精神残疾' },
        ],
      },
    ],
    materials: [
      identity(`${RULES}（${NUMBER}）`),
      shared({
        id: 'household',
        standardCode: 'household_register',
        name: '居民户口簿',
        sourceExplain: '公安机关核发；通过人口库核验，无需提交',
        acceptStandard: '户籍在温州市鹿城区。',
        basis: `${RULES}第三条`,
        evidence: [
          {
            kind: 'data_check',
            check: 'population.person',
            expects: 'local_residence = true',
            basis: SHARED.person,
          },
        ],
      }),
      paper({
        id: 'assessment_form',
        name: '残疾评定表',
        source: 'other',
        sourceExplain: '指定评定机构出具',
        acceptStandard: '写明残疾类别、等级和评定日期，由两名评定医师签名并加盖评定机构专用章。',
        commonMistakes: ['只有一名医师签名', '评定日期超过六个月'],
        basis: `${RULES}（${NUMBER}）`,
      }),
      paper({
        id: 'medical_record',
        name: '用于残疾评定的病历或者检查报告',
        kind: 'copy',
        source: 'other',
        sourceExplain: '就诊医疗机构出具',
        acceptStandard: '近一年内出具，能够反映致残原因和功能状况。',
        basis: `${RULES}（${NUMBER}）`,
      }),
      paper({
        id: 'photo',
        name: '两寸近期免冠白底彩色照片',
        medium: 'electronic',
        size: '35×49毫米',
        sourceExplain: '申请人拍摄上传',
        acceptStandard: '近六个月内拍摄，五官清晰，背景为白色。',
        basis: `${RULES}（${NUMBER}）`,
      }),
      paper({
        id: 'guardian_identity',
        name: '法定监护人的居民身份证和监护关系材料',
        neededWhen: 'assessed_kind = "mind"',
        kind: 'copy',
        sourceExplain: '由监护人提供；监护人为同户父母、配偶、子女的，只提交居民身份证',
        acceptStandard: '能够确认监护关系。',
        basis: '《中华人民共和国民法典》第二十八条',
      }),
    ],
    eligibility: [
      {
        id: 'residence',
        text: '户籍在温州市',
        holds: 'facts.population_person.local_residence = true',
        whenNot: '人口库登记您的户籍不在温州市。请向户籍地残联申请，可通过“跨省通办”窗口代收材料。',
        basis: `${RULES}第三条`,
      },
    ],
    checks: ['population.person'],
    form: {
      sections: [
        applicantSection(),
        {
          id: 'assessment',
          title: '残疾评定信息',
          hint: '按评定表填写。',
          fields: [
            {
              id: 'disability_kind',
              label: '残疾类别',
              type: 'choice',
              required: true,
              options: options(KINDS),
            },
            {
              id: 'disability_grade',
              label: '残疾等级',
              type: 'choice',
              required: true,
              options: options(GRADES),
            },
            { id: 'assessed_on', label: '评定日期', type: 'date', required: true, notAfterToday: true },
            { id: 'assessor', label: '评定机构', type: 'text', required: true, maxLength: 60 },
            {
              id: 'guardian_name',
              label: '监护人姓名',
              type: 'text',
              maxLength: 50,
              visibleWhen: 'assessed_kind = "mind"',
              requiredWhen: 'assessed_kind = "mind"',
            },
          ],
        },
      ],
    },
    process: promisedDecision(
      'disability_certificate',
      '残疾人证新办',
      { intake: 1, review: 3, expertReview: { name: '评定委员会专家复核', limit: 5 }, decision: 3 },
      'licence',
    ),
    licenceFields: {
      card_number:
        'answers.id_number + (if answers.disability_kind = "视力残疾" then "1" else if answers.disability_kind = "听力残疾" then "2" else if answers.disability_kind = "言语残疾" then "3" else if answers.disability_kind = "肢体残疾" then "4" else if answers.disability_kind = "智力残疾" then "5" else "6") + (if answers.disability_grade = "一级" then "1" else if answers.disability_grade = "二级" then "2" else if answers.disability_grade = "三级" then "3" else "4")',
      name: 'answers.applicant_name',
      sex: 'facts.population_person.sex',
      id_number: 'answers.id_number',
      disability_kind: 'answers.disability_kind',
      disability_grade: 'answers.disability_grade',
    },
    examples: [
      {
        name: '肢体残疾',
        scenario: { assessed_kind: 'body' },
        expectsMaterials: ['identity', 'household', 'assessment_form', 'medical_record', 'photo'],
        expectsFee: 0,
      },
    ],
  },
  sampleApplicant: { person: 'lan_xiaofeng' },
  sampleScenario: { assessed_kind: 'body' },
  sampleAnswers: {
    ...applicantAnswers(personOf('lan_xiaofeng')),
    disability_kind: '肢体残疾',
    disability_grade: '三级',
    assessed_on: '2026-02-20',
    assessor: '温州市鹿城区残疾评定指定医院',
  },
}
