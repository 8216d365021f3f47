import { describe, expect, it } from 'vitest'
import { LICENSING } from '../../src/clock/clock-limits.ts'
import { explainProof } from '../../src/clock/explain.ts'
import { accepted, at, run } from './clock-story.ts'

describe('the proof in words', () => {
  const events = [
    ...accepted,
    at('2026-03-02').starts(),
    at('2026-03-09').ends(),
    at('2026-03-10').extended(10),
  ]
  const { proof } = run(LICENSING, [...events, at('2026-04-02').approved], '2026-04-02').clocks.statutory

  it('tells everything that moved the date, in Chinese', () => {
    expect(explainProof(proof, 'zh')).toEqual([
      '2026-02-10 受理，次日起算（民法典 §201）',
      '期限 20 个工作日（行政许可法 §42）',
      '2026-02-14 调休上班，计入',
      '2026-02-15 至 02-23 春节放假，不计入',
      '2026-02-28 调休上班，计入',
      '2026-03-02 检验开始，停止计时，预计 2026-03-09 结束（行政许可法 §45）',
      '2026-03-09 检验结束，恢复计时，其间 5 个工作日不计入（行政许可法 §45）',
      '2026-03-10 经王建国批准延长 10 个工作日，理由：案情复杂（行政许可法 §42）',
      '2026-04-04 至 04-06 清明放假，不计入',
      '其余双休日共 7 天，不计入',
      '截止 2026-04-07 24:00（民法典 §203）',
      '2026-04-02 作出决定，未超期',
    ])
  })

  it('and in English', () => {
    expect(explainProof(proof, 'en').slice(0, 4)).toEqual([
      'Accepted on 2026-02-10; counting starts the next day (Civil Code §201)',
      'The limit is 20 working days (Administrative Licensing Law §42)',
      '2026-02-14 counted: a weekend day worked in exchange for a holiday',
      '2026-02-15 to 2026-02-23 not counted: Spring Festival',
    ])
  })

  it('says that a correction is open and that acceptance was deemed', () => {
    const open = run(LICENSING, [at('2026-03-02').submitted, at('2026-03-04').correction], '2026-03-06')
    expect(explainProof(open.clocks.intake.proof, 'zh')).toContain(
      '补正尚未结束，暂按 2026-03-06 结束推算，已有 2 个工作日不计入（行政许可法 §32）',
    )
    const deemed = run(LICENSING, [at('2026-03-02').submitted], '2026-04-01')
    expect(explainProof(deemed.clocks.statutory.proof, 'zh')[0]).toBe(
      '2026-03-02 收到申请材料，逾期未告知，视为自该日受理，次日起算（行政许可法 §32、民法典 §201）',
    )
  })
})
