import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import type { Me } from '@tongban/contracts/identity.ts'
import { finishPasskeySignIn, startPasskeySignIn } from '@tongban/contracts/sign-in.ts'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { assertion } from './passkey.ts'

/** Where the browser has passkeys for this address. */
export function PasskeyButton({ onSignedIn }: { onSignedIn: (me: Me) => void }) {
  const { say } = useLanguage()
  const start = useAct(startPasskeySignIn)
  const finish = useAct(finishPasskeySignIn)
  const [failed, setFailed] = useState(false)
  if (!browserSupportsWebAuthn()) return null
  const signIn = async () => {
    setFailed(false)
    const begun = await start.mutateAsync({}).catch(() => undefined)
    if (!begun) return
    const response = await assertion(begun)
    if (!response) return setFailed(true)
    finish.mutate(
      { body: { challenge: begun.challenge, response } },
      { onSuccess: ({ me }) => onSignedIn(me) },
    )
  }
  return (
    <>
      <ProblemNote problem={start.error?.problem ?? finish.error?.problem} />
      {failed && <Alert role="alert" showIcon type="warning" title={say('ways.passkey_failed')} />}
      <Button size="large" block loading={start.isPending || finish.isPending} onClick={() => void signIn()}>
        {say('ways.passkey')}
      </Button>
    </>
  )
}
