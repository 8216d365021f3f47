import type { ResultOf } from '@tongban/contracts/route.ts'
import type { listTransferAuthorities as contract } from '@tongban/contracts/transfer.ts'
import type { Reading } from '../../../kernel/work.ts'
import { listOrganizationsNamed } from '../../organizations/index.ts'
import { listRegions } from '../../regions/index.ts'
import { transferPolicy } from '../transfer.policy.ts'

const MOST = 50

/** 实施主体 for whom this actor imports, by part of the name. */
export async function listAuthorities({ db, actor }: Reading, q = ''): Promise<ResultOf<typeof contract>> {
  const rows = await listOrganizationsNamed(db, actor, transferPolicy.authorities, q, MOST)
  const codes = [...new Set(rows.map(({ region_code }) => region_code))]
  const regions = new Map(
    (codes.length > 0 ? await listRegions(db, codes) : []).map(({ code, name }) => [code, name]),
  )
  return {
    items: rows.map(({ id, name, region_code }) => ({
      id,
      name,
      regionName: regions.get(region_code) ?? '',
    })),
  }
}
