/** The proof in English. */
import type { LimitUnit } from './clock-limits.ts'
import type { EndReason, PauseCause, ProofLine, StartReason } from './clock-proof.ts'

const STARTS: Record<StartReason, (on: string) => string> = {
  submitted: (on) => `Materials received on ${on}`,
  materials_completed: (on) => `Corrected materials complete on ${on}`,
  accepted: (on) => `Accepted on ${on}`,
  deemed_accepted: (on) => `Materials received on ${on} and no notice in time: deemed accepted from that day`,
  received: (on) => `Request received on ${on}`,
  approved: (on) => `Approved on ${on}`,
}
const ENDS: Record<EndReason, string> = {
  accepted: 'Accepted',
  intake_refused: 'Refused at intake',
  decided: 'Decided',
  delivered: 'Delivered',
  terminated: 'Ended without a decision',
}
const PAUSES: Record<PauseCause, string> = {
  correction: 'correction of materials',
  hearing: 'hearing',
  tender: 'tender',
  auction: 'auction',
  inspection: 'inspection',
  testing: 'testing',
  quarantine: 'quarantine',
  appraisal: 'appraisal',
  expert_review: 'expert review',
  on_site_check: 'on-site check',
  public_notice: 'public notice',
  third_party_opinion: 'third-party opinion',
  other: 'special procedure',
}
const UNITS: Record<LimitUnit, string> = { workday: 'working day', day: 'day', month: 'month' }
const HOLIDAYS: Record<string, string> = {
  元旦: "New Year's Day",
  春节: 'Spring Festival',
  清明: 'Tomb-sweeping Day',
  劳动节: 'Labour Day',
  端午: 'Dragon Boat Festival',
  中秋: 'Mid-autumn Festival',
  国庆节: 'National Day',
}
const LAWS: Record<string, string> = {
  行政许可法: 'Administrative Licensing Law',
  民法典: 'Civil Code',
  优化营商环境条例: 'Business Environment Regulations',
  政府信息公开条例: 'Government Information Disclosure Regulations',
  行政处罚法: 'Administrative Penalty Law',
}

export function englishLine(line: ProofLine): string {
  return sentence(line) + (line.clauses.length > 0 ? ` (${line.clauses.map(citation).join('; ')})` : '')
}

function sentence(line: ProofLine): string {
  switch (line.code) {
    case 'start':
      return `${STARTS[line.because](line.on)}; counting starts the next day`
    case 'limit':
      return line.length === 0
        ? 'The limit is the same day'
        : `The limit is ${amount(line.length, line.unit)}`
    case 'holiday':
      return `${range(line.on, line.until)} not counted: ${line.names.map((name) => HOLIDAYS[name] ?? name).join(', ')}`
    case 'swapped':
      return `${line.on} counted: a weekend day worked in exchange for a holiday`
    case 'weekends':
      return `${amount(line.days, 'day')} of other weekends not counted`
    case 'paused':
      return line.cause === 'correction'
        ? `Clock stopped on ${line.on}: one notice listed everything missing`
        : `Clock stopped on ${line.on}: ${PAUSES[line.cause]} began${line.expectedUntil ? `, expected to end on ${line.expectedUntil}` : ''}`
    case 'resumed':
      return `Clock resumed on ${line.on}: ${PAUSES[line.cause]} ended; ${amount(line.units, line.unit)} not counted`
    case 'projected':
      return `The ${PAUSES[line.cause]} is still open; computed as if it ended on ${line.on}; ${amount(line.units, line.unit)} not counted so far`
    case 'extended':
      return `Extended by ${amount(line.length, line.unit)} on ${line.on}, approved by ${line.approvedBy}; reason: ${line.reason}`
    case 'rolled':
      return `The last day, ${line.on}, is no working day; moved to ${line.until}`
    case 'provisional':
      return `The holidays of ${line.year} are not published yet; ordinary weekends are assumed and the date may change`
    case 'due':
      return `Due by the end of ${line.on}`
    case 'issued':
      return `Licence issued on ${line.on}`
    case 'ended':
      return `${ENDS[line.by]} on ${line.on}, ${line.inTime ? 'in time' : 'late'}`
  }
}

const amount = (count: number, unit: LimitUnit) => `${count} ${UNITS[unit]}${count === 1 ? '' : 's'}`

const range = (from: string, until: string) => (from === until ? from : `${from} to ${until}`)

/** 行政许可法 §42 → Administrative Licensing Law §42; laws without an English name here keep their own. */
const citation = (clause: string) => {
  const [law = '', ...rest] = clause.split(' ')
  return [LAWS[law] ?? law, ...rest].join(' ')
}
