import type pg from 'pg'

export type RandomItem = {
  readonly id: string
  readonly code: string
  readonly versionId: string
  readonly organizationId: string
  readonly regionCode: string
  readonly basicCode: string
}

/** Items of any authority, other ones every time. */
export async function randomItems(client: pg.Client, count: number): Promise<RandomItem[]> {
  const { rows: doers } = await client.query<{ start: string }>(
    `select credit_code || (level + 1) as start from organizations.organization
     join regions.region on region.code = region_code where key like 'province%'`,
  )
  const { rows: tasks } = await client.query<{ end: string }>(
    'select basic_code || sequence as end from standards.handling where authorities > 1',
  )
  const any = <One>(of: readonly One[]) => of[Math.floor(Math.random() * of.length)]
  const codes = Array.from({ length: count }, () => `${any(doers)?.start}${any(tasks)?.end}`)
  const { rows } = await client.query<RandomItem>(
    `select id, code, version_id as "versionId", organization_id as "organizationId", region_code as "regionCode",
       basic_code as "basicCode"
     from unnest($1::text[]) as asked join catalog.item on code = asked`,
    [codes],
  )
  return rows
}
