/**
 * Sentences that go on record or into documents. Official text is Chinese whatever language the officer's screen
 * speaks, so these have no translation.
 */
import type { Defect } from '@tongban/contracts/cases.ts'
import type { OfficerCase } from '@tongban/contracts/officer-cases.ts'
import { formatDay } from './format.ts'

/** Opinions often given, by what is done. */
export const OPINIONS = {
  accept: [
    '申请材料齐全、符合法定形式，予以受理。',
    '申请人已按要求补正全部材料，予以受理。',
    '申请人已签署告知承诺书，按规定予以受理。',
  ],
  agree: ['经审查，申请材料真实、完整，符合规定条件，建议准予。', '数据核验结果与申请内容一致，同意。'],
  disagree: ['经审查，不符合规定条件，建议不予。理由：'],
  return: ['以下内容需进一步核实，退回上一步：'],
  visit: [
    '现场布局与平面图一致，设施设备符合要求。',
    '现场与申请材料不一致，具体情况：',
    '核查人员已出示执法证件，申请人在场并确认核查情况。',
  ],
} as const

/** Reasons of a refusal to accept, 行政许可法 §32. */
export const INTAKE_REFUSALS = {
  not_required:
    '申请事项依法不需要取得行政许可，依据《中华人民共和国行政许可法》第三十二条第一款第（一）项，不予受理。',
  wrong_authority:
    '申请事项依法不属于本机关职权范围，依据《中华人民共和国行政许可法》第三十二条第一款第（二）项，不予受理，请向有关行政机关申请。',
  not_eligible: '申请人不具备申请该事项的资格，不予受理。具体理由：',
  incomplete_after_correction: '申请人补正后，材料仍不齐全或者不符合法定形式，不予受理。具体情况：',
} as const

export const ORDERS = [
  '该办件即将到期，请在承诺期限内办结。',
  '该办件已超期，请说明原因并于两个工作日内办结。',
  '请核实申请人反映的情况并书面反馈。',
] as const

const DEFECTS = {
  missing: (label: string) => `请补充提交${label}。`,
  incorrect: (label: string) => `“${label}”内容有误，请核对后更正。`,
  unclear: (label: string) => `${label}不清晰，请重新提交清晰、完整的文件。`,
  expired: (label: string) => `${label}已过有效期，请提交有效期内的文件。`,
  form: (label: string) => `${label}不符合法定形式，请按要求签字或者盖章后重新提交。`,
} as const satisfies Record<Defect['problem'], (label: string) => string>

/** The sentence that a defect of this kind begins with; the officer makes it precise. */
export const defectText = (problem: Defect['problem'], label: string): string => DEFECTS[problem](label)

type Decided = Pick<OfficerCase, 'rules' | 'itemName' | 'applicantName' | 'siteVisits'>

/** A draft of the reasons from what data and visits have shown; the officer answers for the final text. */
export function decisionDraft(outcome: 'approved' | 'refused', file: Decided): string {
  return outcome === 'approved' ? grantDraft(file) : refusalDraft(file)
}

function grantDraft({ rules, itemName, applicantName, siteVisits }: Decided): string {
  const held = rules.filter(({ passed }) => passed === true).map(({ text }) => text)
  const open = rules.filter(({ passed }) => passed === null).map(({ text }) => text)
  const visit = siteVisits.at(-1)
  return [
    `经审查，${applicantName}申请“${itemName}”的材料齐全、符合法定形式。`,
    held.length > 0 && `经数据核验：${held.join('；')}。`,
    open.length > 0 && `数据未能判定，经人工审查：${open.join('；')}（请写明审查情况）。`,
    visit?.passed && `${formatDay(visit.on, 'zh')}由${visit.officers.join('、')}现场核查，符合要求。`,
    '申请符合规定条件，决定准予。',
  ]
    .filter(Boolean)
    .join('\n')
}

function refusalDraft({ rules, itemName, applicantName }: Decided): string {
  const failed = rules.filter(({ passed }) => passed === false)
  if (failed.length === 0) return `经审查，${applicantName}申请“${itemName}”不符合规定条件，理由如下：\n`
  const reasons = failed.map(
    ({ text, whenNot, basis }, index) => `${index + 1}. 不符合“${text}”（${basis}）。${whenNot}`,
  )
  return [
    `经审查，${applicantName}申请“${itemName}”不符合下列条件：`,
    ...reasons,
    '依据上述规定，决定不予。',
  ].join('\n')
}
