import { decideProposal, type Proposal, withdrawProposal } from '@tongban/contracts/staff.ts'
import { formatDay, formatInstant } from '@tongban/i18n/format.ts'
import { Button, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { ActionForm } from '../../forms/action-form.tsx'
import { isOpinion, Opinion } from '../../forms/opinion.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { useMemberChange } from './use-member-change.ts'

/** What one administrator proposes, with what the other may do. */
export function ProposalCard({ proposal }: { proposal: Proposal }) {
  const { language, say } = useLanguage()
  const withdrawal = useAct(withdrawProposal)
  const changed = useMemberChange()
  const [isOpen, setIsOpen] = useState(false)
  const { post, abilities } = proposal
  const day = (text: string) => formatDay(text, language)
  return (
    <div className="staff-proposal">
      <div>
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
        <ProblemNote problem={withdrawal.error?.problem} />
      </div>
      <div className="staff-buttons">
        {abilities.includes('decide') && (
          <Button type="primary" onClick={() => setIsOpen(true)}>
            {say('proposal.decide')}
            <span className="visually-hidden"> {proposal.accountName}</span>
          </Button>
        )}
        {abilities.includes('withdraw') && (
          <Button
            loading={withdrawal.isPending}
            onClick={() =>
              withdrawal.mutate(
                { params: { proposalId: proposal.id } },
                { onSuccess: () => changed(say('proposal.withdrawn')) },
              )
            }
          >
            {say('proposal.withdraw')}
            <span className="visually-hidden"> {proposal.accountName}</span>
          </Button>
        )}
      </div>
      {isOpen && <Decision proposal={proposal} onDone={() => setIsOpen(false)} />}
    </div>
  )
}

function Decision({ proposal, onDone }: { proposal: Proposal; onDone: () => void }) {
  const { say } = useLanguage()
  const act = useAct(decideProposal)
  const changed = useMemberChange()
  const [granted, setGranted] = useState<boolean>()
  const [reason, setReason] = useState('')
  const title = [proposal.accountName, say(`proposal.kind_${proposal.kind}`), proposal.post?.title]
  return (
    <Modal open title={title.filter(Boolean).join(' · ')} footer={null} onCancel={onDone}>
      <ActionForm
        state={{ isPending: act.isPending, problem: act.error?.problem, news: [] }}
        submit={say('proposal.decide')}
        isComplete={granted !== undefined && isOpinion(reason)}
        onSubmit={() =>
          act.mutate(
            {
              params: { proposalId: proposal.id },
              body: { granted: granted === true, reason: reason.trim() },
            },
            {
              onSuccess() {
                changed(say('proposal.decided'))
                onDone()
              },
            },
          )
        }
      >
        {(faultOf) => (
          <>
            <Radio.Group
              aria-label={say('proposal.verdict')}
              value={granted}
              onChange={({ target }) => setGranted(target.value)}
              options={[
                { value: true, label: say('proposal.grant') },
                { value: false, label: say('proposal.refuse') },
              ]}
            />
            {faultOf('/granted', granted === undefined && say('staff.enter')) && (
              <p className="labelled-fault" role="alert">
                {say('staff.enter')}
              </p>
            )}
            <Opinion
              label={say('staff.reason')}
              value={reason}
              onChange={setReason}
              fault={faultOf('/reason', !isOpinion(reason) && say('action.enter_reason'))}
            />
          </>
        )}
      </ActionForm>
    </Modal>
  )
}
