import type { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import {
  ITEM_TYPES,
  type ItemDefinition,
  type ItemType,
  LEVELS,
  type Limit,
  SUBJECTS,
} from '@tongban/contracts/items.ts'
import type { DepartmentKey } from './departments.ts'
import type { Cite, LegalBasis } from './law-book.ts'
import type { Field, Row } from './sheet.ts'

/** 办理项 that many items have. */
export const HANDLINGS = ['新办', '变更', '延续', '补领', '注销'] as const
export type Handling = (typeof HANDLINGS)[number]

export interface DemandedPaper {
  readonly name: string
  readonly necessity: 'required' | 'optional' | 'deferrable'
}

/** An item of a sheet, read. */
export interface Entry {
  readonly code: string
  readonly name: string
  readonly type: ItemType
  readonly department: DepartmentKey
  readonly levels: BasicDefinition['levels']
  readonly subjects: BasicDefinition['subjects']
  readonly personThemes: readonly string[]
  readonly firmThemes: readonly string[]
  readonly lifeEvents: readonly string[]
  readonly summary: string
  readonly plainNames: readonly string[]
  readonly bases: readonly [LegalBasis, ...LegalBasis[]]
  readonly handlings: readonly Handling[]
  /** Undefined where no law sets one. */
  readonly statutory: Limit | undefined
  readonly promised: Limit
  readonly crossRegion: ItemDefinition['crossRegion'] | undefined
  readonly materials: readonly DemandedPaper[]
  readonly result: { readonly name: string; readonly validity: string | undefined } | undefined
  readonly conditions: readonly string[]
  readonly visits: 0 | 1
  /** Why nobody else can come instead of the applicant. */
  readonly inPerson: string | undefined
  /** What is looked at on the spot. */
  readonly siteVisit: string | undefined
  readonly fee: { name: string; standard: string; amount: number } | undefined
  readonly intermediaries: readonly string[]
  readonly faqs: ItemDefinition['faqs']
  /** Of what is exercised: 处罚、强制、征收、检查, the parts of the field. */
  readonly exercised: readonly string[]
}

/** @throws where a field says what no item can have: the data is ours */
export function readEntry({ code, name, department, fields, at }: Row, cite: Cite): Entry {
  const complain = (what: string): never => {
    throw new Error(`${at}: ${what}`)
  }
  const optional = (field: Field) => fields.get(field) || undefined
  const needed = (field: Field) => optional(field) ?? complain(`${name} lacks ${field}`)
  const listed = (field: Field, mark: string) => optional(field)?.split(mark) ?? []
  const one = <T extends string>(of: Iterable<T>, word: string): T =>
    [...of].find((known) => known === word) ?? complain(`unknown ${word}`)

  const [firstBasis, ...moreBases] = needed('依据').split('；').map(cite)
  const [personThemes = '', firmThemes = ''] = needed('主题').split('/')
  const [resultName, validity] = listed('结果', '｜')
  const [presence = '1', reason] = listed('到场', '：')
  const [feeName, standard, yuan] = listed('收费', '｜')
  const { statutory, promised } = readLimits(optional('时限') ?? '-/20') ?? complain('时限')
  return {
    code,
    name,
    type: one(keysOf(ITEM_TYPES), code.slice(2, 4)),
    department,
    levels: [...needed('层级')].map((level) => one(keysOf(LEVELS), level)),
    subjects: [...needed('对象')].map((subject) => one(keysOf(SUBJECTS), subject)),
    personThemes: words(personThemes),
    firmThemes: words(firmThemes),
    lifeEvents: words(optional('事件') ?? ''),
    summary: needed('概要'),
    plainNames: needed('俗称').split('、'),
    bases: firstBasis ? [firstBasis, ...moreBases] : complain('no 依据'),
    handlings: words(optional('办理') ?? '').map((word) => one(HANDLINGS, word)),
    statutory,
    promised,
    crossRegion: CROSS_REGION.get(optional('通办') ?? ''),
    materials: listed('材料', '；').map(readPaper),
    result: resultName ? { name: resultName, validity } : undefined,
    conditions: listed('条件', '；').map((text) => `${text}。`),
    visits: presence === '0' ? 0 : 1,
    inPerson: presence === '本人' ? (reason ?? complain('到场: why in person?')) : undefined,
    siteVisit: optional('核查'),
    fee: feeName && standard ? { name: feeName, standard, amount: Number(yuan) * 100 } : undefined,
    intermediaries: listed('中介', '、'),
    faqs: listed('问答', '｜').flatMap((question, index, all) =>
      index % 2 === 0 ? [{ question, answer: all[index + 1] ?? complain('问答') }] : [],
    ),
    exercised: EXERCISED.flatMap((field) => listed(field, '｜')),
  }
}

const EXERCISED = ['处罚', '强制', '征收', '检查'] as const

const CROSS_REGION: ReadonlyMap<string, ItemDefinition['crossRegion']> = new Map([
  ['全国', 'nation'],
  ['全省', 'province'],
  ['全市', 'city'],
] as const)

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '')

/** `?` after a name: where the applicant has it; `~`: may be handed in later. */
const readPaper = (text: string): DemandedPaper => ({
  name: text.replace(/[?~]$/, ''),
  necessity: text.endsWith('?') ? 'optional' : text.endsWith('~') ? 'deferrable' : 'required',
})

/** `20/5`: working days by law and as promised; `-` where no law says; `日` and `月` for other units, `0` at once. */
function readLimits(text: string): { statutory: Limit | undefined; promised: Limit } | undefined {
  const [statutory = '', promised = ''] = text.split('/').map((part) => part.trim())
  const promise = readLimit(promised)
  const limit = statutory === '-' ? undefined : readLimit(statutory)
  return promise && (limit || statutory === '-') ? { statutory: limit, promised: promise } : undefined
}

function readLimit(text: string): Limit | undefined {
  const [, length, unit] = /^(\d+)([日月]?)$/.exec(text) ?? []
  if (length === undefined) return undefined
  return { length: Number(length), unit: unit === '日' ? 'day' : unit === '月' ? 'month' : 'workday' }
}

const keysOf = <T extends Record<string, string>>(table: T) => Object.keys(table) as (keyof T & string)[]
