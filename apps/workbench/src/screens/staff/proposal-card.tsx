import { type Proposal, withdrawProposal } from '@tongban/contracts/staff.ts'
import { useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { ProposalButtons } from './proposal-buttons.tsx'
import { ProposalDecision } from './proposal-decision.tsx'
import { ProposalWords } from './proposal-words.tsx'
import { useMemberChange } from './use-member-change.ts'

/** What one administrator proposes, with what the other may do. */
export function ProposalCard({ proposal }: { proposal: Proposal }) {
  const { say } = useLanguage()
  const withdrawal = useAct(withdrawProposal)
  const changed = useMemberChange()
  const [isOpen, setIsOpen] = useState(false)
  const { abilities } = proposal
  return (
    <div className="staff-proposal">
      <div>
        <ProposalWords proposal={proposal} />
        <ProblemNote problem={withdrawal.error?.problem} />
      </div>
      <ProposalButtons
        abilities={abilities}
        name={proposal.accountName}
        isWithdrawing={withdrawal.isPending}
        onDecide={() => setIsOpen(true)}
        onWithdraw={() =>
          withdrawal.mutate(
            { params: { proposalId: proposal.id } },
            { onSuccess: () => changed(say('proposal.withdrawn')) },
          )
        }
      />
      {isOpen && <ProposalDecision proposal={proposal} onDone={() => setIsOpen(false)} />}
    </div>
  )
}
