import { COERCION_KINDS, INSPECTION_METHODS, PENALTY_KINDS } from '@tongban/contracts/item-particulars.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import type { Entry } from './entry.ts'
import { basisWords } from './guide.ts'

type Content = Pick<
  ItemDefinition,
  | 'conditions'
  | 'flow'
  | 'results'
  | 'faqs'
  | 'reviewPoints'
  | 'rights'
  | 'duties'
  | 'particulars'
  | 'promised'
> & { readonly statutory: ItemDefinition['statutory'] }
type Particulars = NonNullable<ItemDefinition['particulars']>
type Step = ItemDefinition['flow'][number]

/** What an item says that the authority exercises by itself: 处罚、强制、征收、检查. */
export function exercisedContent(entry: Entry): Content {
  switch (entry.type) {
    case '02':
      return { ...PENALTY, particulars: { penalties: [penaltyOf(entry)] } }
    case '03':
      return { ...COERCION, particulars: { coercions: [coercionOf(entry)] } }
    case '04':
      return { ...LEVY, particulars: { levy: levyOf(entry) } }
    default:
      return { ...INSPECTION, particulars: { inspection: inspectionOf(entry) } }
  }
}

function penaltyOf(entry: Entry): NonNullable<Particulars['penalties']>[number] {
  const [kinds = '', range = ''] = entry.exercised
  return {
    behaviour: entry.name.replace(/^对/, '').replace(/的(行政)?处罚$/, ''),
    kinds: keysOf(PENALTY_KINDS, kinds),
    range,
    basis: basisWords(entry),
  }
}

function coercionOf(entry: Entry): NonNullable<Particulars['coercions']>[number] {
  const [kind = '', object = '', condition = ''] = entry.exercised
  const [found = 'other'] = keysOf(COERCION_KINDS, kind)
  return { kind: found, object, condition, basis: basisWords(entry) }
}

function levyOf(entry: Entry): NonNullable<Particulars['levy']> {
  const [object = '', standard = '', period = ''] = entry.exercised
  return { object, standard, period, basis: basisWords(entry) }
}

function inspectionOf(entry: Entry): NonNullable<Particulars['inspection']> {
  const [object = '', content = '', methods = '', frequency = ''] = entry.exercised
  return {
    object,
    content,
    methods: keysOf(INSPECTION_METHODS, methods),
    frequency,
    basis: basisWords(entry),
  }
}

/** The keys of a table by parts of their words, with spaces between them. */
function keysOf<Table extends Record<string, string>>(table: Table, words: string): (keyof Table & string)[] {
  const keys = Object.keys(table) as (keyof Table & string)[]
  return words.split(' ').map((word) => {
    const found = keys.find((key) => table[key]?.includes(word))
    if (!found) throw new Error(`${word} is no kind of what is exercised`)
    return found
  })
}

const step = (
  stage: string,
  name: string,
  handler: string,
  limit: string,
  standard: string,
  result: string,
): Step => ({
  stage,
  step: name,
  handler,
  limit,
  standard,
  result,
})

