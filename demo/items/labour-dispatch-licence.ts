import { firmOf } from '../firms.ts'
import { personOf } from '../people.ts'
import { promisedDecision } from '../processes/shapes.ts'
import type { DemoItem } from './demo-item.ts'
import { firmAnswers, firmSection } from './form-fragments.ts'
import { authority, flow, LICENSING, ONLINE, SHARED } from './fragments.ts'
import { businessLicence, identity, paper, premises, shared } from './material-fragments.ts'

const RULES = '《劳务派遣行政许可实施办法》'
const NUMBER = '人力资源和社会保障部令第19号'
const LAW = '《中华人民共和国劳动合同法》第五十七条'
const firm = firmOf('yunqi')

export const labourDispatchLicence: DemoItem = {
  key: 'labour_dispatch_licence',
  organizationKey: 'wz_social',
  regionCode: '330300',
  sequence: 1,
  definition: {
    name: '劳务派遣经营许可',
    nameEn: 'Licence for labour dispatch',
    plainNames: ['劳务派遣证', '劳务公司许可', '派遣公司资质', '劳务派遣资质'],
    summary: '公司从事劳务派遣业务，注册资本不少于二百万元，取得许可后才能派人上岗，许可证有效期三年。',
    basicCode: '000114001000',
    type: '01',
    ...authority('wz_social', '企业综合窗口'),
    legalBases: [
      {
        name: '《中华人民共和国劳动合同法》',
        documentNumber: '2012年12月28日修正',
        article: '第五十七条',
        content:
          '经营劳务派遣业务应当具备下列条件：（一）注册资本不得少于人民币二百万元；（二）有与开展业务相适应的固定的经营场所和设施；（三）有符合法律、行政法规规定的劳务派遣管理制度；（四）法律、行政法规规定的其他条件。经营劳务派遣业务，应当向劳动行政部门依法申请行政许可；经许可的，依法办理相应的公司登记。未经许可，任何单位和个人不得经营劳务派遣业务。',
      },
      {
        name: RULES,
        documentNumber: NUMBER,
        article: '第十二条',
        content:
          '许可机关应当自受理之日起20个工作日内作出是否准予行政许可的决定。20个工作日内不能作出决定的，经本行政机关负责人批准，可以延长10个工作日，并应当将延长期限的理由告知申请人。',
      },
    ],
    subjects: ['2'],
    caseType: '2',
    statutory: { length: 20, unit: 'workday', clause: `${RULES}第十二条` },
    promised: { length: 7, unit: 'workday' },
    conditions: [
      { text: '注册资本不少于人民币200万元。' },
      { text: '有固定的经营场所，配备办公设施设备和信息管理系统。' },
      { text: '有符合规定的劳务派遣管理制度。' },
    ],
    flow: flow({
      intake: 1,
      review: [2, '核对注册资本、管理制度和派遣协议样本。'],
      visit: [2, '两名以上工作人员到场，核查经营场所、办公设施和信息管理系统。'],
      decide: [2, '符合条件的，准予许可；不符合的，不予许可，说明理由并告知复议和诉讼途径。'],
      result: '劳务派遣经营许可证',
    }),
    ...ONLINE,
    courier: true,
    crossRegion: 'city',
    personThemes: [],
    firmThemes: ['资质认定', '生产经营'],
    lifeEvents: ['经营', '变更'],
    results: [
      {
        name: '劳务派遣经营许可证',
        kind: 'licence',
        licenceType: 'labour_dispatch_licence',
        validity: '三年',
      },
    ],
    ...LICENSING,
    faqs: [
      {
        question: '注册资本是认缴还是实缴？',
        answer: '按公司登记的注册资本核验，并提交验资报告或者财务审计报告。',
      },
      {
        question: '什么时候申请延续？',
        answer: '有效期届满60日前提出延续申请，并提交三年以来的基本经营情况；逾期的按新申请办理。',
      },
    ],
    reviewPoints: [
      '注册资本以法人库登记为准。',
      '管理制度包含劳动合同、劳动报酬、社会保险、工作时间和劳动纪律。',
    ],
    scenarios: [
      {
        id: 'application_kind',
        text: '您要办哪一种？',
        options: [
          { value: 'new', label: '新办' },
          { value: 'extend', label: '延续（届满60日前）' },
        ],
      },
    ],
    materials: [
      businessLicence(`${RULES}第八条第二项`),
      { ...identity(`${RULES}第八条第五项`), name: '法定代表人的身份证明' },
      premises(`${RULES}第八条第四项`),
      paper({
        id: 'capital_report',
        name: '验资报告或者财务审计报告',
        neededWhen: 'application_kind = "new"',
        kind: 'copy',
        source: 'other',
        sourceExplain: '会计师事务所出具',
        acceptStandard: '能够反映注册资本到位情况，报告可在注册会计师行业统一监管平台查验。',
        basis: `${RULES}第八条第三项`,
      }),
      paper({
        id: 'management_rules',
        name: '劳务派遣管理制度文本',
        neededWhen: 'application_kind = "new"',
        medium: 'electronic',
        sourceExplain: '申请单位制定',
        acceptStandard: '包含劳动合同、劳动报酬、社会保险、工作时间、休息休假、劳动纪律六项内容。',
        commonMistakes: ['缺少社会保险的规定'],
        basis: `${RULES}第八条第六项`,
      }),
      paper({
        id: 'agreement_sample',
        name: '拟与用工单位签订的劳务派遣协议样本',
        neededWhen: 'application_kind = "new"',
        medium: 'electronic',
        sourceExplain: '申请单位拟定',
        acceptStandard: '载明派遣岗位、人数、期限、劳动报酬和社会保险费的数额与支付方式。',
        basis: `${RULES}第八条第六项`,
      }),
      shared({
        id: 'current_licence',
        name: '现劳务派遣经营许可证',
        neededWhen: 'application_kind = "extend"',
        sourceExplain: '人力资源和社会保障部门核发；调用电子证照，无需提交',
        acceptStandard: '许可证在有效期内。',
        basis: RULES,
        evidence: [{ kind: 'licence', licenceType: 'labour_dispatch_licence', basis: SHARED.firm }],
      }),
    ],
    eligibility: [
      {
        id: 'capital',
        text: '注册资本不少于200万元',
        holds: 'facts.legal_entity_firm.registered_capital_yuan >= 2000000',
        whenNot: '法人库登记的注册资本少于200万元。办理增资变更登记、达到200万元后可以申请。',
        basis: LAW,
      },
      {
        id: 'active',
        text: '公司登记状态为存续',
        holds: 'facts.legal_entity_firm.status = "存续"',
        whenNot: '法人库登记状态不是存续。请先到市场监督管理部门办理登记。',
        basis: LAW,
      },
    ],
    checks: ['legal_entity.firm', 'population.person', 'estate.premises'],
    form: {
      sections: [
        firmSection([
          {
            id: 'representative_id_number',
            label: '法定代表人身份号码',
            type: 'id_number',
            element: 'person.id_number',
            required: true,
          },
        ]),
        {
          id: 'business',
          title: '经营条件',
          fields: [
            {
              id: 'office_address',
              label: '经营场所地址',
              type: 'address',
              element: 'shop.address',
              required: true,
              maxLength: 120,
            },
            {
              id: 'office_area',
              label: '经营场所面积',
              type: 'number',
              element: 'shop.area_sqm',
              required: true,
              minimum: 10,
              maximum: 100000,
              unit: '平方米',
            },
            {
              id: 'manager_count',
              label: '管理人员数',
              type: 'number',
              required: true,
              minimum: 1,
              maximum: 10000,
              unit: '人',
            },
            { id: 'system_name', label: '信息管理系统名称', type: 'text', required: true, maxLength: 60 },
          ],
        },
      ],
    },
    process: promisedDecision(
      'labour_dispatch_licence',
      '劳务派遣经营许可',
      { intake: 1, review: 2, siteVisit: { name: '经营场所核查（两名以上人员）', limit: 2 }, decision: 2 },
      'licence',
    ),
    licenceFields: {
      licence_number: '"3303" + substring(case.number, -8)',
      name: 'answers.firm_name',
      credit_code: 'answers.credit_code',
      legal_representative: 'answers.legal_representative',
      address: 'answers.office_address',
    },
    examples: [
      {
        name: '新设公司申请',
        scenario: { application_kind: 'new' },
        expectsMaterials: [
          'business_licence',
          'identity',
          'premises',
          'capital_report',
          'management_rules',
          'agreement_sample',
        ],
        expectsFee: 0,
      },
    ],
  },
  sampleApplicant: { firm: 'yunqi' },
  sampleScenario: { application_kind: 'new' },
  sampleAnswers: {
    ...firmAnswers(firm),
    representative_id_number: personOf(firm.legalRepresentativeKey).idNumber,
    office_address: firm.address,
    office_area: 120,
    manager_count: 6,
    system_name: '云栖人力资源管理系统',
  },
}
