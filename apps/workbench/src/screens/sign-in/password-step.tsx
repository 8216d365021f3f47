import { type Me, startSignIn } from '@tongban/contracts/identity.ts'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { Labelled } from '../../show/labelled.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { fieldProblems } from '../../show/problem-words.ts'
import type { Challenge } from './code-step.tsx'
import { PasskeyButton } from './passkey-button.tsx'

type Given = { onChallenge: (challenge: Challenge) => void; onSignedIn: (me: Me) => void }

export function PasswordStep({ onChallenge, onSignedIn }: Given) {
  const { say } = useLanguage()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [asked, setAsked] = useState(false)
  const start = useAct(startSignIn)
  const wrong = fieldProblems(start.error?.problem)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (login.trim() && password)
      start.mutate({ body: { login: login.trim(), password } }, { onSuccess: onChallenge })
  }
  return (
    <form className="sign-in-form" noValidate onSubmit={submit}>
      <ProblemNote problem={start.error?.problem} />
      <Labelled
        label={say('sign_in.login')}
        fault={wrong.get('/login') ?? (asked && !login.trim() ? say('sign_in.enter_login') : undefined)}
      >
        {(ids) => (
          <Input
            {...ids}
            size="large"
            autoComplete="username"
            autoFocus
            maxLength={40}
            value={login}
            onChange={({ target }) => setLogin(target.value)}
          />
        )}
      </Labelled>
      <Labelled
        label={say('sign_in.password')}
        fault={wrong.get('/password') ?? (asked && !password ? say('sign_in.enter_password') : undefined)}
      >
        {(ids) => (
          <Input.Password
            {...ids}
            size="large"
            autoComplete="current-password"
            maxLength={200}
            value={password}
            onChange={({ target }) => setPassword(target.value)}
          />
        )}
      </Labelled>
      <Button type="primary" size="large" htmlType="submit" block loading={start.isPending}>
        {say('sign_in.next')}
      </Button>
      <PasskeyButton onSignedIn={onSignedIn} />
    </form>
  )
}
