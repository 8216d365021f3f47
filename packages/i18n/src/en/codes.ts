import type { Translation } from '../translator.ts'
import type { codes as zh } from '../zh/codes.ts'

export const codes: Translation<typeof zh> = {
  'cross_region.none': 'this place only',
  'cross_region.county': 'the whole county',
  'cross_region.city': 'the whole city',
  'cross_region.province': 'the whole province',
  'cross_region.nation': 'the whole country',
  'unit.workday': '{count} {count:working day|working days}',
  'unit.day': '{count} {count:day|days}',
  'unit.month': '{count} {count:month|months}',
}
