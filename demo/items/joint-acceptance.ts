import { firmOf } from '../firms.ts'
import { jointAcceptanceProcess } from '../processes/joint-acceptance.ts'
import type { DemoItem } from './demo-item.ts'
import { firmAnswers, firmSection } from './form-fragments.ts'
import { authority, flow, ONLINE, SERVICE } from './fragments.ts'
import { businessLicence, paper } from './material-fragments.ts'

const QUALITY = '《建设工程质量管理条例》'
const FIRE = '《建设工程消防设计审查验收管理暂行规定》'

export const jointAcceptance: DemoItem = {
  key: 'joint_acceptance',
  organizationKey: 'wz_housing',
  regionCode: '330300',
  sequence: 1,
  definition: {
    name: '工程建设项目联合竣工验收',
    nameEn: 'Joint acceptance of a completed building',
    plainNames: ['竣工验收', '联合验收', '消防验收', '工程验收备案', '项目交付验收'],
    summary:
      '房屋建筑和市政工程完工后，一次申请、一次到场，规划、消防、市政园林、档案四项验收同时办，出一份意见书。',
    basicCode: '001017056000',
    type: '10',
    ...authority('wz_housing', '企业综合窗口'),
    legalBases: [
      {
        name: QUALITY,
        documentNumber: '国务院令第279号，2019年4月23日第二次修订',
        article: '第四十九条第一款',
        content:
          '建设单位应当自建设工程竣工验收合格之日起15日内，将建设工程竣工验收报告和规划、公安消防、环保等部门出具的认可文件或者准许使用文件报建设行政主管部门或者其他有关部门备案。',
      },
      {
        name: '《中华人民共和国城乡规划法》',
        documentNumber: '2019年4月23日第二次修正',
        article: '第四十五条',
        content:
          '县级以上地方人民政府城乡规划主管部门按照国务院规定对建设工程是否符合规划条件予以核实。未经核实或者经核实不符合规划条件的，建设单位不得组织竣工验收。建设单位应当在竣工验收后六个月内向城乡规划主管部门报送有关竣工验收资料。',
      },
      {
        name: '《中华人民共和国消防法》',
        documentNumber: '2021年4月29日第二次修正',
        article: '第十三条第一款',
        content:
          '国务院住房和城乡建设主管部门规定应当申请消防验收的建设工程竣工，建设单位应当向住房和城乡建设主管部门申请消防验收。',
      },
    ],
    subjects: ['2', '3', '5'],
    caseType: '2',
    statutory: { length: 15, unit: 'workday', explain: `${FIRE}规定消防验收自受理之日起十五日内出具意见。` },
    promised: { length: 10, unit: 'workday' },
    conditions: [
      { text: '工程已按设计文件和合同完工，参建五方主体验收合格。' },
      { text: '取得投资项目统一代码，规划、施工许可手续齐全。' },
      { text: '消防设施检测合格，消防系统能够正常运行。' },
    ],
    notAllowed: [{ text: '擅自改变规划用途、超出规划面积未经处理的，不予通过。' }],
    flow: flow({
      intake: 1,
      review: [2, '核对竣工图、测绘成果与规划许可、施工许可的一致性，确定联合到场时间。'],
      visit: [2, '住房和城乡建设、自然资源和规划、综合执法部门同时到场，各自核查，当场记录问题。'],
      decide: [
        5,
        '四个专项同时出具意见；全部同意的，出具联合验收意见书；有一项不同意的，其余终止，一次性告知整改内容。',
      ],
      result: '建设工程联合竣工验收意见书',
    }),
    ...ONLINE,
    specialProcedures: [
      {
        kind: 'on_site_check',
        clause: `${FIRE}（住房和城乡建设部令第51号）`,
        days: 15,
        explain: '现场验收提出整改的，整改和复验的时间不计入办理期限，并书面告知申请人。',
      },
    ],
    onlineDepth: '3',
    visits: 1,
    visitReason: '需要建设单位陪同联合现场验收',
    crossRegion: 'none',
    personThemes: [],
    firmThemes: ['项目投资'],
    lifeEvents: ['经营'],
    jointOrganizations: ['温州市自然资源和规划局', '温州市综合行政执法局'],
    results: [{ name: '建设工程联合竣工验收意见书', kind: 'approval', validity: '长期有效' }],
    intermediaries: [
      { service: '竣工联合测绘', basis: '《建筑工程建筑面积计算规范》（GB/T 50353）', payer: '建设单位' },
      { service: '消防设施检测', basis: FIRE, payer: '建设单位' },
    ],
    ...SERVICE,
    faqs: [
      {
        question: '一个部门不通过，其他部门还要重来吗？',
        answer: '不用。整改后再次申请时，已通过且未变动的专项沿用原意见，只复验整改部分。',
      },
      {
        question: '没有投资项目代码能申请吗？',
        answer: '不能。没有代码或者代码核验不通过的，不予受理，请先在投资项目在线审批监管平台赋码。',
      },
    ],
    reviewPoints: [
      '实测面积与规划许可面积的误差在允许范围内。',
      '消防车道、登高操作场地与图纸一致。',
      '档案目录与工程实际相符。',
    ],
    scenarios: [
      {
        id: 'needs_fire_check',
        text: '工程属于哪一类？',
        hint: '特殊建设工程包括较大的宾馆、商场、医院和高层建筑',
        options: [
          { value: 'special', label: '特殊建设工程（消防验收）' },
          { value: 'other', label: '其他建设工程（消防备案）' },
        ],
      },
    ],
    materials: [
      businessLicence(`${QUALITY}第七条`),
      paper({
        id: 'acceptance_report',
        name: '工程竣工验收报告',
        medium: 'electronic',
        sourceExplain: '建设单位组织勘察、设计、施工、监理单位共同出具',
        acceptStandard: '五方主体签字盖章齐全，验收结论为合格。',
        commonMistakes: ['缺少勘察单位盖章'],
        basis: `${QUALITY}第十六条`,
      }),
      paper({
        id: 'as_built_drawings',
        name: '竣工图（电子版）',
        medium: 'electronic',
        sourceExplain: '施工单位编制，监理单位审核',
        acceptStandard: '加盖竣工图章，与现场一致，格式为PDF或者DWG。',
        basis: '《城市建设档案管理规定》第八条',
      }),
      paper({
        id: 'survey_report',
        name: '竣工联合测绘成果报告',
        medium: 'electronic',
        source: 'other',
        sourceExplain: '建设单位委托测绘单位出具',
        acceptStandard: '包含规划、房产、绿地、人防四项测绘成果。',
        basis: '《中华人民共和国城乡规划法》第四十五条',
      }),
      paper({
        id: 'fire_test_report',
        name: '消防设施检测合格报告',
        neededWhen: 'needs_fire_check = "special"',
        medium: 'electronic',
        source: 'other',
        sourceExplain: '建设单位委托消防技术服务机构出具',
        acceptStandard: '逐系统检测，结论为合格。',
        basis: FIRE,
      }),
    ],
    eligibility: [
      {
        id: 'firm_active',
        text: '建设单位登记状态为存续',
        holds: 'facts.legal_entity_firm.status = "存续"',
        whenNot: '法人库登记状态不是存续。请先恢复登记，或者由承继单位申请。',
        basis: `${QUALITY}第七条`,
      },
    ],
    checks: ['legal_entity.firm'],
    form: {
      sections: [
        firmSection(),
        {
          id: 'project',
          title: '工程信息',
          fields: [
            {
              id: 'project_code',
              label: '投资项目统一代码',
              type: 'text',
              required: true,
              pattern: '\\d{4}-\\d{6}-\\d{2}-\\d{2}-\\d{6}',
              patternMessage: '代码为24位，例如 2506-330302-04-01-918273',
              example: '2506-330302-04-01-918273',
            },
            { id: 'project_name', label: '工程名称', type: 'text', required: true, maxLength: 100 },
            { id: 'project_address', label: '工程地点', type: 'address', required: true, maxLength: 120 },
            {
              id: 'floor_area',
              label: '总建筑面积',
              type: 'number',
              required: true,
              minimum: 1,
              maximum: 10000000,
              unit: '平方米',
            },
            { id: 'finished_on', label: '完工日期', type: 'date', required: true, notAfterToday: true },
            {
              id: 'builders',
              label: '参建单位',
              type: 'group',
              required: true,
              minItems: 1,
              maxItems: 20,
              fields: [
                { id: 'builder_name', label: '单位名称', type: 'text', required: true, maxLength: 100 },
                {
                  id: 'builder_role',
                  label: '承担工作',
                  type: 'choice',
                  required: true,
                  options: ['勘察', '设计', '施工', '监理'].map((value) => ({ value, label: value })),
                },
              ],
            },
          ],
        },
      ],
    },
    process: jointAcceptanceProcess,
    examples: [
      {
        name: '酒店改建工程，需要消防验收',
        scenario: { needs_fire_check: 'special' },
        expectsMaterials: [
          'business_licence',
          'acceptance_report',
          'as_built_drawings',
          'survey_report',
          'fire_test_report',
        ],
        expectsFee: 0,
      },
    ],
  },
  sampleApplicant: { firm: 'yunqi' },
  sampleScenario: { needs_fire_check: 'special' },
  sampleAnswers: {
    ...firmAnswers(firmOf('yunqi')),
    project_code: '2506-330302-04-01-918273',
    project_name: '云栖酒店改建工程',
    project_address: firmOf('yunqi').address,
    floor_area: 4200,
    finished_on: '2026-01-20',
    builders: [
      { builder_name: '温州东瓯建筑设计有限公司', builder_role: '设计' },
      { builder_name: '温州百晋建设有限公司', builder_role: '施工' },
    ],
  },
}
