import { type Client, getClient, issueClientKey, PublicJwk } from '@tongban/contracts/sso.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { Value } from 'typebox/value'
import { queries } from '../../api/queries.ts'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { Copyable } from '../../show/copyable.tsx'
import { Labelled } from '../../show/labelled.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'

/** 密钥: which there are and until when; a new secret is shown once. */
export function Keys({ client, mayIssue }: { client: Client; mayIssue: boolean }) {
  const { language, say } = useLanguage()
  const act = useAct(issueClientKey)
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const [secret, setSecret] = useState<string>()
  const isSecret = client.definition?.authentication === 'secret'
  const jwk = publicKeyOf(typed)
  const issue = () => {
    setTried(true)
    if (!isSecret && !jwk) return
    act.mutate(
      { params: { clientId: client.id }, body: isSecret || !jwk ? {} : { jwk } },
      {
        onSuccess(made) {
          setTyped('')
          setTried(false)
          setSecret(made.secret ?? undefined)
          void queries.invalidateQueries({ queryKey: [getClient.path] })
        },
      },
    )
  }
  return (
    <section className="panel">
      <h2>{say('client.keys')}</h2>
      {client.keys.length === 0 && <p>{say('client.no_keys')}</p>}
      <ul className="client-keys">
        {client.keys.map(({ id, kind, createdAt, expiresAt }) => (
          <li key={id}>
            <b>{say(`client.key_${kind}`)}</b> {say('client.key_made')}{' '}
            <time dateTime={createdAt}>{formatInstant(createdAt, language)}</time> ·{' '}
            {expiresAt ? (
              <>
                {say('client.key_until')}{' '}
                <time dateTime={expiresAt}>{formatInstant(expiresAt, language)}</time>
              </>
            ) : (
              say('client.key_current')
            )}
          </li>
        ))}
      </ul>
      {mayIssue && (
        <>
          <p className="soft">{say('client.keys_text')}</p>
          {!isSecret && (
            <Labelled
              label={say('client.public_key')}
              hint={say('client.public_key_hint')}
              fault={tried && !jwk ? say('client.public_key_wrong') : undefined}
            >
              {(ids) => (
                <Input.TextArea
                  {...ids}
                  autoSize={{ minRows: 3, maxRows: 10 }}
                  maxLength={3000}
                  value={typed}
                  onChange={({ target }) => setTyped(target.value)}
                />
              )}
            </Labelled>
          )}
          <ProblemNote problem={act.error?.problem} />
          <Button onClick={issue} loading={act.isPending}>
            {say(client.keys.length === 0 ? 'client.issue_first' : 'client.issue_key')}
          </Button>
        </>
      )}
      <Modal
        open={secret !== undefined}
        title={say('client.secret_title')}
        closable={false}
        keyboard={false}
        footer={
          <Button type="primary" onClick={() => setSecret(undefined)}>
            {say('client.secret_saved')}
          </Button>
        }
      >
        <p>{say('client.secret_text')}</p>
        <Copyable text={secret ?? ''}>
          <code className="client-secret">{secret}</code>
        </Copyable>
      </Modal>
    </section>
  )
}

function publicKeyOf(text: string): PublicJwk | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    return Value.Check(PublicJwk, parsed) ? parsed : undefined
  } catch {
    return undefined
  }
}
