/**
 * What the law allows for a kind of matter, as data: licensing, joint licensing, information disclosure and
 * penalties differ in figures, not in code. An item takes a rule set and puts its own limits in place.
 */
import type { SpecialProcedure } from '@tongban/contracts/special-procedures.ts'

/** 'workday' 工作日, 'day' calendar day 自然日, 'month' 月 (民法典 §202). */
export type LimitUnit = 'workday' | 'day' | 'month'

export interface Limit {
  /** Whole units; 0 means the same day (即办). */
  length: number
  unit: LimitUnit
  /** Where the law says so: `行政许可法 §42`. */
  clause: string
}

export interface IntakeLimit extends Limit {
  /** What silence means: 行政许可法 §32 deems the application accepted from the day the materials came. */
  onLapse: 'deemed_accepted' | 'nothing'
  /** Whether completed materials let the rest of the time run on, or start it anew. */
  afterCorrection: 'resumes' | 'restarts'
}

export interface ClockLimits {
  /** 'decision': time runs from 受理; 'receipt': from the arrival of complete materials, nobody accepts. */
  startsWith: 'decision' | 'receipt'
  /** Time to accept, refuse or list all that is missing; null where no intake precedes acceptance (立案). */
  intake: IntakeLimit | null
  statutory: Limit | null
  promised: Limit | null
  /** The longest extension; there is one at most. */
  extension: Limit | null
  /** Procedures whose time the clause excludes; any other must name a clause of its own. */
  excluded: { clause: string; procedures: readonly SpecialProcedure[] }
  /** Time to issue and deliver after approval. */
  delivery: Limit | null
}

/** 行政许可法 §32, §42 (20 + 10), §44, §45; days are working days by §82. */
export const LICENSING: ClockLimits = {
  startsWith: 'decision',
  intake: {
    length: 5,
    unit: 'workday',
    clause: '行政许可法 §32',
    onLapse: 'deemed_accepted',
    afterCorrection: 'resumes',
  },
  statutory: { length: 20, unit: 'workday', clause: '行政许可法 §42' },
  promised: null,
  extension: { length: 10, unit: 'workday', clause: '行政许可法 §42' },
  excluded: {
    clause: '行政许可法 §45',
    procedures: [
      'hearing',
      'tender',
      'auction',
      'inspection',
      'testing',
      'quarantine',
      'appraisal',
      'expert_review',
    ],
  },
  delivery: { length: 10, unit: 'workday', clause: '行政许可法 §44' },
}

/** 统一办理、联合办理、集中办理: 45 + 15 (行政许可法 §26, §42). */
export const JOINT_LICENSING: ClockLimits = {
  ...LICENSING,
  statutory: { length: 45, unit: 'workday', clause: '行政许可法 §42' },
  extension: { length: 15, unit: 'workday', clause: '行政许可法 §42' },
}

/** 下级行政机关先行审查: 20 days from acceptance (行政许可法 §43). */
export const LOWER_LEVEL_REVIEW: Limit = { length: 20, unit: 'workday', clause: '行政许可法 §43' }

/** 政府信息公开条例 §30 (correction within 7, once), §33 (20 + 20, third-party opinions excluded). */
export const DISCLOSURE: ClockLimits = {
  startsWith: 'receipt',
  intake: {
    length: 7,
    unit: 'workday',
    clause: '政府信息公开条例 §30',
    onLapse: 'nothing',
    afterCorrection: 'restarts',
  },
  statutory: { length: 20, unit: 'workday', clause: '政府信息公开条例 §33' },
  promised: null,
  extension: { length: 20, unit: 'workday', clause: '政府信息公开条例 §33' },
  excluded: { clause: '政府信息公开条例 §33', procedures: ['third_party_opinion'] },
  delivery: null,
}

/** 行政处罚法 §60: 90 calendar days from 立案; extensions only by the rules of the trade. */
export const PENALTY: ClockLimits = {
  startsWith: 'decision',
  intake: null,
  statutory: { length: 90, unit: 'day', clause: '行政处罚法 §60' },
  promised: null,
  extension: null,
  excluded: { clause: '行政处罚法 §60', procedures: [] },
  delivery: null,
}

/** A shorter limit made public binds the authority (优化营商环境条例 §36). */
const PROMISE_CLAUSE = '优化营商环境条例 §36'

export interface ItemLimits {
  statutory?: Omit<Limit, 'clause'> & { clause?: string }
  promised?: Omit<Limit, 'clause'> & { clause?: string }
  /** The longest extension its own law allows; null when it allows none. */
  extension?: Limit | null
}

/**
 * The rule set with an item's own limits in place; a clause the item does not name is that of the rule set.
 * An item whose own law counts in another unit does not inherit the extension: ten working days say nothing there.
 */
export function withItemLimits(rules: ClockLimits, item: ItemLimits): ClockLimits {
  const { statutory, promised, extension } = item
  const inherits = !statutory || statutory.unit === rules.extension?.unit
  return {
    ...rules,
    ...(statutory && { statutory: { clause: rules.statutory?.clause ?? '', ...statutory } }),
    ...(promised && { promised: { clause: PROMISE_CLAUSE, ...promised } }),
    extension: extension === undefined ? (inherits ? rules.extension : null) : extension,
  }
}

export type LimitFault =
  | 'length'
  | 'clause_missing'
  | 'extension_unit'
  | 'promised_longer_than_statutory'
  /** The units differ and some calendars would let the promise end after the law's limit. */
  | 'promised_may_exceed_statutory'

/** What an item's limits get wrong; nothing when they can be published. */
export function limitFaults(limits: ClockLimits): LimitFault[] {
  const { intake, statutory, promised, extension, delivery } = limits
  const all = [intake, statutory, promised, extension, delivery].filter((limit) => limit !== null)
  const faults: LimitFault[] = []
  if (all.some(({ length }) => !Number.isInteger(length) || length < 0)) faults.push('length')
  if (all.some(({ clause }) => !clause.trim())) faults.push('clause_missing')
  if (extension && statutory && extension.unit !== statutory.unit) faults.push('extension_unit')
  if (promised && statutory) {
    const [promise, law] = [daysTaken(promised, statutory.unit), daysTaken(statutory, promised.unit)]
    if (promise.least > law.most) faults.push('promised_longer_than_statutory')
    else if (promise.most > law.least) faults.push('promised_may_exceed_statutory')
  }
  return faults
}

/** Calendar days a limit can take; equal units compare by length alone. Bounds of working days are proved in a test. */
export function daysTaken(limit: Limit, comparedWith: LimitUnit): { least: number; most: number } {
  const { length, unit } = limit
  if (unit === comparedWith || unit === 'day') return { least: length, most: length }
  if (unit === 'month') return { least: 28 * length, most: 31 * length }
  return { least: length, most: length === 0 ? 0 : Math.ceil(length * 1.4) + 14 }
}
