import type { ManagedOrganization, OrganizationLine } from '@tongban/contracts/organizations.ts'
import { listHistory } from '../../kernel/events/history.ts'
import { Failure } from '../../kernel/failure.ts'
import type { Reading } from '../../kernel/work.ts'
import { listRegions } from '../regions/index.ts'
import { findLiveClosing } from './closing/closings.repository.ts'
import { findManaged, listLevel, type ManagedRow } from './managed-organizations.repository.ts'
import { organizationPolicy } from './organization.policy.ts'
import { listOrganizationsNamed } from './organizations.repository.ts'

const MOST_FOUND = 30
const EVENTS = 100

export async function listTree({ db, actor }: Reading, parent: string | undefined) {
  const rows = await listLevel(db, actor, organizationPolicy.read, parent)
  const names = await regionNames(db, rows)
  return { items: rows.map((row) => present(row, names)) }
}

export async function findNamed({ db, actor }: Reading, q: string) {
  const rows = await listOrganizationsNamed(db, actor, organizationPolicy.read, q.trim(), MOST_FOUND)
  return { items: rows.map(({ id, name }) => ({ id, name })) }
}

/** @throws Failure `organization.not_found`, also for those of other regions */
export async function getManaged({ db, actor }: Reading, id: string): Promise<ManagedOrganization> {
  const row = await findManaged(db, id)
  if (!row || !organizationPolicy.read.holds(actor, row)) throw new Failure('organization.not_found')
  const [names, parent, successor, closing, history] = await Promise.all([
    regionNames(db, [row]),
    row.parent_id === null ? undefined : findManaged(db, row.parent_id),
    row.successor_id === null ? undefined : findManaged(db, row.successor_id),
    findLiveClosing(db, id),
    listHistory(db, id, EVENTS, 'organization.'),
  ])
  const isOpen = row.closed_on === null && organizationPolicy.manage.holds(actor, row)
  return {
    ...present(row, names),
    shortName: row.short_name,
    creditCode: row.credit_code,
    phone: row.phone,
    address: row.address,
    parent: parent ? named(parent) : null,
    successor: successor ? named(successor) : null,
    history: history.map(({ seq, kind, at, actorName, reason, payload: { other } }) => ({
      seq,
      kind,
      at,
      actor: actorName,
      reason,
      other: typeof other === 'string' ? other : null,
    })),
    abilities: [
      ...(isOpen ? (['change', 'add_below'] as const) : []),
      ...(isOpen && !closing ? (['close'] as const) : []),
    ],
  }
}

const named = ({ id, name }: ManagedRow) => ({ id, name })

async function regionNames(db: Reading['db'], rows: readonly ManagedRow[]): Promise<Map<string, string>> {
  const codes = [...new Set(rows.map(({ region_code }) => region_code))]
  const regions = codes.length === 0 ? [] : await listRegions(db, codes)
  return new Map(regions.map(({ code, name }) => [code, name]))
}

const present = (row: ManagedRow, names: ReadonlyMap<string, string>): OrganizationLine => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  regionCode: row.region_code,
  regionName: names.get(row.region_code) ?? row.region_code,
  hasChildren: Boolean(row.has_children),
  closedOn: row.closed_on,
})
