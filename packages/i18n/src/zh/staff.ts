/** What screens and the workbook of stale accounts both say of staff. */
export const staff = {
  'staff.name': '姓名',
  'staff.number': '工号',
  'staff.organization': '编制单位',
  'staff.signed_in_at': '最近登录',
  'staff.never_signed_in': '从未登录',
  'staff.appointed_at': '建立账号',
  'stale.title': '应清理的账号',
  'stale.reasons': '原因',
  'stale.reason_never': '建立 30 天后仍未登录',
  'stale.reason_unused': '90 天未登录',
  'stale.reason_left': '已无岗位',
  'stale.reason_no_factor': '管理员没有动态口令或通行密钥',
  'stale.reason_password_over': '密码超过 90 天未更换',
} as const
