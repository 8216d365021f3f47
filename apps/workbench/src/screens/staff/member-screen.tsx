import { getStaffMember, type StaffMember } from '@tongban/contracts/staff.ts'
import { formatDay, formatInstant } from '@tongban/i18n/format.ts'
import { useParams } from 'react-router'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { Facts } from '../../show/facts.tsx'
import { PageHead } from '../../show/page-head.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { WaitingScreen } from '../../show/waiting-screen.tsx'
import { HeldPosts } from './held-posts.tsx'
import { MemberActs } from './member-acts.tsx'
import { MemberHistory } from './member-history.tsx'
import { ProposalCard } from './proposal-card.tsx'
import { StaffStatusWord } from './staff-status.tsx'
import './staff.css'

/** One member of staff: account, posts, what waits, and everything that was done. */
export function MemberScreen() {
  const { say } = useLanguage()
  const { accountId = '' } = useParams()
  const { data, error, refetch } = useQuestion(getStaffMember, { params: { accountId } })
  if (!data)
    return error ? (
      <ProblemNote page problem={error.problem} retry={() => void refetch()} />
    ) : (
      <WaitingScreen />
    )
  const waiting = data.proposals.filter(({ status }) => status === 'waiting')
  return (
    <>
      <PageHead
        title={data.name}
        text={
          <>
            <StaffStatusWord member={data} /> <span lang="zh-CN">{data.organizationName}</span>
          </>
        }
      />
      <div className="staff-columns">
        <div>
          {waiting.length > 0 && (
            <section className="panel">
              <h2>{say('staff.waits')}</h2>
              <ul className="staff-proposals">
                {waiting.map((proposal) => (
                  <li key={proposal.id}>
                    <ProposalCard proposal={proposal} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          <HeldPosts member={data} />
          <Substitutions member={data} />
          <MemberHistory member={data} />
        </div>
        <div>
          <AccountFacts member={data} />
          {data.abilities.length > 0 && <MemberActs member={data} />}
        </div>
      </div>
    </>
  )
}

function AccountFacts({ member }: { member: StaffMember }) {
  const { language, say } = useLanguage()
  const at = (instant: string | null) =>
    instant ? <time dateTime={instant}>{formatInstant(instant, language)}</time> : null
  return (
    <section className="panel">
      <h2>{say('staff.account')}</h2>
      <Facts
        facts={[
          [say('staff.number'), <code key="number">{member.staffNumber}</code>],
          [say('staff.phone'), member.phoneMasked],
          [say('staff.appointed_at'), at(member.appointedAt)],
          [say('staff.signed_in_at'), at(member.signedInAt) ?? say('staff.never_signed_in')],
          [say('staff.password_until'), at(member.passwordUntil)],
          [say('staff.authenticator'), say(member.hasAuthenticator ? 'staff.has' : 'staff.has_not')],
          [
            say('staff.passkeys'),
            member.passkeys === 0 ? say('staff.has_not') : say('staff.count', { count: member.passkeys }),
          ],
        ]}
      />
    </section>
  )
}

function Substitutions({ member: { substitutions } }: { member: StaffMember }) {
  const { language, say } = useLanguage()
  if (substitutions.length === 0) return null
  return (
    <section className="panel">
      <h2>{say('staff.substitutions')}</h2>
      <ul className="staff-list">
        {substitutions.map((one) => (
          <li key={one.id}>
            <b lang="zh-CN">
              {say('staff.substitution_line', {
                substitute: one.substituteName,
                absent: one.absentName,
              })}
            </b>{' '}
            <span lang="zh-CN">{one.title}</span>
            <small>
              {say('staff.from_to', {
                from: formatDay(one.validFrom, language),
                until: formatDay(one.validUntil, language),
              })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
