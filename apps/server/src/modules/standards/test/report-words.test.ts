import type { Comparison, StandardsReport } from '@tongban/contracts/standards.ts'
import { describe, expect, it } from 'vitest'
import type { DocumentDescription } from '../../../kernel/documents/document.ts'
import { comparisonReport } from '../exports/comparison-report.ts'
import { standardsDocument, summaryOf } from '../exports/standards-document.ts'

const SET = { at: '2026-03-16T09:00:00+08:00', author: '张编辑', language: 'zh' } as const
type Row = Comparison['rows'][number]

const row = (score: number, todos: Row['todos'] = []): Row => ({
  code: `11330302MBDEM0234${'0'.repeat(16)}`,
  name: '公共场所卫生许可',
  organizationName: '温州市鹿城区卫生健康局',
  regionCode: '330302',
  regionName: '鹿城区',
  level: '4',
  version: 1,
  score,
  marks: ['same', 'same', 'same', 'differs', 'same', 'same', 'same', 'same'],
  todos,
})

const comparison = (rows: Row[]): Comparison => ({
  basicCode: '000123012000',
  name: '公共场所卫生许可',
  type: '01',
  department: '卫生健康',
  sequence: '01',
  handlings: [],
  standard: [],
  meanScore: 80,
  rows,
  otherCodes: [],
})

const report: StandardsReport = {
  name: '鹿城区',
  region: '330302',
  organization: null,
  takenAt: '2026-03-16T02:50:00+08:00',
  authorities: 12,
  items: 80,
  clean: 80,
  compared: 60,
  score: 93,
  findings: [],
  deviations: [],
  worst: [],
  trend: [],
}

const textOf = ({ blocks }: DocumentDescription): string =>
  blocks.flatMap((block) => ('text' in block ? [block.text] : [])).join('\n')
const compared = (rows: Row[]) => textOf(comparisonReport(comparison(rows), new Map(), SET))

describe('the report of a comparison', () => {
  it('says that none is alike instead of counting to nought', () => {
    const text = compared([row(80), row(55)])
    expect(text).toContain('共有 2 个实施主体，规范得分平均 80 分。目前没有一个实施主体与标准完全一致')
    expect(text).toContain('1 个低于 60 分，应当优先整改。')
    expect(text).not.toMatch(/(?<!\d)0 个/)
  })

  it('says how many are alike and how many are not, or that all are', () => {
    expect(compared([row(100), row(80)])).toContain('1 个与标准完全一致，其余 1 个')
    const text = compared([row(100), row(100)])
    expect(text).toContain('各实施主体均与标准一致。')
    expect(text).not.toContain('整改建议')
  })

  it('says of time and visits only what somebody could do better', () => {
    const slow = {
      kind: 'promise',
      own: { length: 7, unit: 'workday' },
      best: { length: 5, unit: 'workday' },
      peers: 'city',
    } as const
    const text = compared([row(80, [slow])])
    expect(text).toContain('1 个实施主体的承诺时限比当地最短的长，可以压缩。')
    expect(text).not.toContain('到现场次数比')
  })
})

describe('the report of a region', () => {
  const worst = {
    code: 'x',
    basicCode: '000123012000',
    sequence: '01',
    name: '许可',
    organizationName: '某局',
  }
  const columns = (findings: number) => {
    const document = standardsDocument({
      report: { ...report, worst: [{ ...worst, score: 60, findings }] },
      standings: [],
      ...SET,
    })
    return document.blocks.flatMap((block) =>
      block.kind === 'table' ? block.columns.map(({ title }) => title) : [],
    )
  }

  it('has a column of findings only where there are some', () => {
    expect(columns(3)).toContain('问题数')
    expect(columns(0)).not.toContain('问题数')
  })

  it.each<[Partial<StandardsReport>, string]>([
    [{}, '12 个实施主体共有 80 个事项，规范检查没有发现问题；60 个事项可以与标准比对，平均得分 93 分。'],
    [{ clean: 79 }, '其中 79 个规范检查没有发现问题（98%）'],
    [{ clean: 0 }, '规范检查都发现了问题'],
    [{ compared: 0, score: null }, '目前没有可以与标准比对的事项。'],
    [{ items: 0, clean: 0 }, '还没有发布事项。'],
    [{ organization: '019a0000-0000-7000-8000-000000000001', authorities: 1 }, '本单位共有 80 个事项'],
  ])('says it in a sentence that reads well: %j', (change, words) => {
    expect(summaryOf({ ...report, ...change }, 'zh')).toContain(words)
  })
})
