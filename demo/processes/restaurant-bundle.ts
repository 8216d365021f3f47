import { call, choice, end, inclusive, parallel, service, terminate } from './blocks.ts'
import { buildProcess } from './build.ts'
import { delivery, windowIntake } from './shapes.ts'

/**
 * 开餐饮店一件事: the common window accepts once, the authorities work side by side, one answer at the end.
 * Without a business licence the other members have no holder, so its refusal ends them all.
 */
export const restaurantBundleProcess: string = buildProcess({
  id: 'restaurant_bundle',
  name: '小型餐饮店开业一件事',
  blocks: [
    ...windowIntake(1),
    parallel('members', '各部门并联办理', [
      [
        call('business_registration', '个体工商户设立登记'),
        choice('registered', '登记结果', [
          { name: '准予登记', when: 'outcome = "approved"', blocks: [] },
          { name: '不予登记', blocks: [terminate('end_refused', '不予登记，一件事终止', 'refused')] },
        ]),
      ],
      [call('small_restaurant_registration', '小餐饮店登记')],
      [
        inclusive('chosen', '按选择的事项办理', [
          {
            name: '设置招牌',
            when: 'has_sign = "yes"',
            blocks: [call('signboard_filing', '户外招牌设置备案')],
          },
          {
            name: '接入排水管网',
            when: 'needs_drainage = "yes"',
            blocks: [call('drainage_permit', '污水排入排水管网许可')],
          },
          { name: '均不需要', blocks: [] },
        ]),
      ],
    ]),
    service('approve', '汇总办理结果', 'approve'),
    ...delivery(),
    end('end_approved', '一次办结', 'approved'),
  ],
})
