import { decideProposal, type Proposal } from '@tongban/contracts/staff.ts'
import { Modal } from 'antd'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { VerdictForm } from '../../forms/verdict-form.tsx'
import { ProposalWords } from './proposal-words.tsx'
import { useMemberChange } from './use-member-change.ts'

/** By the other administrator, with everything in sight that is decided. */
export function ProposalDecision({ proposal, onDone }: { proposal: Proposal; onDone: () => void }) {
  const { say } = useLanguage()
  const act = useAct(decideProposal)
  const changed = useMemberChange()
  const { id: proposalId, accountName, organizationName } = proposal
  const onSuccess = () => {
    changed(say('proposal.decided'))
    onDone()
  }
  return (
    <Modal
      open
      title={<span lang="zh-CN">{`${accountName} · ${organizationName}`}</span>}
      footer={null}
      onCancel={onDone}
    >
      <p className="staff-proposed">
        <ProposalWords proposal={proposal} />
      </p>
      <VerdictForm
        about="proposal"
        state={{ isPending: act.isPending, problem: act.error?.problem }}
        onDecide={(body) => act.mutate({ params: { proposalId }, body }, { onSuccess })}
      />
    </Modal>
  )
}
