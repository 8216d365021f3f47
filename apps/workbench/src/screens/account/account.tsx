import { getSecurity } from '@tongban/contracts/account.ts'
import type { Outstanding } from '@tongban/contracts/identity.ts'
import { Alert, Skeleton } from 'antd'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { PageHead } from '../../show/page-head.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { AuthenticatorPart } from './authenticator-part.tsx'
import { ConflictsPart } from './conflicts-part.tsx'
import { EventsPart } from './events-part.tsx'
import { PasskeysPart } from './passkeys-part.tsx'
import { PasswordPart } from './password-part.tsx'
import { SessionsPart } from './sessions-part.tsx'
import './account.css'

/** 我的账号: ways to sign in, devices that are signed in, what happened lately; or only what has to be done first. */
export function Account({ outstanding = null }: { outstanding?: Outstanding | null }) {
  const { say } = useLanguage()
  const { data, error, refetch } = useQuestion(getSecurity, {})
  return (
    <>
      <PageHead title={say('security.mine')} />
      {outstanding && (
        <Alert
          role="alert"
          showIcon
          type="warning"
          title={say(`security.outstanding.${outstanding}`)}
          description={say(`security.outstanding.${outstanding}_text`)}
        />
      )}
      {error && <ProblemNote problem={error.problem} retry={() => void refetch()} />}
      {!data && !error && <Skeleton active title={false} aria-label={say('loading')} />}
      {data && (
        <div className="account-parts">
          {outstanding !== 'second_factor' && <PasswordPart security={data} />}
          {outstanding !== 'change_password' && (
            <>
              <AuthenticatorPart security={data} />
              <PasskeysPart security={data} />
            </>
          )}
          {!outstanding && (
            <>
              <SessionsPart security={data} />
              <ConflictsPart />
              <EventsPart security={data} />
            </>
          )}
        </div>
      )}
    </>
  )
}
