import type { ItemDefinition, Limit } from '@tongban/contracts/items.ts'
import type { DemandedPaper, Entry, Handling } from './entry.ts'

/** A 办理项: what one applies for. An item has one of its own name, or one for each way of handling. */
export interface Task {
  /** Ends the code of the item, 1–99. */
  readonly sequence: number
  readonly name: string
  readonly summary: string
  readonly plainNames: readonly string[]
  readonly conditions: readonly string[]
  readonly materials: readonly DemandedPaper[]
  readonly promised: Limit
  readonly faqs: ItemDefinition['faqs']
}

export function tasksOf(entry: Entry): Task[] {
  if (entry.handlings.length === 0) return [{ sequence: 1, name: entry.name, ...firstTime(entry) }]
  return entry.handlings.map((handling, index) => ({
    sequence: index + 1,
    name: `${entry.name}（${handling}）`,
    ...WAYS[handling]({ ...entry, plainNames: namesOf(entry, handling) }),
  }))
}

/** An everyday name that speaks of a way of handling (护士执业证延续) is of that way, all others are of the first. */
function namesOf({ handlings, plainNames }: Entry, handling: Handling): string[] {
  const [first] = handlings
  return plainNames.filter((name) => (handlings.find((way) => name.includes(way)) ?? first) === handling)
}

type Content = Omit<Task, 'sequence' | 'name'>

const firstTime = (entry: Entry): Content => ({
  summary: entry.summary,
  plainNames: entry.plainNames,
  conditions: entry.conditions.length > 0 ? entry.conditions : usualConditions(entry),
  materials: entry.materials,
  promised: entry.promised,
  faqs: entry.faqs,
})

/** Where the sheet says nothing of its own: what holds of every application. */
const usualConditions = ({ subjects, type, siteVisit, bases: [{ name, article }] }: Entry): string[] => [
  ...(subjects.includes('1') ? ['申请人具有完全民事行为能力；没有的，由监护人代为申请。'] : []),
  ...(subjects.some((subject) => subject !== '1') ? ['申请的单位依法登记，登记状态为存续。'] : []),
  ...(type === '05' || type === '08' ? [`属于${name}${article}规定的对象。`] : []),
  '申请的事项在本行政区域内，由本机关管辖。',
  ...(siteVisit ? ['现场与申请的情况一致，核查合格。'] : []),
]

/** How an applicant calls what was issued. */
const paperOf = ({ result, name }: Entry): string =>
  (result?.name ?? name).replace(/^中华人民共和国/, '').replace(/（.*）$/, '')

const WAYS: Readonly<Record<Handling, (entry: Entry) => Content>> = {
  新办: firstTime,
  变更: (entry) => {
    const paper = paperOf(entry)
    return {
      summary: `${paper}上登记的名称、地址、负责人等内容变了，申请变更，换发新证。`,
      plainNames: [...entry.plainNames, `${paper}变更`, `${paper}换名字`, `${paper}上的信息变了`],
      conditions: [`已取得${paper}，且在有效期内。`, `变更后仍然符合取得${paper}的条件。`],
      materials: [
        required(`${entry.name}变更申请书`),
        required(`${paper}原件（换证时交回）`),
        required('变更内容的证明文件（变更后的营业执照、任命文件或者产权文件）'),
      ],
      promised: shortened(entry.promised, 2),
      faqs: [
        {
          question: '换了地址也按变更办吗？',
          answer: '许可与场所有关的，换地址要重新核查场所，按新办申请；只是门牌号调整的，按变更办理。',
        },
      ],
    }
  },
  延续: (entry) => {
    const paper = paperOf(entry)
    return {
      summary: `${paper}快到期、还要继续用的，在有效期届满30日前申请延续。`,
      plainNames: [...entry.plainNames, `${paper}延期`, `${paper}到期换证`, `${paper}快到期了`],
      conditions: [
        `在${paper}有效期届满30日前提出申请（《中华人民共和国行政许可法》第五十条）。`,
        `仍然符合取得${paper}的条件。`,
      ],
      materials: [
        required(`${entry.name}延续申请书`),
        required(`${paper}原件（换证时交回）`),
        required('继续符合条件的说明'),
      ],
      promised: entry.promised,
      faqs: [
        {
          question: '已经过期了还能延续吗？',
          answer: `不能。${paper}过期后失效，要重新按新办申请，期间不得继续从事这项活动。`,
        },
      ],
    }
  },
  补领: (entry) => {
    const paper = paperOf(entry)
    return {
      summary: `${paper}丢了，或者损坏看不清了，申请补发。`,
      plainNames: [...entry.plainNames, `${paper}丢了`, `补办${paper}`, `${paper}坏了换新`],
      conditions: [`${paper}遗失或者损毁，仍在有效期内。`],
      materials: [required(`${entry.name}补领申请书`), required('遗失声明（损毁的交回原件）')],
      promised: shortened(entry.promised, 5),
      faqs: [
        {
          question: '要登报声明遗失吗？',
          answer: '不用登报。填写遗失声明，写明证号和遗失时间，由本人签名或者加盖公章即可。',
        },
      ],
    }
  },
  注销: (entry) => {
    const paper = paperOf(entry)
    return {
      summary: `不再从事这项活动的，交回${paper}，办理注销。`,
      plainNames: [...entry.plainNames, `${paper}不用了`, `退${paper}`, `${paper}取消`],
      conditions: [`持有${paper}，决定不再继续从事这项活动。`],
      materials: [required(`${entry.name}注销申请书`), required(`${paper}原件`)],
      promised: shortened(entry.promised, 5),
      faqs: [
        {
          question: '不办注销有什么影响？',
          answer: '不注销的，仍按持证人接受检查；以后重新申请时，要先把原来的注销。',
        },
      ],
    }
  },
}

const required = (name: string): DemandedPaper => ({ name, necessity: 'required' })

/** A part of the limit, of whole days; what is done at once stays so. */
const shortened = ({ length, unit }: Limit, by: number): Limit => ({ length: Math.ceil(length / by), unit })
