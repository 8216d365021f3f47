import type { Material } from '@tongban/contracts/items.ts'
import { SHARED } from '../items/fragments.ts'
import { businessLicence, identity, paper, premises, shared } from '../items/material-fragments.ts'
import type { DemandedPaper } from './entry.ts'

/** Papers that government holds, by their name in the sheets. None of them is handed in. */
const HELD: Readonly<Record<string, (basis: string) => Material>> = {
  身份证: identity,
  营业执照: businessLicence,
  场所证明: premises,
  户口簿: (basis) =>
    shared({
      id: 'household',
      standardCode: 'household_register',
      name: '居民户口簿',
      sourceExplain: '公安机关核发；通过人口库核验，无需提交',
      acceptStandard: '户籍信息与人口库一致，能够确认户主和家庭成员关系。',
      basis,
      evidence: [{ kind: 'data_check', check: 'population.person', basis: SHARED.person }],
    }),
  结婚证: (basis) =>
    shared({
      id: 'marriage',
      standardCode: 'marriage_record',
      name: '结婚证',
      sourceExplain: '民政部门登记；通过婚姻登记库核验，无需提交',
      acceptStandard: '婚姻登记信息与申报一致。',
      basis,
      evidence: [
        { kind: 'data_check', check: 'marriage.status', basis: SHARED.person },
        { kind: 'licence', licenceType: 'marriage_certificate', basis: SHARED.person },
      ],
    }),
  房产证: (basis) =>
    shared({
      id: 'estate',
      standardCode: 'estate_certificate',
      name: '不动产权证书',
      sourceExplain: '自然资源和规划部门登记；通过不动产库核验，无需提交',
      acceptStandard: '权利人、坐落与申请一致，登记状态为现势。',
      basis,
      evidence: [
        { kind: 'data_check', check: 'estate.holdings', basis: SHARED.person },
        { kind: 'licence', licenceType: 'estate_certificate', basis: SHARED.person },
      ],
    }),
  社保记录: (basis) =>
    shared({
      id: 'insurance',
      standardCode: 'social_insurance_record',
      name: '社会保险缴费记录',
      sourceExplain: '人力资源和社会保障部门记录；通过社会保险库核验，无需提交',
      acceptStandard: '能够确定参保单位、险种和缴费月数。',
      basis,
      evidence: [{ kind: 'data_check', check: 'social.insurance', basis: SHARED.person }],
    }),
  残疾人证: licence('disability_card', '残疾人证', '残疾人联合会核发'),
  居住证: licence('residence_permit', '浙江省居住证', '公安机关核发'),
  低保证: licence('low_income_card', '最低生活保障证', '民政部门核发'),
  健康证: licence('health_certificate', '从业人员健康合格证明', '健康体检机构核发'),
}

function licence(licenceType: string, name: string, issuer: string) {
  return (basis: string): Material =>
    shared({
      id: licenceType,
      standardCode: licenceType,
      name,
      sourceExplain: `${issuer}；调用电子证照，无需提交`,
      acceptStandard: '在有效期内，持证人与申请人一致。',
      basis,
      evidence: [{ kind: 'licence', licenceType, basis: SHARED.person }],
    })
}

type Described = Pick<Material, 'source' | 'kind' | 'sourceExplain' | 'acceptStandard'> &
  Partial<Pick<Material, 'commonMistakes' | 'medium' | 'copies'>>

/** What is asked of a paper of this kind, found by its name; the first that fits. */
const KINDS: readonly (readonly [name: RegExp, is: Described])[] = [
  [
    /照片/,
    {
      source: 'applicant',
      kind: 'original',
      sourceExplain: '申请人自备，也可以在大厅自助拍照机拍摄',
      acceptStandard: '近六个月内拍摄，正面免冠，五官清晰，背景为白色。',
      commonMistakes: ['背景不是白色', '照片经过美颜，与本人差别大'],
    },
  ],
  [
    /(申请|登记|备案|申报|审批|报名|认定|鉴定|报告|变更|信息)(书|表|单)$|告知书$|请求书$/,
    {
      source: 'applicant',
      kind: 'original',
      sourceExplain: '窗口领取或者网上下载空白表，由申请人填写',
      acceptStandard: '按表样逐项填写，由申请人签名或者加盖公章，名称、号码与证件一致。',
      commonMistakes: ['漏签名或者漏盖公章', '填写的名称与证件上的名称不一致'],
    },
  ],
  [
    /承诺书$|声明$|保证书$|委托书$|同意书$/,
    {
      source: 'applicant',
      kind: 'original',
      sourceExplain: '由申请人或者委托人签署',
      acceptStandard: '写明事项和日期，由签署人本人签名；单位出具的加盖公章。',
      commonMistakes: ['没有写日期', '代签名而没有委托书'],
    },
  ],
  [
    /检测|检验|鉴定|评估|评价|审计|验资|监测|测绘|体检|诊断|病历|出院|论证|审查意见|审查合格|公证书/,
    {
      source: 'other',
      kind: 'original',
      sourceExplain: '由具备相应资质的机构出具，机构由申请人自行选择',
      acceptStandard: '由出具机构盖章，在载明的有效期内，对象与申请一致，结论明确。',
      commonMistakes: ['报告已超过有效期', '报告中的名称或者地址与申请不一致'],
    },
  ],
  [
    /图纸?$|图件$|设计文件$/,
    {
      source: 'applicant',
      kind: 'original',
      sourceExplain: '申请人绘制，或者委托设计单位绘制',
      acceptStandard: '标注尺寸和用途，与实际一致，加盖绘制单位印章或者由申请人签名。',
      commonMistakes: ['图上没有标注尺寸', '图与现场不一致'],
    },
  ],
  [
    /合同|协议|章程|决议/,
    {
      source: 'applicant',
      kind: 'copy',
      sourceExplain: '申请人与对方当事人签订，或者由本单位作出',
      acceptStandard: '当事人签名或者盖章齐全，内容与申请事项一致，在约定的期限内。',
      commonMistakes: ['缺少一方的签名或者盖章'],
    },
  ],
  [
    /票据|发票|收据|清单$|凭证$/,
    {
      source: 'applicant',
      kind: 'original',
      sourceExplain: '由收款单位或者服务机构开具',
      acceptStandard: '项目、金额和日期清楚，加盖开具单位印章；电子票据可以查验。',
      commonMistakes: ['票据上的姓名与申请人不一致'],
    },
  ],
  [
    /证$|证书$|许可证|执照|批复$|批准文件|批准书|决定书$|判决书|调解书|证明书?$|证件|护照|通行证|资格/,
    {
      source: 'other',
      kind: 'copy',
      sourceExplain: '由核发机关或者出具机构发给申请人；已有电子证照的，出示电子证照',
      acceptStandard: '在有效期内，信息清晰可辨，与原件一致。',
      commonMistakes: ['只拍了一面', '证件已过有效期'],
    },
  ],
]

const MADE_BY_APPLICANT: Described = {
  source: 'applicant',
  kind: 'original',
  sourceExplain: '由申请人编写',
  acceptStandard: '内容真实完整，与申请事项一致，由提交人签名或者盖章。',
}

/** The paper as the guide describes it. `number` tells those apart that have no code of their own. */
export function materialOf({ name, necessity }: DemandedPaper, basis: string, number: number): Material {
  const held = HELD[name]
  if (held) return { ...held(basis), necessity }
  const [, described] = KINDS.find(([pattern]) => pattern.test(name)) ?? []
  return paper({
    ...(described ?? MADE_BY_APPLICANT),
    id: `paper_${number}`,
    name,
    necessity,
    basis,
  })
}
