import { changePassword, type Security } from '@tongban/contracts/account.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { Labelled } from '../../show/labelled.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { Part } from './part.tsx'
import { useOwnChange } from './use-own-change.ts'

export function PasswordPart({ security: { hasPassword, passwordUntil } }: { security: Security }) {
  const { say, language } = useLanguage()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [asked, setAsked] = useState(false)
  const change = useAct(changePassword)
  const own = useOwnChange()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!password || (hasPassword && !current)) return
    change.mutate(
      { body: { current, password } },
      {
        onSuccess(me) {
          setCurrent('')
          setPassword('')
          setAsked(false)
          own.me(me, say('security.password_changed'))
        },
      },
    )
  }
  const hint =
    passwordUntil && say('security.password_until', { day: formatInstant(passwordUntil, language) })
  return (
    <Part title={say('security.change_password')} {...(hint && { hint })}>
      <form className="account-form" noValidate onSubmit={submit}>
        <ProblemNote problem={change.error?.problem} />
        {hasPassword && (
          <Labelled
            label={say('security.current_password')}
            fault={asked && !current ? say('sign_in.enter_password') : undefined}
          >
            {(ids) => (
              <Input.Password
                {...ids}
                size="large"
                autoComplete="current-password"
                maxLength={200}
                value={current}
                onChange={({ target }) => setCurrent(target.value)}
              />
            )}
          </Labelled>
        )}
        <Labelled
          label={say('security.new_password')}
          hint={say('security.password_hint')}
          fault={asked && !password ? say('security.enter_new_password') : undefined}
        >
          {(ids) => (
            <Input.Password
              {...ids}
              size="large"
              autoComplete="new-password"
              maxLength={200}
              value={password}
              onChange={({ target }) => setPassword(target.value)}
            />
          )}
        </Labelled>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {say('security.save')}
        </Button>
      </form>
    </Part>
  )
}
