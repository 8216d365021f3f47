import { type Closing, withdrawClosing } from '@tongban/contracts/organization-closings.ts'
import { formatDay, formatInstant } from '@tongban/i18n/format.ts'
import { useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { ProposalButtons } from '../staff/proposal-buttons.tsx'
import { ClosingDecision } from './closing-decision.tsx'
import { useOrganizationChange } from './use-organization-change.ts'

const TONES = { waiting: 'caution', confirmed: 'caution', done: 'good', refused: 'soft', withdrawn: 'soft' }
const SHAPES = { waiting: '○', confirmed: '◷', done: '✓', refused: '✕', withdrawn: '■' }

/** What one administrator proposes for an organization, with what the other may do. */
export function ClosingCard({ closing }: { closing: Closing }) {
  const { language, say } = useLanguage()
  const withdrawal = useAct(withdrawClosing)
  const changed = useOrganizationChange()
  const [isOpen, setIsOpen] = useState(false)
  const { status, successor, organization, abilities } = closing
  const day = formatDay(closing.closesOn, language)
  return (
    <div className="staff-proposal">
      <div>
        <b lang="zh-CN">
          {successor ? say('closing.merges', { day, name: successor.name }) : say('closing.closes', { day })}
        </b>
        <small>
          <span className={TONES[status]}>
            <span aria-hidden="true">{SHAPES[status]}</span> {say(`closing.status_${status}`)}
          </span>
          {closing.decidedBy && <span lang="zh-CN"> · {closing.decidedBy}</span>}
        </small>
        {closing.heldUp && <small className="bad">{say('closing.held_up')}</small>}
        <small lang="zh-CN">
          {closing.basis} · {closing.reason}
        </small>
        <small>
          {say('proposal.by')} <span lang="zh-CN">{closing.proposedBy}</span>{' '}
          <time dateTime={closing.proposedAt}>{formatInstant(closing.proposedAt, language)}</time>
        </small>
        <ProblemNote problem={withdrawal.error?.problem} />
      </div>
      <ProposalButtons
        abilities={abilities}
        name={organization.name}
        isWithdrawing={withdrawal.isPending}
        onDecide={() => setIsOpen(true)}
        onWithdraw={() =>
          withdrawal.mutate(
            { params: { closingId: closing.id } },
            { onSuccess: () => changed(say('proposal.withdrawn')) },
          )
        }
      />
      {isOpen && <ClosingDecision closing={closing} onDone={() => setIsOpen(false)} />}
    </div>
  )
}
