import { proposeReset, type StaffMember } from '@tongban/contracts/staff.ts'
import { useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { ActionForm } from '../../forms/action-form.tsx'
import { isOpinion, Opinion } from '../../forms/opinion.tsx'
import { InitialPassword } from './initial-password.tsx'
import { useMemberChange } from './use-member-change.ts'

type Given = { member: StaffMember; what: 'password' | 'factor'; onDone: () => void }

/** 重置密码, or the second factors. */
export function ResetProposal({ member, what, onDone }: Given) {
  const { say } = useLanguage()
  const act = useAct(proposeReset)
  const changed = useMemberChange()
  const [reason, setReason] = useState('')
  const [password, setPassword] = useState<string>()
  return (
    <>
      <ActionForm
        state={{ isPending: act.isPending, problem: act.error?.problem, news: [] }}
        submit={say('staff.propose')}
        isComplete={isOpinion(reason)}
        onSubmit={() =>
          act.mutate(
            { params: { accountId: member.id }, body: { what, reason: reason.trim() } },
            {
              onSuccess({ initialPassword }) {
                changed(say('staff.proposed'))
                if (initialPassword === null) onDone()
                else setPassword(initialPassword)
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
      <InitialPassword isReset password={password} onTold={onDone} />
    </>
  )
}
