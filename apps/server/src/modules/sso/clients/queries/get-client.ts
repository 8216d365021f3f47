import type { QueryOf, ResultOf } from '@tongban/contracts/route.ts'
import type { Client, ClientDefinition, ClientLine, listClients } from '@tongban/contracts/sso.ts'
import { Id } from '@tongban/contracts/values.ts'
import { Type } from 'typebox'
import { listHistory } from '../../../../kernel/events/history.ts'
import { Failure } from '../../../../kernel/failure.ts'
import { readCursor, writeCursor } from '../../../../kernel/http/cursor.ts'
import type { Platform } from '../../../../kernel/platform.ts'
import type { Reading, Work } from '../../../../kernel/work.ts'
import { listOrganizationsNamed } from '../../../organizations/index.ts'
import { forgetClient } from '../../provider/client-metadata.ts'
import { issuerOf } from '../../provider/issuer.ts'
import { clientPolicy } from '../client.policy.ts'
import { type ClientRow, findClient, listClientKeys, listClientRows } from '../clients.repository.ts'

const Place = Type.Tuple([Id])

/** @throws Failure `client.not_found`, also for those of other regions */
export async function getClient(reading: Reading, id: string): Promise<Client> {
  const { db, actor, now, platform } = reading
  const row = await findClient(db, id)
  if (!row || !clientPolicy.read.holds(actor, row)) throw new Failure('client.not_found')
  const [keys, history] = await Promise.all([listClientKeys(db, id, now.toString()), listHistory(db, id)])
  return {
    ...line(row),
    organizationId: row.organization_id,
    version: row.version,
    definition: row.definition,
    proposed: row.proposed,
    keys: keys.map((key) => ({
      id: key.id,
      kind: key.kind,
      createdAt: key.created_at,
      expiresAt: key.expires_at,
    })),
    issuer: issuerOf(platform.settings),
    history: history.map(({ seq, kind, at, actorName, reason }) => ({
      seq,
      kind,
      at,
      actor: actorName,
      reason,
    })),
    abilities: abilitiesOf(reading, row),
  }
}

/** After a change, with what has just been done to it; this process reads it anew when somebody signs on. */
export async function changedClient(work: Work, id: string): Promise<Client> {
  await work.record()
  forgetClient(work.platform, id)
  return getClient(work, id)
}

export async function listPage(
  reading: Reading,
  { status, after, limit = 20 }: QueryOf<typeof listClients>,
): Promise<ResultOf<typeof listClients>> {
  const [before] = after === undefined ? [] : readCursor(after, Place, reading)
  const { db, actor } = reading
  const rows = await listClientRows(db, actor, clientPolicy.read, { status, before, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { items: shown.map(line), next: last ? writeCursor([last.id]) : null }
}

export async function listOrganizations({ db, actor }: Reading, q: string) {
  const rows = await listOrganizationsNamed(db, actor, clientPolicy.manage, q, 30)
  return { items: rows.map(({ id, name }) => ({ id, name })) }
}

/** What history holds of a definition: enough to prove which one it was. */
export const digestOf = ({ keyring }: Platform, definition: ClientDefinition): string =>
  keyring.suite.hash(JSON.stringify(definition))

const line = (row: ClientRow): ClientLine => ({
  id: row.id,
  name: (row.definition ?? row.proposed)?.name ?? '',
  organizationName: row.organization_name,
  status: row.status,
  waits: row.proposed !== null,
  proposedAt: row.proposed_at,
})

function abilitiesOf({ actor }: Reading, row: ClientRow): Client['abilities'] {
  const mayManage = clientPolicy.manage.holds(actor, row)
  const mayAuthorise = clientPolicy.authorise.holds(actor, row)
  return [
    ...(mayManage ? (['change'] as const) : []),
    ...(mayManage && row.status === 'approved' ? (['issue_key'] as const) : []),
    ...(mayAuthorise && row.proposed && row.proposed_by !== actor.accountId ? (['decide'] as const) : []),
    ...(mayAuthorise && row.status === 'approved' ? (['suspend'] as const) : []),
    ...(mayAuthorise && row.status === 'suspended' ? (['resume'] as const) : []),
  ]
}
