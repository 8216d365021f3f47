import type { Intermediary } from '@tongban/contracts/intermediaries.ts'
import type { IntermediaryRow } from './intermediary.repository.ts'

/** Mean of levels 1 to 5 to one decimal. */
export const presentRatings = ({
  ratings,
  levels,
}: Pick<IntermediaryRow, 'ratings' | 'levels'>): Intermediary['ratings'] => ({
  count: ratings,
  mean: ratings === 0 ? null : Math.round((levels / ratings) * 10) / 10,
})

export const presentIntermediary = (row: IntermediaryRow): Intermediary => ({
  id: row.id,
  name: row.name,
  creditCode: row.credit_code,
  regionCode: row.region_code,
  regionName: row.region_name,
  qualification: row.qualification,
  phone: row.phone,
  address: row.address,
  services: row.services,
  isListed: row.listed,
  ratings: presentRatings(row),
})
