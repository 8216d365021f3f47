import { endOtherSessions, endSession, type Security } from '@tongban/contracts/account.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { Button } from 'antd'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { deviceWords } from '../../show/device-words.ts'
import { ProblemNote } from '../../show/problem-note.tsx'
import { Part } from './part.tsx'
import { useOwnChange } from './use-own-change.ts'

export function SessionsPart({ security: { sessions } }: { security: Security }) {
  const { say, language } = useLanguage()
  const end = useAct(endSession)
  const endOthers = useAct(endOtherSessions)
  const own = useOwnChange()
  return (
    <Part title={say('security.sessions')}>
      <ProblemNote problem={end.error?.problem ?? endOthers.error?.problem} />
      <ul className="account-list">
        {sessions.map((session) => (
          <li key={session.id}>
            <div>
              <b>{deviceWords(say, session)}</b>{' '}
              <span className="soft">
                {session.current
                  ? say('security.this_device')
                  : say('security.last_seen', { time: formatInstant(session.seenAt, language) })}{' '}
                · {say(`method.${session.method}`)} · {session.network}
              </span>
            </div>
            {!session.current && (
              <Button
                onClick={() =>
                  end.mutate(
                    { params: { sessionId: session.id } },
                    { onSuccess: (security) => own.security(security, say('security.signed_out_device')) },
                  )
                }
              >
                {say('security.sign_out_device')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button
          danger
          loading={endOthers.isPending}
          onClick={() =>
            endOthers.mutate(
              {},
              { onSuccess: (security) => own.security(security, say('security.signed_out_others')) },
            )
          }
        >
          {say('security.sign_out_others')}
        </Button>
      )}
    </Part>
  )
}
