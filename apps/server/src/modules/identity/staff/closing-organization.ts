import { on } from '../../../kernel/events/announce.ts'
import type { Belonging, Ending, Handover } from '../../../kernel/module.ts'
import type { Work } from '../../../kernel/work.ts'
import { closingHeldUp, closingProposed, findOrganization } from '../../organizations/index.ts'
import { endAllSessions } from '../sessions/end-sessions.ts'
import { forgetAccount } from '../sessions/resolve-actor.ts'
import {
  countMembersOf,
  countPosts,
  countWaitingAt,
  endPosts,
  followPost,
  lockPostsAt,
  moveMembers,
} from './closing-organization.repository.ts'
import { listAllPosts } from './members.repository.ts'
import { insertPosts } from './posts.repository.ts'
import { actOf, staffMoved, staffPostEnded, staffPostMoved } from './staff.events.ts'
import { clashOf } from './staff.ts'
import { tellHolders } from './tell-holders.ts'

const WAITS = '【通办】有机构撤并申请等待您确认，请登录工作台“机构”办理。'
const HELD_UP = '【通办】有机构已到撤并日期，但仍有事项没有办结，请登录工作台“机构”查看。'

/** Posts and staff, for 机构撤并. Administrators are appointed elsewhere by name: no reorganization moves their powers. */
export const staffBelongings: readonly Belonging[] = [
  {
    key: 'administrator',
    count: ({ db, today }, id) => countPosts(db, id, { today: today.toString(), whose: 'administrators' }),
  },
  { key: 'proposal', count: ({ db }, id) => countWaitingAt(db, id) },
  {
    key: 'post',
    count: ({ db, today }, id) => countPosts(db, id, { today: today.toString(), whose: 'others' }),
    move: movePosts,
    end: endPostsAt,
  },
  {
    key: 'member',
    count: ({ db }, id) => countMembersOf(db, id),
    async move(work, { from, to, reason }) {
      for (const { account_id } of await moveMembers(work.tx, from, to.id)) {
        const moved = { ...actOf(work), organizationId: to.id, title: to.name }
        work.emit(staffMoved(account_id, moved, reason))
      }
    },
    // Their accounts stay, without a post of it: they stand among those that should be looked at (应清理的账号).
    async end() {},
  },
]

export const closingsAreTold = [
  on('tell-closing-proposed', closingProposed, (work, { payload }) =>
    tellHolders(work, 'security_admin', WAITS, payload.regionCode),
  ),
  on('tell-closing-held-up', closingHeldUp, (work, { payload }) =>
    tellHolders(work, 'system_admin', HELD_UP, payload.regionCode),
  ),
]

type PostRow = Awaited<ReturnType<typeof lockPostsAt>>[number]

/** Whoever holds the same post there already, holds it once. */
async function movePosts(work: Work, { from, to, reason }: Handover): Promise<void> {
  const today = work.today.toString()
  const leaving = await leave(work, from)
  if (leaving.length === 0) return
  const theirs = await listAllPosts(
    work.tx,
    leaving.map(({ account_id }) => account_id),
  )
  for (const post of leaving) {
    const { account_id, role, title } = post
    const validFrom = post.valid_from > today ? post.valid_from : today
    const wanted = { ...grantOf(post), organizationId: to.id, from: validFrom }
    const held = theirs.filter((one) => one.account_id === account_id && one.ended_at === null)
    if (clashOf(wanted, held.map(grantOf)) === undefined) {
      const id = work.newId()
      await insertPosts(work.tx, [
        { ...post, id, organization_id: to.id, valid_from: validFrom, proposal_id: null, ended_at: null },
      ])
      await followPost(work.tx, post.id, id)
    }
    const named = { title: `${to.name} ${title}`, role, organizationId: to.id }
    work.emit(staffPostMoved(account_id, { ...actOf(work), ...named }, reason))
    forgetAccount(work.platform, account_id)
  }
}

async function endPostsAt(work: Work, { from, reason }: Ending): Promise<void> {
  const leaving = await leave(work, from)
  const place = await findOrganization(work.tx, from)
  for (const { account_id, role, title } of leaving) {
    const named = { title: `${place?.name} ${title}`, role, organizationId: from }
    work.emit(staffPostEnded(account_id, { ...actOf(work), ...named, lastDay: null }, reason))
  }
  for (const accountId of new Set(leaving.map(({ account_id }) => account_id)))
    await endAllSessions(work, accountId)
}

async function leave(work: Work, organizationId: string): Promise<PostRow[]> {
  const posts = await lockPostsAt(work.tx, organizationId, work.today.toString())
  if (posts.length > 0)
    await endPosts(
      work.tx,
      posts.map(({ id }) => id),
      work.now.toString(),
    )
  return posts
}

const grantOf = ({
  role,
  post,
  organization_id: organizationId,
  valid_from: from,
  valid_until: until,
}: Pick<PostRow, 'role' | 'post' | 'organization_id' | 'valid_from' | 'valid_until'>) => ({
  role,
  post,
  organizationId,
  from,
  until,
})
