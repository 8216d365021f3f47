import { finishStepUp, startStepUp } from '@tongban/contracts/account.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { Alert, Button, Input, Modal, Skeleton } from 'antd'
import { type FormEvent, useEffect, useState, useSyncExternalStore } from 'react'
import { proofRequests } from '../../api/proof-requests.ts'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { Labelled } from '../../show/labelled.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { assertion } from './passkey.ts'

type Asked = ResultOf<typeof startStepUp>

/** 再次验证: over the work, which stays as it is and goes on by itself afterwards. */
export function StepUpDialog() {
  const { say } = useLanguage()
  const open = useSyncExternalStore(proofRequests.listen, proofRequests.isAsked)
  return (
    <Modal
      open={open}
      title={say('step_up.title')}
      footer={null}
      destroyOnHidden
      onCancel={() => proofRequests.answer(false)}
    >
      <p>{say('step_up.lead')}</p>
      <StepUp />
    </Modal>
  )
}

function StepUp() {
  const { say } = useLanguage()
  const { mutate, data, error } = useAct(startStepUp)
  useEffect(() => mutate({}), [mutate])
  if (error) return <ProblemNote problem={error.problem} retry={() => mutate({})} />
  if (!data) return <Skeleton active title={false} aria-label={say('loading')} />
  return <ProofForm asked={data} />
}

const CODE = /^\d{6}$/

function ProofForm({ asked }: { asked: Asked }) {
  const { say } = useLanguage()
  const [code, setCode] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const finish = useAct(finishStepUp)
  const done = { onSuccess: () => proofRequests.answer(true) }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!CODE.test(code) || (asked.needsPassword && !password)) return
    const { challenge } = asked
    finish.mutate({ body: { challenge, code, ...(password && { password }) } }, done)
  }
  const byPasskey = async () => {
    const response = asked.passkey && (await assertion(asked.passkey))
    if (!asked.passkey || !response) return
    const { challenge } = asked.passkey
    finish.mutate({ body: { challenge, response } }, done)
  }
  return (
    <form className="sign-in-form" noValidate onSubmit={submit}>
      <ProblemNote problem={finish.error?.problem} />
      {asked.demonstrationCode && (
        <Alert
          type="info"
          title={say('sign_in.demonstration')}
          description={
            <>
              <b className="figures">{asked.demonstrationCode}</b>{' '}
              <Button size="small" onClick={() => setCode(asked.demonstrationCode ?? '')}>
                {say('sign_in.fill_in')}
              </Button>
            </>
          }
        />
      )}
      {asked.needsPassword && (
        <Labelled
          label={say('step_up.password')}
          fault={tried && !password ? say('sign_in.enter_password') : undefined}
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
      )}
      <Labelled
        label={say('step_up.code')}
        hint={
          asked.channel === 'sms'
            ? say('sign_in.code_hint_sms', {
                sentTo: asked.sentTo,
                minutes: Math.floor(asked.expiresInSeconds / 60),
              })
            : say('sign_in.code_hint_totp')
        }
        fault={tried && !CODE.test(code) ? say('sign_in.enter_code') : undefined}
      >
        {(ids) => (
          <Input
            {...ids}
            size="large"
            className="sign-in-code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            value={code}
            onChange={({ target }) => setCode(target.value.replaceAll(/\D/g, ''))}
          />
        )}
      </Labelled>
      <Button type="primary" size="large" htmlType="submit" block loading={finish.isPending}>
        {say('step_up.submit')}
      </Button>
      {asked.passkey && (
        <Button size="large" block onClick={() => void byPasskey()}>
          {say('step_up.passkey')}
        </Button>
      )}
    </form>
  )
}
