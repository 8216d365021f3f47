/** 特别程序: steps whose time the law excludes. 行政许可法 §45 names the first eight; another must name a clause of its own. */
export const SPECIAL_PROCEDURES = {
  hearing: '听证',
  tender: '招标',
  auction: '拍卖',
  inspection: '检验',
  testing: '检测',
  quarantine: '检疫',
  appraisal: '鉴定',
  expert_review: '专家评审',
  on_site_check: '现场核查',
  public_notice: '公示',
  third_party_opinion: '征求第三方意见',
  other: '其他',
} as const
export type SpecialProcedure = keyof typeof SPECIAL_PROCEDURES
export const SPECIAL_PROCEDURE_CODES = Object.keys(SPECIAL_PROCEDURES) as SpecialProcedure[]
