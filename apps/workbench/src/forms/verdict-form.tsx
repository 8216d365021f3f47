import type { Trouble } from '@tongban/api-client/call.ts'
import { Radio } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../app/language.tsx'
import { ActionForm } from './action-form.tsx'
import { isOpinion, Opinion } from './opinion.tsx'

export type Verdict = { readonly granted: boolean; readonly reason: string }
type Given = {
  /** Whose words: of a proposal, or of a client. */
  about: 'proposal' | 'client'
  state: { readonly isPending: boolean; readonly problem: Trouble | undefined }
  onDecide: (verdict: Verdict) => void
}

/** What the second administrator says: yes or no, and why (三员分立). */
export function VerdictForm({ about, state, onDecide }: Given) {
  const { say } = useLanguage()
  const [granted, setGranted] = useState<boolean>()
  const [reason, setReason] = useState('')
  return (
    <ActionForm
      state={{ ...state, news: [] }}
      submit={say(`${about}.decide`)}
      isComplete={granted !== undefined && isOpinion(reason)}
      onSubmit={() => onDecide({ granted: granted === true, reason: reason.trim() })}
    >
      {(faultOf) => (
        <>
          <Radio.Group
            aria-label={say(`${about}.verdict`)}
            value={granted}
            onChange={({ target }) => setGranted(target.value)}
            options={[
              { value: true, label: say(`${about}.grant`) },
              { value: false, label: say(`${about}.refuse`) },
            ]}
          />
          {faultOf('/granted', granted === undefined && say(`${about}.choose`)) && (
            <p className="labelled-fault" role="alert">
              {say(`${about}.choose`)}
            </p>
          )}
          <Opinion
            label={say(`${about}.reason`)}
            value={reason}
            onChange={setReason}
            fault={faultOf('/reason', !isOpinion(reason) && say('action.enter_reason'))}
          />
        </>
      )}
    </ActionForm>
  )
}
