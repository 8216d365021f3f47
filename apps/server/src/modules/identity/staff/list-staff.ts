import type { QueryOf, ResultOf } from '@tongban/contracts/route.ts'
import type { listProposals, listStaff } from '@tongban/contracts/staff.ts'
import { Id } from '@tongban/contracts/values.ts'
import { Type } from 'typebox'
import { readCursor, writeCursor } from '../../../kernel/http/cursor.ts'
import type { Reading } from '../../../kernel/work.ts'
import { presentLine } from './get-member.ts'
import { listAllPosts, listMembers } from './members.repository.ts'
import { presentProposal } from './present-proposal.ts'
import { listProposalRows } from './proposals.repository.ts'
import { staffPolicy } from './staff.policy.ts'

const ByNumber = Type.Tuple([Type.String()])
const ById = Type.Tuple([Id])

export async function staffPage(
  reading: Reading,
  { after, limit = 20, ...sought }: QueryOf<typeof listStaff>,
): Promise<ResultOf<typeof listStaff>> {
  const { db, actor } = reading
  const today = reading.today.toString()
  const [number] = after === undefined ? [] : readCursor(after, ByNumber, reading)
  const page = { ...sought, after: number, limit: limit + 1, today }
  const rows = await listMembers(db, actor, staffPolicy.read, page)
  const shown = rows.slice(0, limit)
  const posts =
    shown.length === 0
      ? []
      : await listAllPosts(
          db,
          shown.map(({ account_id }) => account_id),
        )
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map((row) => presentLine(row, posts, today)),
    next: last ? writeCursor([last.staff_number]) : null,
  }
}

export async function proposalPage(
  reading: Reading,
  { view = 'waiting', after, limit = 20 }: QueryOf<typeof listProposals>,
): Promise<ResultOf<typeof listProposals>> {
  const { db, actor } = reading
  const [before] = after === undefined ? [] : readCursor(after, ById, reading)
  const page = { waiting: view === 'waiting', before, limit: limit + 1 }
  const rows = await listProposalRows(db, actor, staffPolicy.read, page)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map((row) => presentProposal(row, actor)),
    next: last ? writeCursor([last.id]) : null,
  }
}