const PENALTY_LAW = '《中华人民共和国行政处罚法》'
const PENALTY: Omit<Content, 'particulars'> = {
  conditions: [
    { text: '有证据证明违法行为已经发生，应当给予行政处罚。' },
    {
      text: '属于本机关管辖，违法行为终了之日起没有超过二年；涉及公民生命健康安全、金融安全且有危害后果的，五年。',
    },
  ],
  statutory: { length: 90, unit: 'day', clause: `${PENALTY_LAW}第六十条` },
  promised: { length: 90, unit: 'day' },
  flow: [
    step('立案', '立案', '两名以上执法人员', '即时', '符合立案标准的，及时立案。', '立案审批表'),
    step(
      '调查',
      '调查取证',
      '两名以上执法人员',
      '60日',
      '主动出示执法证件，全面、客观、公正地收集证据。',
      '询问笔录、现场检查笔录',
    ),
    step(
      '审核',
      '法制审核',
      '法制审核机构',
      '10日',
      '涉及重大公共利益、直接关系当事人重大权益的，未经法制审核不得作出决定。',
      '法制审核意见',
    ),
    step(
      '告知',
      '告知和听取陈述申辩',
      '执法人员',
      '5日',
      '告知拟处罚的内容、事实、理由、依据和陈述、申辩、要求听证的权利。',
      '行政处罚告知书',
    ),
    step(
      '决定',
      '作出处罚决定',
      '机关负责人',
      '自立案之日起90日内',
      '事实清楚、证据确凿的，作出行政处罚决定。',
      '行政处罚决定书',
    ),
    step(
      '送达执行',
      '送达与执行',
      '执法人员',
      '7日',
      '决定书当场交付，或者在七日内送达；当事人自收到之日起十五日内缴纳罚款。',
      '送达回证',
    ),
  ],
  results: [{ name: '行政处罚决定书', kind: 'approval' }],
  faqs: [
    {
      question: '第一次违法也要罚吗？',
      answer:
        '违法行为轻微并及时改正、没有造成危害后果的，不予处罚；初次违法且危害后果轻微并及时改正的，可以不予处罚（行政处罚法第三十三条）。',
    },
    {
      question: '不服处罚怎么办？',
      answer:
        '收到决定书之日起六十日内可以申请行政复议，六个月内可以提起行政诉讼。复议、诉讼期间，处罚一般不停止执行。',
    },
    {
      question: '罚款怎么交？',
      answer:
        '自收到决定书之日起十五日内，到指定银行或者通过电子支付系统缴纳。到期不缴纳的，每日按罚款数额的百分之三加处罚款，加处的不超过罚款本身。',
    },
  ],
  reviewPoints: [
    '违法事实清楚，证据充分。',
    '适用法律正确，裁量适当。',
    '程序合法，告知了陈述、申辩的权利。',
  ],
  rights: `依据${PENALTY_LAW}第七条，当事人对行政处罚享有陈述权、申辩权；对处罚不服的，有权依法申请行政复议或者提起行政诉讼；因违法处罚受到损害的，有权提出赔偿要求。`,
  duties: `依据${PENALTY_LAW}第五十五条，当事人应当如实回答询问，协助调查，不得拒绝或者阻挠。`,
}

const COERCION_LAW = '《中华人民共和国行政强制法》'
const COERCION: Omit<Content, 'particulars'> = {
  conditions: [{ text: '法律、法规规定的情形存在，采用非强制手段不能达到管理目的。' }],
  statutory: {
    length: 30,
    unit: 'day',
    clause: `${COERCION_LAW}第二十五条`,
    explain: '查封、扣押的期限不超过三十日；情况复杂的，经负责人批准可以延长三十日。',
  },
  promised: { length: 30, unit: 'day' },
  flow: [
    step(
      '审批',
      '报告并批准',
      '机关负责人',
      '即时',
      '实施前报告并经批准；情况紧急的，二十四小时内补办。',
      '行政强制措施审批表',
    ),
    step(
      '告知',
      '通知当事人到场',
      '两名以上执法人员',
      '即时',
      '当场告知理由、依据和救济途径，听取陈述和申辩。',
      '现场笔录',
    ),
    step(
      '实施',
      '实施强制',
      '两名以上执法人员',
      '即时',
      '制作并当场交付决定书和清单，妥善保管财物。',
      '行政强制决定书、清单',
    ),
    step(
      '处理',
      '作出处理决定',
      '机关负责人',
      '30日',
      '在期限内查清事实，作出没收、解除等处理决定。',
      '处理决定书',
    ),
    step('解除', '退还财物', '执法人员', '即时', '不再需要的，立即解除并退还财物。', '解除决定书'),
  ],
  results: [{ name: '行政强制决定书', kind: 'approval' }],
  faqs: [
    {
      question: '东西被扣了，什么时候还？',
      answer: '查明没有违法，或者不再需要扣押的，立即解除并退还。期限一般不超过三十日。',
    },
    {
      question: '保管费谁出？',
      answer: '查封、扣押发生的保管费用由行政机关承担，不向当事人收取（行政强制法第二十六条）。',
    },
  ],
  reviewPoints: ['有法律、法规的明确授权。', '不超过必要的限度，不查封、扣押与违法行为无关的财物。'],
  rights: `依据${COERCION_LAW}第八条，当事人享有陈述权、申辩权；有权依法申请行政复议或者提起行政诉讼；因违法实施强制受到损害的，有权依法要求赔偿。`,
  duties: '当事人应当配合执法人员实施强制，不得转移、隐匿、损毁被查封、扣押的财物。',
}

