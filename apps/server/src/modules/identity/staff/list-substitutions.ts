import type { QueryOf, ResultOf } from '@tongban/contracts/route.ts'
import type { findSubstitutes, listSubstitutions, Substitution } from '@tongban/contracts/substitutions.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Reading } from '../../../kernel/work.ts'
import { listAllPosts } from './members.repository.ts'
import { stateOf } from './staff.ts'
import { substitutionPolicy } from './substitution.policy.ts'
import {
  findReplaceable,
  listCandidates,
  listReplaceable,
  listSubstitutionRows,
  type SubstitutionRow,
} from './substitutions.repository.ts'

const MOST = 20

export async function listOwn(reading: Reading): Promise<ResultOf<typeof listSubstitutions>> {
  const { db, actor } = reading
  const today = reading.today.toString()
  const [rows, posts] = await Promise.all([
    listSubstitutionRows(db, actor, substitutionPolicy.name, today),
    listReplaceable(db, actor, substitutionPolicy.name, today),
  ])
  return {
    items: rows.map((row) => presentSubstitution(row, reading)),
    posts: posts.map((post) => ({
      id: post.id,
      title: post.title,
      organizationId: post.organization_id,
      organizationName: post.organization_name,
      holderName: post.holder_name,
      mine: post.account_id === actor.accountId,
    })),
  }
}

/** @throws Failure `substitution.not_found` */
export async function listFit(
  { db, actor, today }: Reading,
  { postId, q = '' }: QueryOf<typeof findSubstitutes>,
): Promise<ResultOf<typeof findSubstitutes>> {
  const on = today.toString()
  const post = await findReplaceable(db, postId, on)
  if (!post || !substitutionPolicy.name.holds(actor, post)) throw new Failure('substitution.not_found')
  const sought = { holderId: post.account_id, organizationId: post.organization_id, today: on, q }
  const found = await listCandidates(db, sought, MOST)
  const ids = found.map(({ id }) => id)
  const posts = ids.length === 0 ? [] : await listAllPosts(db, ids)
  return {
    items: found.map(({ id, name }) => ({
      id,
      name,
      posts: posts
        .filter((held) => held.account_id === id && stateOf(held, on, false) === 'in_force')
        .map(({ title }) => title),
    })),
  }
}

export function presentSubstitution(
  row: SubstitutionRow,
  { actor, today }: Pick<Reading, 'actor' | 'today'>,
): Substitution {
  const post = { account_id: row.absent_id, organization_id: row.organization_id }
  const mayEnd = row.account_id === actor.accountId || substitutionPolicy.name.holds(actor, post)
  const isOver = row.ended_at !== null || row.valid_until < today.toString()
  return {
    id: row.id,
    title: row.title,
    organizationName: row.organization_name,
    absentName: row.absent_name,
    substituteName: row.substitute_name,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    reason: row.reason,
    namedBy: row.namer_name,
    abilities: mayEnd && !isOver ? ['end'] : [],
  }
}
