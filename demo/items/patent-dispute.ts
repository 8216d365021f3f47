import { firmOf } from '../firms.ts'
import { promisedDecision } from '../processes/shapes.ts'
import type { DemoItem } from './demo-item.ts'
import { firmAnswers, firmSection } from './form-fragments.ts'
import { authority, flow, ONLINE, SERVICE } from './fragments.ts'
import { businessLicence, paper } from './material-fragments.ts'

const LAW = '《中华人民共和国专利法》'
const GUIDE = '国家知识产权局《专利侵权纠纷行政裁决办案指南》'

export const patentDispute: DemoItem = {
  key: 'patent_dispute',
  organizationKey: 'wz_market',
  regionCode: '330300',
  sequence: 1,
  definition: {
    name: '专利侵权纠纷行政裁决',
    nameEn: 'Administrative ruling on patent infringement',
    plainNames: ['专利被侵权', '专利维权', '专利投诉', '别人仿冒我的专利', '外观设计侵权'],
    summary: '专利被别人擅自使用，可以请求行政裁决，责令对方停止侵权。比诉讼快，不收费。',
    basicCode: '000931001000',
    type: '09',
    ...authority('wz_market', '企业综合窗口'),
    legalBases: [
      {
        name: LAW,
        documentNumber: '2020年10月17日第四次修正',
        article: '第六十五条',
        content:
          '未经专利权人许可，实施其专利，即侵犯其专利权，引起纠纷的，由当事人协商解决；不愿协商或者协商不成的，专利权人或者利害关系人可以向人民法院起诉，也可以请求管理专利工作的部门处理。管理专利工作的部门处理时，认定侵权行为成立的，可以责令侵权人立即停止侵权行为，当事人不服的，可以自收到处理通知之日起十五日内依照《中华人民共和国行政诉讼法》向人民法院起诉；侵权人期满不起诉又不停止侵权行为的，管理专利工作的部门可以申请人民法院强制执行。进行处理的管理专利工作的部门应当事人的请求，可以就侵犯专利权的赔偿数额进行调解；调解不成的，当事人可以依照《中华人民共和国民事诉讼法》向人民法院起诉。',
      },
      {
        name: LAW,
        documentNumber: '2020年10月17日第四次修正',
        article: '第七十条第二款',
        content:
          '地方人民政府管理专利工作的部门应专利权人或者利害关系人请求处理专利侵权纠纷，对在本行政区域内侵犯其同一专利权的案件可以合并处理；对跨区域侵犯其同一专利权的案件可以请求上级地方人民政府管理专利工作的部门处理。',
      },
    ],
    subjects: ['2', '5'],
    caseType: '2',
    statutory: {
      length: 3,
      unit: 'month',
      explain: '自立案之日起三个月内结案；特别复杂的，经负责人批准可以延长一个月。',
    },
    promised: { length: 2, unit: 'month' },
    conditions: [
      { text: '请求人是专利权人或者利害关系人。' },
      { text: '有明确的被请求人、请求事项和具体事实。' },
      { text: '纠纷发生在温州市，当事人没有就该纠纷向人民法院起诉。' },
    ],
    notAllowed: [
      { text: '已向人民法院起诉的，不予立案。' },
      { text: '专利权已终止或者被宣告无效的，不予立案。' },
    ],
    flow: flow({
      intake: 1,
      review: [15, '送达请求书副本，收取答辩书；核对专利权状态、权利要求与被控产品。'],
      expert: [10, '技术调查官或者专家对技术特征逐项比对，出具意见。'],
      decide: [
        10,
        '经合议作出裁决：侵权成立的，责令立即停止侵权；不成立的，驳回请求。裁决书写明理由和起诉期限。',
      ],
      result: '专利侵权纠纷行政裁决书',
    }),
    ...ONLINE,
    specialProcedures: [
      {
        kind: 'appraisal',
        clause: GUIDE,
        days: 30,
        explain: '需要委托鉴定，或者等待国家知识产权局无效宣告审查结果的，期间不计入办理期限。',
      },
    ],
    onlineDepth: '3',
    visits: 1,
    visitReason: '需要到场参加一次口头审理，可以申请在线参加',
    crossRegion: 'city',
    personThemes: [],
    firmThemes: ['专利'],
    lifeEvents: ['经营'],
    results: [{ name: '专利侵权纠纷行政裁决书', kind: 'approval', validity: '送达之日起生效' }],
    ...SERVICE,
    faqs: [
      {
        question: '行政裁决能要求赔偿吗？',
        answer: '裁决只处理是否侵权和停止侵权；赔偿数额可以请求调解，调解不成的向人民法院起诉。',
      },
      {
        question: '实用新型和外观设计要交评价报告吗？',
        answer: '要。涉及实用新型、外观设计专利的，提交国家知识产权局出具的专利权评价报告，以证明权利稳定。',
      },
    ],
    reviewPoints: ['专利权有效，年费已缴纳。', '被控产品的技术特征与权利要求逐项对应。'],
    scenarios: [
      {
        id: 'patent_kind',
        text: '是哪一种专利？',
        options: [
          { value: 'invention', label: '发明' },
          { value: 'utility', label: '实用新型' },
          { value: 'design', label: '外观设计' },
        ],
      },
    ],
    materials: [
      businessLicence(`${LAW}第六十五条`),
      paper({
        id: 'patent_certificate',
        name: '专利证书和最近一次缴纳年费的收据',
        kind: 'copy',
        medium: 'electronic',
        source: 'other',
        sourceExplain: '国家知识产权局核发',
        acceptStandard: '专利权人与请求人一致，专利权有效。',
        commonMistakes: ['只交了证书，没有交年费收据'],
        basis: `${LAW}第六十五条`,
      }),
      paper({
        id: 'evaluation_report',
        name: '专利权评价报告',
        neededWhen: 'patent_kind in ("utility", "design")',
        kind: 'copy',
        medium: 'electronic',
        source: 'other',
        sourceExplain: '国家知识产权局出具',
        acceptStandard: '评价对象为涉案专利，结论没有否定全部权利要求。',
        basis: `${LAW}第六十六条`,
      }),
      paper({
        id: 'infringement_evidence',
        name: '被控侵权产品的照片、购买记录和技术特征比对表',
        medium: 'electronic',
        sourceExplain: '请求人收集制作',
        acceptStandard: '能够反映产品来源、销售者和与权利要求对应的技术特征。',
        basis: `${LAW}第六十五条`,
      }),
    ],
    eligibility: [
      {
        id: 'no_lawsuit',
        text: '没有就该纠纷向人民法院起诉',
        holds: 'answers.lawsuit_filed = false',
        whenNot: '已向人民法院起诉的纠纷不能请求行政裁决。撤回起诉后可以请求。',
        basis: `${LAW}第六十五条`,
      },
    ],
    checks: ['legal_entity.firm'],
    form: {
      sections: [
        firmSection(),
        {
          id: 'patent',
          title: '专利信息',
          fields: [
            {
              id: 'patent_number',
              label: '专利号',
              type: 'text',
              required: true,
              pattern: 'ZL\\d{12}\\.[0-9X]',
              patternMessage: '专利号为ZL加12位数字、小数点和1位校验码',
              example: 'ZL202430091827.3',
            },
            { id: 'patent_name', label: '专利名称', type: 'text', required: true, maxLength: 100 },
            { id: 'granted_on', label: '授权公告日', type: 'date', required: true, notAfterToday: true },
          ],
        },
        {
          id: 'dispute',
          title: '侵权纠纷',
          fields: [
            { id: 'respondent_name', label: '被请求人名称', type: 'text', required: true, maxLength: 100 },
            {
              id: 'respondent_address',
              label: '被请求人地址',
              type: 'address',
              required: true,
              maxLength: 120,
            },
            { id: 'found_on', label: '发现侵权的日期', type: 'date', required: true, notAfterToday: true },
            { id: 'facts_told', label: '事实和理由', type: 'long_text', required: true, maxLength: 2000 },
            { id: 'lawsuit_filed', label: '是否已向人民法院起诉', type: 'yes_no', required: true },
            { id: 'wants_mediation', label: '是否愿意调解', type: 'yes_no', required: true },
          ],
        },
      ],
    },
    process: promisedDecision(
      'patent_dispute',
      '专利侵权纠纷行政裁决',
      { intake: 1, review: 15, expertReview: { name: '技术特征专家比对', limit: 10 }, decision: 10 },
      'decision',
    ),
    examples: [
      {
        name: '外观设计被仿制',
        scenario: { patent_kind: 'design' },
        expectsMaterials: [
          'business_licence',
          'patent_certificate',
          'evaluation_report',
          'infringement_evidence',
        ],
        expectsFee: 0,
      },
    ],
  },
  sampleApplicant: { firm: 'yunqi' },
  sampleScenario: { patent_kind: 'design' },
  sampleAnswers: {
    ...firmAnswers(firmOf('yunqi')),
    patent_number: 'ZL202430091827.3',
    patent_name: '床头灯（云栖）',
    granted_on: '2025-12-19',
    respondent_name: '温州青山灯饰商行',
    respondent_address: '浙江省温州市瓯海区梧田街道温瑞大道918号',
    found_on: '2026-02-11',
    facts_told: '被请求人在网店销售的床头灯，灯罩造型、底座比例与本专利授权外观设计近似，未经许可。',
    lawsuit_filed: false,
    wants_mediation: true,
  },
}
