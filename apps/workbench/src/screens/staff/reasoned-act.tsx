import { proposeResumption, type StaffMember, suspendStaff } from '@tongban/contracts/staff.ts'
import { useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { ActionForm } from '../../forms/action-form.tsx'
import { isOpinion, Opinion } from '../../forms/opinion.tsx'
import { useMemberChange } from './use-member-change.ts'

type Given = { member: StaffMember; isSuspension: boolean; onDone: () => void }

/** 停用, at once; 恢复, once it is confirmed. */
export function ReasonedAct({ member, isSuspension, onDone }: Given) {
  const { say } = useLanguage()
  const act = useAct(isSuspension ? suspendStaff : proposeResumption)
  const changed = useMemberChange()
  const [reason, setReason] = useState('')
  return (
    <ActionForm
      state={{ isPending: act.isPending, problem: act.error?.problem, news: [] }}
      submit={say(isSuspension ? 'staff.act_suspend' : 'staff.propose')}
      danger={isSuspension}
      isComplete={isOpinion(reason)}
      onSubmit={() =>
        act.mutate(
          { params: { accountId: member.id }, body: { reason: reason.trim() } },
          {
            onSuccess() {
              changed(say(isSuspension ? 'staff.done' : 'staff.proposed'))
              onDone()
            },
          },
        )
      }
    >
      {(faultOf) => (
        <Opinion
          label={say('staff.reason')}
          value={reason}
          onChange={setReason}
          fault={faultOf('/reason', !isOpinion(reason) && say('action.enter_reason'))}
        />
      )}
    </ActionForm>
  )
}
