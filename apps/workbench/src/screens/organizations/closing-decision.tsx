import { type Closing, decideClosing } from '@tongban/contracts/organization-closings.ts'
import { Modal, Radio } from 'antd'
import { useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { ActionForm } from '../../forms/action-form.tsx'
import { isOpinion, Opinion } from '../../forms/opinion.tsx'
import { BelongingsTable } from './belongings-table.tsx'
import { useOrganizationChange } from './use-organization-change.ts'

/** The second administrator sees the same counts as the first, as they are now. */
export function ClosingDecision({ closing, onDone }: { closing: Closing; onDone: () => void }) {
  const { say } = useLanguage()
  const act = useAct(decideClosing)
  const changed = useOrganizationChange()
  const [granted, setGranted] = useState<boolean>()
  const [reason, setReason] = useState('')
  const { organization, successor } = closing
  return (
    <Modal
      open
      width="44rem"
      title={`${say('closing.open')} · ${organization.name}`}
      footer={null}
      onCancel={onDone}
    >
      <div className="closing-proposal">
        <BelongingsTable organizationId={organization.id} isMerger={successor !== null} />
        <ActionForm
          state={{ isPending: act.isPending, problem: act.error?.problem, news: [] }}
          submit={say('proposal.decide')}
          isComplete={granted !== undefined && isOpinion(reason)}
          onSubmit={() =>
            act.mutate(
              {
                params: { closingId: closing.id },
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
      </div>
    </Modal>
  )
}
