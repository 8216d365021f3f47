import { back, choice, end, user } from './blocks.ts'
import { buildProcess } from './build.ts'
import { decision, delivery, issue, windowIntake } from './shapes.ts'

/**
 * 公共场所卫生许可: first review, site visit by two inspectors (行政许可法第三十四条), second review, decision.
 * The second review may send the case back to the first; a filed change of name needs no visit.
 */
export const sanitationLicenceProcess: string = buildProcess({
  id: 'sanitation_licence',
  name: '公共场所卫生许可',
  blocks: [
    ...windowIntake(1),
    user('review', '材料初审', { kind: 'review', post: 'review', limit: 1 }),
    choice('visit_needed', '是否需要现场核查', [
      {
        name: '新办或延续',
        when: 'application_kind != "change"',
        blocks: [
          user('site_visit', '现场核查（两名以上人员）', { kind: 'site_visit', post: 'site', limit: 2 }),
        ],
      },
      { name: '仅变更登记信息', blocks: [] },
    ]),
    user('second_review', '综合复审', { kind: 'review', post: 'review', limit: 1 }),
    choice('second_result', '复审意见', [
      { name: '提交决定', blocks: [] },
      { name: '退回初审', when: 'outcome = "return"', blocks: [back('review')] },
    ]),
    ...decision('审批决定', 1),
    ...issue('licence'),
    ...delivery(),
    end('end_approved', '办结', 'approved'),
  ],
})
