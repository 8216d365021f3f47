import type { NationalRow } from '@tongban/law/catalog/national-fields/column.ts'
import type { OrganizationRow } from '../../organizations/index.ts'

/** 行使层级 of an authority of a region: 2 省级 … 6 村级. */
export const levelOfRegion = (regionLevel: number): string => String(regionLevel + 1)

export type Adopter = { readonly organization: OrganizationRow; readonly regionLevel: number }

/** The row as an item of another authority: who publishes what a neighbour has published begins with it. */
export function adopted(row: NationalRow, { organization, regionLevel }: Adopter): NationalRow {
  const { task_handle_item: code, task_code: _, region_code: __, ...rest } = row
  const level = levelOfRegion(regionLevel)
  const basic = row.catalog_code ?? code?.slice(19, 31)
  return {
    ...rest,
    ...(basic !== undefined &&
      code !== undefined && {
        task_handle_item: `${organization.credit_code}${level}${basic}${code.slice(31)}`,
      }),
    dept_code: organization.credit_code,
    dept_name: organization.name,
    use_level: level,
  }
}
