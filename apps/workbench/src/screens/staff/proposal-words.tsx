import type { Proposal } from '@tongban/contracts/staff.ts'
import { formatDay, formatInstant } from '@tongban/i18n/format.ts'
import { useLanguage } from '../../app/language.tsx'

/** What is proposed, from when, why and by whom: in the list, and before whoever decides. */
export function ProposalWords({ proposal }: { proposal: Proposal }) {
  const { language, say } = useLanguage()
  const { post } = proposal
  const day = (text: string) => formatDay(text, language)
  return (
    <>
      <b>{say(`proposal.kind_${proposal.kind}`)}</b>{' '}
      {post && (
        <span lang="zh-CN">
          {post.organizationName} {post.title}
        </span>
      )}
      <small>
        {post &&
          `${
            post.validUntil
              ? say('staff.from_to', { from: day(post.validFrom), until: day(post.validUntil) })
              : say('staff.from_on', { from: day(post.validFrom) })
          } · `}
        {post?.restsOwn && `${say('staff.rests_own')} · `}
        <span lang="zh-CN">{proposal.reason}</span>
      </small>
      <small>
        {say('proposal.by')} <span lang="zh-CN">{proposal.proposedBy}</span>{' '}
        <time dateTime={proposal.proposedAt}>{formatInstant(proposal.proposedAt, language)}</time>
      </small>
    </>
  )
}
