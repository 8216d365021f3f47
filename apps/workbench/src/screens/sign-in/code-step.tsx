import { finishSignIn, type Me, type startSignIn } from '@tongban/contracts/identity.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { Alert, Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { Labelled } from '../../show/labelled.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'

export type Challenge = ResultOf<typeof startSignIn>
type Given = { challenge: Challenge; onBack: () => void; onSignedIn: (me: Me) => void }

const CODE = /^\d{6}$/

export function CodeStep({ challenge, onBack, onSignedIn }: Given) {
  const { say } = useLanguage()
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState(false)
  const finish = useAct(finishSignIn)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (CODE.test(code))
      finish.mutate(
        { body: { challenge: challenge.challenge, code } },
        { onSuccess: ({ me }) => onSignedIn(me) },
      )
  }
  const minutes = Math.floor(challenge.expiresInSeconds / 60)
  return (
    <form className="sign-in-form" noValidate onSubmit={submit}>
      <ProblemNote problem={finish.error?.problem} />
      {challenge.demonstrationCode && (
        <Alert
          type="info"
          title={say('sign_in.demonstration')}
          description={
            <>
              {say('sign_in.demonstration_text')} <b className="figures">{challenge.demonstrationCode}</b>{' '}
              <Button size="small" onClick={() => setCode(challenge.demonstrationCode ?? '')}>
                {say('sign_in.fill_in')}
              </Button>
            </>
          }
        />
      )}
      <Labelled
        label={say('sign_in.code')}
        hint={
          challenge.channel === 'sms'
            ? say('sign_in.code_hint_sms', { sentTo: challenge.sentTo, minutes })
            : say('sign_in.code_hint_totp')
        }
        fault={asked && !CODE.test(code) ? say('sign_in.enter_code') : undefined}
      >
        {(ids) => (
          <Input
            {...ids}
            size="large"
            className="sign-in-code"
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
            maxLength={6}
            value={code}
            onChange={({ target }) => setCode(target.value.replaceAll(/\D/g, ''))}
          />
        )}
      </Labelled>
      <Button type="primary" size="large" htmlType="submit" block loading={finish.isPending}>
        {say('sign_in.finish')}
      </Button>
      <Button type="link" block onClick={onBack}>
        {say('sign_in.start_over')}
      </Button>
    </form>
  )
}
