/** 一码: who stands at the window. */
export const oneCode = {
  'one_code.field': '扫描来人的一码',
  'one_code.hint': '扫码枪对准来人手机上的一码',
  'one_code.read': '核验',
  'one_code.person': '来人',
  'one_code.name': '姓名或名称',
  'one_code.identifier': '证件号码',
  'one_code.shown_by': '出示人',
  'one_code.cases': '在本窗口可办的办件',
  'one_code.no_cases': '没有您可以查看的办件。',
  'one_code.help': '代他申请（便民服务点）',
} as const
