import { end, parallel, user } from './blocks.ts'
import { buildProcess } from './build.ts'
import { decision, delivery, windowIntake } from './shapes.ts'

/**
 * 联合竣工验收: one joint visit, then each authority answers for itself, side by side. One negative answer ends the
 * others' work (veto): the building may not be used, and the decision says what to put right.
 */
export const jointAcceptanceProcess: string = buildProcess({
  id: 'joint_acceptance',
  name: '工程建设项目联合竣工验收',
  blocks: [
    ...windowIntake(1),
    user('review', '竣工图和报告预审', { kind: 'review', post: 'review', limit: 2 }),
    user('site_visit', '各部门联合现场验收', { kind: 'site_visit', post: 'site', limit: 2 }),
    parallel(
      'acceptance',
      '专项验收（一票否决）',
      [
        [
          user('planning', '规划条件核实', {
            kind: 'review',
            post: 'review',
            organization: '"wz_resources"',
            limit: 3,
          }),
        ],
        [user('fire', '建设工程消防验收', { kind: 'review', post: 'review', limit: 3 })],
        [
          user('municipal', '市政园林设施验收', {
            kind: 'review',
            post: 'review',
            organization: '"wz_urban"',
            limit: 3,
          }),
        ],
        [user('archive', '城建档案验收', { kind: 'review', post: 'review', limit: 3 })],
      ],
      { join: 'veto', negative: 'disagree', result: 'acceptance_result' },
    ),
    ...decision('出具联合验收意见', 2),
    ...delivery(),
    end('end_approved', '办结', 'approved'),
  ],
})
