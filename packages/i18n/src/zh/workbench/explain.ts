/** 权限解释: the screen of the security administrator. */
export const explain = {
  'room.explain': '权限解释',
  'explain.text':
    '输入工号和办件编号，逐条说明此人为何能或者不能查看、办理此件。说明直接取自系统判断时所用的规则。',
  'explain.staff_number': '工号',
  'explain.case_number': '办件编号或查询号',
  'explain.ask': '说明',
  'explain.officer': '人员',
  'explain.posts': '现任岗位',
  'explain.no_posts': '今天没有在任的岗位',
  'explain.case': '办件',
  'explain.organization': '实施主体',
  'explain.acts': '逐项说明',
  'explain.act.see': '查看这个办件',
  'explain.act.take': '领取并办理任务：{step}',
  'explain.act.examine': '启动和结束特别程序',
  'explain.act.extend': '延长办理期限',
  'explain.act.order': '督办',
  'explain.holds': '成立',
  'explain.fails': '不成立',
  'explain.may': '可以',
  'explain.may_not': '不可以',
} as const
