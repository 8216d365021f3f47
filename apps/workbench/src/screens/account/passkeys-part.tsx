import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { finishPasskey, removePasskey, type Security, startPasskey } from '@tongban/contracts/account.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { Labelled } from '../../show/labelled.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { attestation } from '../sign-in/passkey.ts'
import { Part } from './part.tsx'
import { useOwnChange } from './use-own-change.ts'

export function PasskeysPart({ security: { passkeys } }: { security: Security }) {
  const { say, language } = useLanguage()
  const remove = useAct(removePasskey)
  const own = useOwnChange()
  return (
    <Part title={say('security.passkeys')} hint={say('security.passkeys_hint')}>
      <ProblemNote problem={remove.error?.problem} />
      {passkeys.length === 0 && <p>{say('security.no_passkeys')}</p>}
      <ul className="account-list">
        {passkeys.map(({ id, name, usedAt }) => (
          <li key={id}>
            <div>
              <b>{name}</b>{' '}
              <span className="soft">
                {usedAt
                  ? say('security.passkey_used', { time: formatInstant(usedAt, language) })
                  : say('security.passkey_unused')}
              </span>
            </div>
            <Button
              danger
              onClick={() =>
                remove.mutate(
                  { params: { passkeyId: id } },
                  { onSuccess: (security) => own.security(security, say('security.passkey_removed')) },
                )
              }
            >
              {say('security.remove_named', { name })}
            </Button>
          </li>
        ))}
      </ul>
      {browserSupportsWebAuthn() ? (
        <NewPasskey />
      ) : (
        <p className="soft">{say('security.passkey_unsupported')}</p>
      )}
    </Part>
  )
}

function NewPasskey() {
  const { say } = useLanguage()
  const [name, setName] = useState(say('security.passkey_name_default'))
  const [failed, setFailed] = useState(false)
  const start = useAct(startPasskey)
  const finish = useAct(finishPasskey)
  const own = useOwnChange()
  const add = async () => {
    setFailed(false)
    const begun = await start.mutateAsync({}).catch(() => undefined)
    if (!begun) return
    const response = await attestation(begun)
    if (!response) return setFailed(true)
    const body = { challenge: begun.challenge, response: made(response), name: name.trim() }
    finish.mutate({ body }, { onSuccess: (me) => own.me(me, say('security.passkey_added')) })
  }
  return (
    <div className="account-form">
      <ProblemNote problem={start.error?.problem ?? finish.error?.problem} />
      {failed && <Alert role="alert" showIcon type="warning" title={say('ways.passkey_failed')} />}
      <Labelled label={say('security.passkey_name')}>
        {(ids) => (
          <Input {...ids} maxLength={40} value={name} onChange={({ target }) => setName(target.value)} />
        )}
      </Labelled>
      <Button
        loading={start.isPending || finish.isPending}
        disabled={!name.trim()}
        onClick={() => void add()}
      >
        {say('security.add_passkey')}
      </Button>
    </div>
  )
}

/** What the contract takes of it. */
function made({ id, rawId, response, type }: NonNullable<Awaited<ReturnType<typeof attestation>>>) {
  const { clientDataJSON, attestationObject } = response
  return { id, rawId, type, clientExtensionResults: {}, response: { clientDataJSON, attestationObject } }
}
