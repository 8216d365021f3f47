import type { RuleResult } from '@tongban/contracts/evidence.ts'
import { describe, expect, it } from 'vitest'
import { decisionDraft, defectText } from '../src/official-text.ts'

const rule = (text: string, passed: boolean | null): RuleResult => ({
  ruleId: text,
  text,
  passed,
  facts: [],
  whenNot: `${text}未满足。`,
  basis: '《公共租赁住房管理办法》第七条',
})
const file = { itemName: '公租房', applicantName: '赵丽', siteVisits: [] }

describe('the draft of a decision', () => {
  it('grants with the conditions that data has proved', () => {
    const draft = decisionDraft('approved', { ...file, rules: [rule('无住房', true)] })
    expect(draft).toContain('经数据核验：无住房。')
    expect(draft).toContain('决定准予')
  })

  it('asks the officer for what data could not decide', () => {
    const draft = decisionDraft('approved', { ...file, rules: [rule('收入不超过标准', null)] })
    expect(draft).toContain('数据未能判定，经人工审查：收入不超过标准（请写明审查情况）')
  })

  it('refuses with every condition that failed, its basis, and what would make it hold', () => {
    const draft = decisionDraft('refused', {
      ...file,
      rules: [rule('无住房', false), rule('已缴社保', false), rule('本市户籍', true)],
    })
    expect(draft).toContain('1. 不符合“无住房”（《公共租赁住房管理办法》第七条）。无住房未满足。')
    expect(draft).toContain('2. 不符合“已缴社保”')
    expect(draft).not.toContain('本市户籍')
  })

  it('leaves the reasons of a refusal to the officer when no condition failed', () => {
    expect(decisionDraft('refused', { ...file, rules: [] })).toMatch(/理由如下：\n$/)
  })
})

describe('the sentence of a defect', () => {
  it('names what is missing', () => {
    expect(defectText('missing', '平面图')).toBe('请补充提交平面图。')
  })
})
