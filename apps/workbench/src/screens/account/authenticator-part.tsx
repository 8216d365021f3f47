import {
  finishAuthenticator,
  removeAuthenticator,
  type Security,
  startAuthenticator,
} from '@tongban/contracts/account.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { Copyable } from '../../show/copyable.tsx'
import { Labelled } from '../../show/labelled.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { Part } from './part.tsx'
import { useOwnChange } from './use-own-change.ts'

export function AuthenticatorPart({ security: { hasAuthenticator } }: { security: Security }) {
  const { say } = useLanguage()
  const start = useAct(startAuthenticator)
  const remove = useAct(removeAuthenticator)
  const own = useOwnChange()
  const offered = start.data
  return (
    <Part title={say('security.authenticator')} hint={say('security.authenticator_hint')}>
      <p>{say(hasAuthenticator ? 'security.authenticator_on' : 'security.authenticator_off')}</p>
      <ProblemNote problem={start.error?.problem ?? remove.error?.problem} />
      {offered ? (
        <Offer {...offered} onDone={start.reset} />
      ) : (
        <div className="account-acts">
          <Button loading={start.isPending} onClick={() => start.mutate({})}>
            {say(hasAuthenticator ? 'security.replace_authenticator' : 'security.add_authenticator')}
          </Button>
          {hasAuthenticator && (
            <Button
              danger
              loading={remove.isPending}
              onClick={() =>
                remove.mutate(
                  {},
                  { onSuccess: (security) => own.security(security, say('security.authenticator_removed')) },
                )
              }
            >
              {say('security.remove_authenticator')}
            </Button>
          )}
        </div>
      )}
    </Part>
  )
}

type Given = ResultOf<typeof startAuthenticator> & { onDone: () => void }

function Offer({ secret, uri, qrSvg, demonstrationCode, onDone }: Given) {
  const { say } = useLanguage()
  const [code, setCode] = useState('')
  const finish = useAct(finishAuthenticator)
  const own = useOwnChange()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    finish.mutate(
      { body: { code } },
      {
        onSuccess(me) {
          onDone()
          own.me(me, say('security.authenticator_added'))
        },
      },
    )
  }
  return (
    <form className="account-form" noValidate onSubmit={submit}>
      <ProblemNote problem={finish.error?.problem} />
      <p>{say('security.scan_secret')}</p>
      <img
        className="account-qr"
        alt={say('security.secret_qr')}
        src={`data:image/svg+xml,${encodeURIComponent(qrSvg)}`}
      />
      <p>
        <a href={uri}>{say('security.open_authenticator')}</a>
      </p>
      <p>
        {say('security.secret')}{' '}
        <Copyable text={secret}>
          <code>{secret.replaceAll(/.{4}(?=.)/g, '$& ')}</code>
        </Copyable>
      </p>
      {demonstrationCode && (
        <p>
          {say('sign_in.demonstration')}：<b className="figures">{demonstrationCode}</b>
        </p>
      )}
      <Labelled label={say('sign_in.code')}>
        {(ids) => (
          <Input
            {...ids}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            value={code}
            onChange={({ target }) => setCode(target.value.replaceAll(/\D/g, ''))}
          />
        )}
      </Labelled>
      <Button type="primary" htmlType="submit" disabled={code.length !== 6} loading={finish.isPending}>
        {say('security.confirm')}
      </Button>
    </form>
  )
}