const LEVY: Omit<Content, 'particulars'> = {
  conditions: [{ text: '属于征收范围，缴纳义务已经发生。' }],
  statutory: { length: 30, unit: 'day', explain: '缴纳期限由设定征收的法律、法规规定。' },
  promised: { length: 30, unit: 'day' },
  flow: [
    step(
      '申报',
      '申报或者核定',
      '缴费人、征收机关',
      '即时',
      '缴费人如实申报；没有申报的，由征收机关核定。',
      '申报表',
    ),
    step(
      '告知',
      '送达缴费通知',
      '征收机关经办人员',
      '5日',
      '写明项目、依据、标准、金额、期限和救济途径。',
      '缴费通知书',
    ),
    step('征收', '缴库', '缴费人、银行', '在规定期限内', '全额缴入国库，实行收缴分离。', '缴款书'),
    step('开票', '开具票据', '征收机关经办人员', '即时', '开具财政票据或者完税凭证。', '电子票据'),
  ],
  results: [{ name: '缴款凭证（电子票据）', kind: 'payment' }],
  faqs: [
    {
      question: '对金额有异议怎么办？',
      answer: '可以先向征收机关要求复核；对决定不服的，自收到之日起六十日内可以申请行政复议。',
    },
  ],
  reviewPoints: ['属于征收范围，没有重复征收。', '标准适用正确，减免情形已经扣除。'],
  rights:
    '缴费人有权了解征收的依据、标准和用途，依法申请减免、退还；对征收决定不服的，可以依法申请行政复议或者提起行政诉讼。',
  duties: '缴费人应当如实申报，按期足额缴纳；逾期不缴纳的，依法加收滞纳金。',
}

const INSPECTION: Omit<Content, 'particulars'> = {
  conditions: [{ text: '检查对象在本机关监督管理范围内。' }],
  statutory: { length: 20, unit: 'workday', explain: '检查结果自检查完成之日起二十个工作日内公示。' },
  promised: { length: 20, unit: 'workday' },
  flow: [
    step(
      '计划',
      '制定计划和抽取',
      '业务科室',
      '即时',
      '按计划从名录库随机抽取检查对象和检查人员。',
      '检查任务单',
    ),
    step(
      '检查',
      '现场检查',
      '两名以上执法人员',
      '即时',
      '主动出示执法证件，出具检查通知，按清单检查。',
      '现场检查记录',
    ),
    step(
      '处理',
      '处理检查结果',
      '执法人员',
      '15个工作日',
      '发现问题的，责令改正；涉嫌违法的，立案调查。',
      '责令改正通知书',
    ),
    step(
      '公示',
      '公示检查结果',
      '业务科室',
      '5个工作日',
      '检查结果向社会公示，记入企业信用信息公示系统。',
      '检查结果公示',
    ),
  ],
  results: [{ name: '检查结果记录', kind: 'record' }],
  faqs: [
    {
      question: '怎么知道来检查的人是真的？',
      answer: '执法人员不少于两人，会主动出示执法证件；没有出示的，您有权拒绝检查，也可以拨打12345核实。',
    },
    {
      question: '检查要花钱吗？',
      answer: '不收取任何费用。抽样的，按市场价格购买样品或者依法补偿。',
    },
  ],
  reviewPoints: ['两名以上人员参加，与检查对象没有利害关系。', '记录由检查人员和被检查人签字。'],
  rights:
    '被检查人有权核实检查人员的身份和检查依据；对检查中的违法行为有权投诉、举报；对处理决定不服的，可以依法申请行政复议或者提起行政诉讼。',
  duties: '被检查人应当如实提供情况，配合检查，不得拒绝、阻挠或者提供虚假材料。',
}
