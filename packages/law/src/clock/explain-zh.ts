/** The proof in Chinese. */
import { SPECIAL_PROCEDURES } from '@tongban/contracts/special-procedures.ts'
import type { LimitUnit } from './clock-limits.ts'
import type { EndReason, PauseCause, ProofLine, StartReason } from './clock-proof.ts'

const STARTS: Record<StartReason, string> = {
  submitted: '收到申请材料',
  materials_completed: '收齐补正材料',
  accepted: '受理',
  deemed_accepted: '收到申请材料，逾期未告知，视为自该日受理',
  received: '收到申请',
  approved: '作出准予决定',
}
const ENDS: Record<EndReason, string> = {
  accepted: '受理',
  intake_refused: '作出不予受理决定',
  decided: '作出决定',
  delivered: '送达',
  terminated: '终止办理',
}
const PAUSES: Record<PauseCause, string> = { ...SPECIAL_PROCEDURES, correction: '补正', other: '特别程序' }
const UNITS: Record<LimitUnit, string> = { workday: '个工作日', day: '日', month: '个月' }

export function chineseLine(line: ProofLine): string {
  return sentence(line) + (line.clauses.length > 0 ? `（${line.clauses.join('、')}）` : '')
}

function sentence(line: ProofLine): string {
  switch (line.code) {
    case 'start':
      return `${line.on} ${STARTS[line.because]}，次日起算`
    case 'limit':
      return line.length === 0 ? '期限为当日办结' : `期限 ${line.length} ${UNITS[line.unit]}`
    case 'holiday':
      return `${range(line.on, line.until)} ${line.names.join('、')}放假，不计入`
    case 'swapped':
      return `${line.on} 调休上班，计入`
    case 'weekends':
      return `其余双休日共 ${line.days} 天，不计入`
    case 'paused':
      return line.cause === 'correction'
        ? `${line.on} 一次性告知补正，停止计时`
        : `${line.on} ${PAUSES[line.cause]}开始，停止计时${line.expectedUntil ? `，预计 ${line.expectedUntil} 结束` : ''}`
    case 'resumed':
      return `${line.on} ${PAUSES[line.cause]}结束，恢复计时，其间 ${line.units} ${UNITS[line.unit]}不计入`
    case 'projected':
      return `${PAUSES[line.cause]}尚未结束，暂按 ${line.on} 结束推算，已有 ${line.units} ${UNITS[line.unit]}不计入`
    case 'extended':
      return `${line.on} 经${line.approvedBy}批准延长 ${line.length} ${UNITS[line.unit]}，理由：${line.reason}`
    case 'rolled':
      return `最后一日 ${line.on} 不是工作日，顺延至 ${line.until}`
    case 'provisional':
      return `${line.year} 年放假安排尚未公布，暂按通常双休日推算，公布后可能变动`
    case 'due':
      return `截止 ${line.on} 24:00`
    case 'issued':
      return `${line.on} 制发证照`
    case 'ended':
      return `${line.on} ${ENDS[line.by]}，${line.inTime ? '未超期' : '已超期'}`
  }
}

/** 2026-02-15 至 02-23. */
const range = (from: string, until: string) =>
  from === until ? from : `${from} 至 ${from.slice(0, 4) === until.slice(0, 4) ? until.slice(5) : until}`
