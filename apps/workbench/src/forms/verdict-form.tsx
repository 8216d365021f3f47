import type { Trouble } from '@tongban/api-client/call.ts'
import { Radio } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../app/language.tsx'
import { ActionForm } from './action-form.tsx'
import { isOpinion, Opinion } from './opinion.tsx'

export type Verdict = { readonly granted: boolean; readonly reason: string }
type Given = {
  state: { readonly isPending: boolean; readonly problem: Trouble | undefined }
  onDecide: (verdict: Verdict) => void
}

/** What the second administrator says to a proposal: yes or no, and why (三员分立). */
export function VerdictForm({ state, onDecide }: Given) {
  const { say } = useLanguage()
  const [granted, setGranted] = useState<boolean>()
  const [reason, setReason] = useState('')
  return (
    <ActionForm
      state={{ ...state, news: [] }}
      submit={say('proposal.decide')}
      isComplete={granted !== undefined && isOpinion(reason)}
      onSubmit={() => onDecide({ granted: granted === true, reason: reason.trim() })}
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
  )
}
