import type { ResultOf } from '@tongban/contracts/route.ts'
import type { startWindowVerification } from '@tongban/contracts/window.ts'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { ActionForm, type ActState } from '../../forms/action-form.tsx'
import { Labelled } from '../../show/labelled.tsx'

type Given = {
  asked: ResultOf<typeof startWindowVerification>
  state: ActState
  onSubmit: (code: string) => void
  onBack: () => void
}

/** The code that the person reads out from their phone. */
export function CodeForm({ asked, state, onSubmit, onBack }: Given) {
  const { say } = useLanguage()
  const [code, setCode] = useState('')
  const { sentTo, expiresInSeconds, demonstrationCode } = asked
  const isComplete = /^\d{6}$/.test(code)
  const minutes = String(Math.ceil(expiresInSeconds / 60))
  return (
    <>
      <p>{say('window.code_text', { sentTo, minutes })}</p>
      {demonstrationCode && (
        <Alert
          type="warning"
          title={say('sign_in.demonstration')}
          description={
            <>
              {say('sign_in.demonstration_text')} <b className="figures">{demonstrationCode}</b>{' '}
              <Button size="small" onClick={() => setCode(demonstrationCode)}>
                {say('sign_in.fill_in')}
              </Button>
            </>
          }
        />
      )}
      <ActionForm
        state={state}
        submit={say('window.finish')}
        isComplete={isComplete}
        onSubmit={() => onSubmit(code)}
        otherwise={
          <Button type="link" block onClick={onBack}>
            {say('window.start_over')}
          </Button>
        }
      >
        {(faultOf) => (
          <Labelled
            label={say('window.code')}
            fault={faultOf('/code', !isComplete && say('window.enter_code'))}
          >
            {(ids) => (
              <Input
                {...ids}
                inputMode="numeric"
                autoComplete="off"
                maxLength={6}
                value={code}
                onChange={({ target }) => setCode(target.value.trim())}
              />
            )}
          </Labelled>
        )}
      </ActionForm>
    </>
  )
}
