import { findLicences, revokeLicence } from '@tongban/contracts/licences.ts'
import { App } from 'antd'
import { useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { ActionForm } from '../../forms/action-form.tsx'
import { LineField } from '../../forms/line-field.tsx'
import { isOpinion, Opinion } from '../../forms/opinion.tsx'

/** 撤销: with the reason and the clause it rests on; whoever verifies the licence sees it at once. */
export function RevocationForm({ licenceId, onDone }: { licenceId: string; onDone: () => void }) {
  const { say } = useLanguage()
  const { message } = App.useApp()
  const [reason, setReason] = useState('')
  const [clause, setClause] = useState('')
  const revoke = useAct(revokeLicence)
  const send = () =>
    revoke.mutate(
      { params: { licenceId }, body: { reason: reason.trim(), clause: clause.trim() } },
      {
        onSuccess() {
          void message.success(say('revocation.done'))
          void queries.invalidateQueries({ queryKey: [findLicences.path] })
          onDone()
        },
      },
    )
  return (
    <ActionForm
      state={{ isPending: revoke.isPending, problem: revoke.error?.problem, news: [] }}
      submit={say('licences.revoke')}
      danger
      isComplete={isOpinion(reason) && isOpinion(clause)}
      confirm={{ title: say('revocation.confirm'), text: say('revocation.confirm_text') }}
      onSubmit={send}
    >
      {(faultOf) => (
        <>
          <LineField
            label={say('revocation.clause')}
            hint={say('revocation.clause_hint')}
            fault={faultOf('/clause', !isOpinion(clause) && say('special.enter_clause'))}
            maxLength={120}
            value={clause}
            onChange={setClause}
          />
          <Opinion
            label={say('action.reason')}
            value={reason}
            onChange={setReason}
            fault={faultOf('/reason', !isOpinion(reason) && say('action.enter_reason'))}
          />
        </>
      )}
    </ActionForm>
  )
}
