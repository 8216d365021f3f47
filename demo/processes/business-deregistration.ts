import { end, forEach, user } from './blocks.ts'
import { buildProcess } from './build.ts'
import { decision, windowIntake } from './shapes.ts'

/**
 * 个体工商户简易注销 (市场主体登记管理条例第三十三条): the application is put to every authority that may have a claim;
 * all answer, and the registrar decides on what they say.
 */
export const businessDeregistrationProcess: string = buildProcess({
  id: 'business_deregistration',
  name: '个体工商户注销登记',
  blocks: [
    ...windowIntake(1),
    forEach(
      user('objections', '征询税务、人社、卫健部门有无异议', { kind: 'review', post: 'review', limit: 2 }),
      ['lc_tax', 'lc_social', 'lc_health'],
      { join: 'all', negative: 'disagree', result: 'objections_result' },
    ),
    ...decision('核准注销', 1),
    end('end_approved', '办结', 'approved'),
  ],
})
