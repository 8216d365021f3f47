import type { ItemDefinition } from '@tongban/contracts/items.ts'

const contact = (phone: string) => ({
  department: '鹿城区卫生健康局',
  phone,
  address: '温州市鹿城区广场路188号',
})

/** 公共场所卫生许可, complete and without findings; tests break one thing each. */
export const sanitation: ItemDefinition = {
  name: '公共场所卫生许可',
  plainNames: ['理发店卫生许可'],
  summary: '理发店、宾馆等公共场所开业前办理。',
  basicCode: '330123006000',
  type: '01',
  level: '4',
  powerSource: '1',
  authorityNature: '1',
  legalBases: [
    {
      name: '《公共场所卫生管理条例》',
      documentNumber: '国发〔1987〕24号，2024年12月6日第三次修订',
      article: '第四条',
      content: '国家对公共场所实行“卫生许可证”制度。“卫生许可证”由县以上卫生行政部门签发。',
    },
  ],
  subjects: ['2', '5'],
  caseType: '2',
  statutory: { length: 20, unit: 'workday' },
  promised: { length: 8, unit: 'workday' },
  conditions: [{ text: '已取得营业执照。' }],
  flow: ['受理', '审核', '审批', '办结', '送达'].map((stage) => ({
    stage,
    step: stage,
    handler: '窗口工作人员',
    limit: '1个工作日',
    standard: '材料齐全、符合法定形式。',
    result: '进入下一环节',
  })),
  specialProcedures: [],
  fees: [],
  handleForms: ['1', '2'],
  onlineDepth: '4',
  visits: 0,
  crossRegion: 'county',
  personThemes: [],
  firmThemes: ['准营准办'],
  lifeEvents: [],
  entersHall: true,
  courier: true,
  payOnline: false,
  bookable: true,
  kiosk: false,
  jointOrganizations: [],
  results: [{ name: '卫生许可证', kind: 'licence', licenceType: 'sanitation_licence' }],
  intermediaries: [],
  places: [
    {
      hall: '鹿城区政务服务中心',
      window: '卫健窗口12号',
      address: '温州市鹿城区广场路188号',
      hours: '工作日9:00—12:00，13:30—17:00',
      phone: '0577-88211234',
    },
  ],
  consult: contact('0577-88211234'),
  supervise: contact('0577-12345'),
  reconsideration: contact('0577-88211236'),
  litigation: contact('0577-88211237'),
  rights: '申请人有权陈述、申辩。',
  duties: '申请人应当如实提交材料。',
  faqs: [{ question: '多久换证？', answer: '卫生许可证有效期四年，期满前三十日申请延续。' }],
  reviewPoints: ['场所布局与图纸一致'],
  scenarios: [
    {
      id: 'venue',
      text: '经营哪类场所',
      options: [
        { value: 'hair', label: '理发店' },
        { value: 'hotel', label: '宾馆' },
      ],
    },
    {
      id: 'has_pool',
      text: '是否有游泳池',
      askedWhen: 'venue = "hotel"',
      options: [
        { value: 'yes', label: '有' },
        { value: 'no', label: '没有' },
      ],
    },
  ],
  materials: [
    {
      id: 'business_licence',
      standardCode: 'YYZZ',
      name: '营业执照',
      necessity: 'required',
      kind: 'copy',
      medium: 'electronic',
      copies: 1,
      source: 'government',
      sourceExplain: '市场监管部门核发',
      acceptStandard: '在有效期内，经营范围与申请一致。',
      basis: '《公共场所卫生管理条例实施细则》第二十三条',
      evidence: [
        { kind: 'promise', text: '本单位承诺已取得营业执照。', basis: '国办发〔2020〕42号' },
        {
          kind: 'data_check',
          check: 'legal_entity.firm',
          expects: 'status = "存续"',
          basis: '国发〔2018〕45号',
        },
        { kind: 'licence', licenceType: 'business_licence', basis: '国务院令第716号第十条' },
      ],
    },
    {
      id: 'pool_report',
      standardCode: 'SZJC',
      name: '游泳池水质检测报告',
      necessity: 'required',
      neededWhen: 'has_pool = "yes"',
      kind: 'original',
      medium: 'electronic',
      copies: 1,
      source: 'other',
      sourceExplain: '检测机构出具',
      acceptStandard: '检测机构有资质，出具时间在一年以内。',
      basis: '《公共场所卫生管理条例实施细则》第二十三条',
      evidence: [{ kind: 'earlier_material', validMonths: 12, basis: '国发〔2018〕45号' }],
    },
    {
      id: 'layout',
      standardCode: 'PMT',
      name: '场所平面布局图',
      necessity: 'required',
      kind: 'original',
      medium: 'electronic',
      copies: 1,
      source: 'applicant',
      sourceExplain: '申请人自备',
      acceptStandard: '标注各功能区和面积。',
      basis: '《公共场所卫生管理条例实施细则》第二十三条',
      evidence: [],
    },
  ],
  eligibility: [
    {
      id: 'status',
      text: '企业存续',
      holds: 'facts.legal_entity_firm.status = "存续"',
      whenNot: '企业已注销或者吊销，恢复登记后可以申请。',
      basis: '《公共场所卫生管理条例》第四条',
    },
  ],
  checks: ['legal_entity.firm'],
  form: {
    sections: [
      {
        id: 'place',
        title: '场所',
        fields: [
          { id: 'area', type: 'number', label: '面积', unit: '平方米', required: true },
          {
            id: 'pool_depth',
            type: 'number',
            label: '泳池水深',
            unit: '米',
            visibleWhen: 'has_pool = "yes"',
          },
        ],
      },
    ],
  },
  process: '<definitions/>',
  examples: [
    {
      name: '理发店',
      scenario: { venue: 'hair' },
      expectsMaterials: ['business_licence', 'layout'],
      expectsFee: 0,
    },
    {
      name: '有泳池的宾馆',
      scenario: { venue: 'hotel', has_pool: 'yes' },
      expectsMaterials: ['business_licence', 'pool_report', 'layout'],
    },
  ],
}

export type Change = (item: ItemDefinition) => Partial<ItemDefinition>
export const changed = (change: Change): ItemDefinition => ({ ...sanitation, ...change(sanitation) })

/** The sample with one of its materials, places, … replaced in part. */
export function withFirst<
  K extends 'materials' | 'places' | 'results' | 'legalBases' | 'eligibility' | 'examples',
>(list: K, part: Partial<ItemDefinition[K][number]>): Change {
  return (item) => ({
    [list]: item[list].map((entry, index) => (index === 0 ? { ...entry, ...part } : entry)),
  })
}
