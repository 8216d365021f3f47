/** Why an alert was raised, by rule. */
export const securityAlerts = {
  brute_force_account: '{minutes} 分钟内对这个账号登录或再验证失败 {count} 次',
  brute_force_address: '{minutes} 分钟内从这个地址登录或再验证失败 {count} 次',
  impossible_travel: '{minutes} 分钟内先后从{from}和{to}登录，相距约 {km} 公里',
  mass_reads: '{minutes} 分钟内查看了 {persons} 名当事人的信息',
  privilege_at_night: '夜间变更了权限：{what}',
  program_changed: '{count} 个程序文件与构建时不同：{first}',
  program_unsigned: '程序没有本平台的有效签名',
  many_exports: '{minutes} 分钟内导出清单或数据 {count} 次',
  many_downloads: '{minutes} 分钟内查看或下载办件、证照文件 {count} 次',
} as const
