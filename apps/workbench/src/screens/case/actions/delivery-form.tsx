import { deliverCase, type OfficerCase } from '@tongban/contracts/officer-cases.ts'
import { Radio } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../../app/language.tsx'
import { ActionForm } from '../../../forms/action-form.tsx'
import { LineField } from '../../../forms/line-field.tsx'
import { useCaseAct } from './use-case-act.ts'

/** 送达: the courier's number, or handed over at the window; with the fee receipt where there is a fee. */
export function DeliveryForm({ file }: { file: OfficerCase }) {
  const { say } = useLanguage()
  const { run, state } = useCaseAct(deliverCase, file, say('action.done_deliver'))
  const [method, setMethod] = useState<'courier' | 'window'>(
    file.delivery?.method === 'courier' ? 'courier' : 'window',
  )
  const [tracking, setTracking] = useState('')
  const [receipt, setReceipt] = useState('')
  const trackingNumber = method === 'courier' && tracking.trim()
  const feeReceipt = receipt.trim()
  const send = () =>
    run({
      params: { caseId: file.id },
      body: {
        version: file.version,
        method,
        ...(trackingNumber && { trackingNumber }),
        ...(feeReceipt && { feeReceipt }),
      },
    })
  return (
    <ActionForm
      state={state}
      submit={say('delivery.submit')}
      isComplete={method === 'window' || trackingNumber !== ''}
      onSubmit={send}
    >
      {(faultOf) => (
        <>
          <fieldset className="choice">
            <legend>{say('delivery.method')}</legend>
            <Radio.Group
              value={method}
              onChange={({ target }) => setMethod(target.value)}
              options={(['courier', 'window'] as const).map((value) => ({
                value,
                label: say(`delivery.by_${value}`),
              }))}
            />
          </fieldset>
          {file.delivery?.address && (
            <p lang="zh-CN">
              {say('delivery.address')} <b>{file.delivery.address}</b>
            </p>
          )}
          {method === 'courier' && (
            <LineField
              label={say('delivery.tracking')}
              fault={faultOf('/trackingNumber', !tracking.trim() && say('delivery.enter_tracking'))}
              maxLength={40}
              value={tracking}
              onChange={setTracking}
            />
          )}
          <LineField
            label={say('delivery.receipt')}
            hint={say('delivery.receipt_hint')}
            optional={say('show.optional')}
            fault={faultOf('/feeReceipt')}
            maxLength={40}
            value={receipt}
            onChange={setReceipt}
          />
        </>
      )}
    </ActionForm>
  )
}
