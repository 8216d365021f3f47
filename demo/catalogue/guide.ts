import { CASE_TYPES, type ItemDefinition, type Limit } from '@tongban/contracts/items.ts'
import { flow, LICENSING, NO_STATUTORY_LIMIT, SERVICE } from '../items/fragments.ts'
import type { Entry } from './entry.ts'
import { materialOf } from './materials.ts'
import type { Task } from './tasks.ts'

type Material = ItemDefinition['materials'][number]
type Guide = Pick<
  ItemDefinition,
  | 'caseType'
  | 'statutory'
  | 'promised'
  | 'conditions'
  | 'flow'
  | 'fees'
  | 'handleForms'
  | 'onlineDepth'
  | 'visits'
  | 'visitReason'
  | 'courier'
  | 'payOnline'
  | 'bookable'
  | 'results'
  | 'intermediaries'
  | 'rights'
  | 'duties'
  | 'faqs'
  | 'reviewPoints'
  | 'materials'
>

/** What the guide says of an item that one applies for: at a counter, or with a check of the papers online before. */
export function guideOf(entry: Entry, task: Task): Guide {
  const { promised } = task
  const basis = basisWords(entry)
  const materials = task.materials.map((paper, index) => materialOf(paper, basis, index + 1))
  const visit = visitOf(entry, materials)
  return {
    caseType: promised.length === 0 ? '1' : '2',
    statutory: statutoryOf(entry, promised),
    promised,
    conditions: task.conditions.map((text) => ({ text })),
    flow: flow({ ...daysOf(promised, entry), result: resultName(entry) }),
    fees: entry.fee ? [{ ...entry.fee, basis, reducible: false }] : [],
    handleForms: entry.inPerson ? ['1'] : entry.visits === 0 ? ['1', '2', '4'] : ['1', '2'],
    onlineDepth: entry.inPerson ? '1' : '2',
    visits: entry.visits,
    ...(visit && { visitReason: visit }),
    courier: entry.visits === 0,
    payOnline: entry.fee !== undefined && !entry.inPerson,
    bookable: true,
    results: [
      {
        name: resultName(entry),
        kind: resultKind(entry),
        ...(entry.result?.validity && { validity: entry.result.validity }),
      },
    ],
    intermediaries: entry.intermediaries.map((service) => ({
      service,
      basis,
      payer: '申请人自行委托并付费',
    })),
    ...(entry.type === '01' ? LICENSING : SERVICE),
    faqs: [...task.faqs, ...usualQuestions(entry, promised, visit)],
    reviewPoints: [
      ...task.conditions.map((text) => `核实：${text}`.slice(0, 200)),
      ...materials.map(({ name, acceptStandard }) => `${name}：${acceptStandard}`.slice(0, 200)),
    ].slice(0, 12),
    materials,
  }
}

export const basisWords = ({ bases: [{ name, article }] }: Entry): string => `${name}${article}`

/** 行政许可法 §42 counts where nothing else is said; where no law says, the authority sets the limit and publishes it. */
const statutoryOf = ({ statutory, type }: Entry, promised: Limit): Limit => {
  if (!statutory)
    return { length: Math.max(promised.length, 1), unit: promised.unit, explain: NO_STATUTORY_LIMIT }
  const isGeneral = type === '01' && statutory.length === 20 && statutory.unit === 'workday'
  return isGeneral ? { ...statutory, clause: '《中华人民共和国行政许可法》第四十二条' } : statutory
}

const resultName = ({ result, name }: Entry): string => result?.name ?? `${name}办理结果`

function resultKind(entry: Entry): ItemDefinition['results'][number]['kind'] {
  const name = resultName(entry)
  if (/(批复|批文|决定书|批准书|批准文件|意见书|裁决书)$/.test(name)) return 'approval'
  if (/(证|证书|执照|证明书?|簿|卡|牌)$/.test(name)) return 'certificate'
  return /(金|款|费|补贴|补助|津贴|待遇)$/.test(name) ? 'payment' : 'record'
}

function visitOf({ visits, inPerson, siteVisit }: Entry, materials: readonly Material[]): string | undefined {
  if (visits === 0) return undefined
  if (inPerson) return inPerson
  if (siteVisit) return '到窗口核对材料原件；现场核查由核查人员上门'
  const hasOriginals = materials.some(({ source, kind }) => source !== 'government' && kind === 'original')
  return hasOriginals ? '到窗口核对材料原件，领取结果' : '到窗口核验身份，领取结果'
}

/** The promise divided among the steps; what takes longer than the intake is the review. */
function daysOf(
  { length, unit }: Limit,
  entry: Entry,
): Pick<Parameters<typeof flow>[0], 'review' | 'visit' | 'decide'> {
  const days = unit === 'workday' ? length : Math.floor(length / (unit === 'month' ? 1 : 7)) * 5
  const decide = Math.min(2, Math.floor(days / 3))
  const visit = entry.siteVisit ? Math.min(5, Math.floor((days - decide) / 2)) : 0
  return {
    review: [days - decide - visit, `核对${resultName(entry)}的办理条件是否符合，材料是否真实、一致。`],
    ...(entry.siteVisit && { visit: [visit, `两名以上人员到场，${entry.siteVisit}。`] as const }),
    decide: [decide, '符合条件的，作出准予的决定；不符合的，书面说明理由，告知复议和诉讼的权利。'],
  }
}

const UNITS = { workday: '个工作日', day: '天', month: '个月' } as const

function usualQuestions(
  entry: Entry,
  { length, unit }: Limit,
  visit: string | undefined,
): ItemDefinition['faqs'] {
  const isForPeople = entry.subjects.includes('1')
  return [
    {
      question: '多久能办好？',
      answer:
        length === 0
          ? `属于${CASE_TYPES['1']}，材料齐全、符合条件的，当场办结。`
          : `材料齐全、符合条件的，自受理之日起${length}${UNITS[unit]}办结。需要补正的，一次告知，补齐之日起算。`,
    },
    {
      question: '要花钱吗？',
      answer: entry.fee ? `要。${entry.fee.name}：${entry.fee.standard}。` : '不收费。',
    },
    {
      question: '可以让别人代办吗？',
      answer: entry.inPerson
        ? `不可以。${entry.inPerson}。`
        : isForPeople
          ? '可以。代办人带委托书、委托人和自己的居民身份证到窗口办理。'
          : '可以。经办人带单位的授权委托书和自己的居民身份证办理。',
    },
    {
      question: '不去窗口能办吗？',
      answer: visit
        ? entry.inPerson
          ? '需要到窗口一次，可以先网上预约时间，到了就办。'
          : `先在网上提交材料预审，通过后到窗口一次：${visit}。`
        : '可以。先在网上提交材料预审，通过后把原件邮寄到窗口，结果邮寄给您。',
    },
  ]
}
