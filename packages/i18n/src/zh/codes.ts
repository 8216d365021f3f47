export const codes = {
  'cross_region.none': '不通办',
  'cross_region.county': '全县（市、区）通办',
  'cross_region.city': '全市通办',
  'cross_region.province': '全省通办',
  'cross_region.nation': '全国通办',
  'unit.workday': '{count} 个工作日',
  'unit.day': '{count} 日',
  'unit.month': '{count} 个月',
} as const
