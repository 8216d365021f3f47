import { decideProposal, type Proposal } from '@tongban/contracts/staff.ts'
import { Modal, Radio } from 'antd'
import { useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { ActionForm } from '../../forms/action-form.tsx'
import { isOpinion, Opinion } from '../../forms/opinion.tsx'
import { ProposalWords } from './proposal-words.tsx'
import { useMemberChange } from './use-member-change.ts'

/** By the other administrator, with everything in sight that is decided. */
export function ProposalDecision({ proposal, onDone }: { proposal: Proposal; onDone: () => void }) {
  const { say } = useLanguage()
  const act = useAct(decideProposal)
  const changed = useMemberChange()
  const [granted, setGranted] = useState<boolean>()
  const [reason, setReason] = useState('')
  return (
    <Modal
      open
      title={<span lang="zh-CN">{`${proposal.accountName} · ${proposal.organizationName}`}</span>}
      footer={null}
      onCancel={onDone}
    >
      <p className="staff-proposed">
        <ProposalWords proposal={proposal} />
      </p>
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
            {faultOf('/granted', granted === undefined && say('proposal.choose')) && (
              <p className="labelled-fault" role="alert">
                {say('proposal.choose')}
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
