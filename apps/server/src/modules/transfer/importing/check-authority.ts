import { type ItemIdentity, identityOf } from '@tongban/law/catalog/national-fields/item-identity.ts'
import type { FieldFault } from '@tongban/law/catalog/national-fields/read-national.ts'
import { regionCodeFault, shortRegionCode } from '@tongban/law/identifiers/region-code.ts'
import type { Actor } from '../../../kernel/actor.ts'
import type { Authority, Head } from '../../catalog/index.ts'
import { transferPolicy } from '../transfer.policy.ts'
import { levelOfRegion } from './adopt.ts'
import type { Gathered, Surroundings } from './surroundings.ts'

/** Levels that an authority of any region may exercise: 国家级 by delegation, 分级管理. */
const ANYWHERE: ReadonlySet<string> = new Set(['1', '7'])

type Checked = {
  readonly identity?: ItemIdentity
  readonly authority?: Authority
  readonly head?: Head | undefined
  readonly faults: readonly FieldFault[]
}

/** Whose item a row is, whether that authority is known and this actor imports for it. */
export function authorityFaults(row: Gathered, around: Surroundings, actor: Actor): Checked {
  const fault = (field: string, message: string): FieldFault => ({
    sheet: row.item.table,
    index: null,
    field,
    message,
  })
  const reading = identityOf(row.item.row)
  if (!reading.ok) return { faults: reading.faults.map(({ column, message }) => fault(column, message)) }
  const { identity } = reading
  const authority = around.authorities.get(identity.creditCode)
  if (!authority)
    return { faults: [fault('dept_code', `实施主体“${identity.creditCode}”没有登记，请先登记该部门`)] }
  const { organization, region, regionLevel } = authority
  const place = { organization_id: organization.id, region_code: organization.region_code }
  if (!transferPolicy.within.holds(actor, place))
    return { faults: [fault('dept_code', `您不能导入“${organization.name}”的事项`)] }
  const faults = regionFaults(row.item.row.region_code, region.code, around).map((message) =>
    fault('region_code', message),
  )
  if (!ANYWHERE.has(identity.level) && identity.level !== levelOfRegion(regionLevel))
    faults.push(fault('use_level', `行使层级“${identity.level}”与实施主体所在的${region.name}不一致`))
  return { identity, authority, head: around.heads.get(row.main.key), faults }
}

function regionFaults(given: string | undefined, own: string, { regions }: Surroundings): string[] {
  if (given === undefined) return []
  if (regionCodeFault(given)) return [`行政区划代码“${given}”应为6位或者12位数字`]
  const code = shortRegionCode(given)
  if (!regions.has(code)) return [`行政区划代码“${given}”没有登记`]
  return code === own ? [] : [`行政区划代码“${given}”与实施主体所在的“${own}”不一致`]
}
