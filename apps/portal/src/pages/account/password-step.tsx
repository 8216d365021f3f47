import { Button } from '@tongban/ui/components/button.tsx'
import { Disclosure } from '@tongban/ui/components/disclosure.tsx'
import { ErrorSummary, type SummaryEntry } from '@tongban/ui/components/error-summary.tsx'
import { TextField } from '@tongban/ui/components/field.tsx'
import { usePage } from '../../page.tsx'
import { PostForm } from '../../post-form.tsx'
import { OtherWays } from './other-ways.tsx'

type Given = {
  next: string
  login: string
  wrong: readonly SummaryEntry[]
  /** What people call the provider whose accounts sign in here; null: none. */
  provider: string | null
}

/** 登录, first step: who are you, and what do you know. */
export function PasswordStep(props: Given) {
  const { t } = usePage()
  const wrong = (id: string) => props.wrong.find(({ fieldId }) => fieldId === id)?.message
  return (
    <div class="wrap narrow">
      {props.wrong.length > 0 && <ErrorSummary title={t('sign_in.problem')} entries={props.wrong} />}
      <h1>{t('sign_in.title')}</h1>
      <p class="lead">{t('sign_in.hint')}</p>
      <PostForm action="/sign-in" class="panel">
        <input type="hidden" name="next" value={props.next} />
        <TextField
          id="login"
          name="login"
          label={t('sign_in.login')}
          error={wrong('login')}
          value={props.login}
          autocomplete="username"
          maxLength={40}
          required
        />
        <TextField
          id="password"
          name="password"
          secret
          label={t('sign_in.password')}
          error={wrong('password')}
          autocomplete="current-password"
          maxLength={200}
          required
        />
        <div class="tb-form-actions">
          <Button large>{t('sign_in.next')}</Button>
        </div>
      </PostForm>
      <OtherWays next={props.next} besides="password" provider={props.provider} />
      <div class="after-panel">
        <Disclosure summary={t('sign_in.forgotten')}>
          <p>{t('sign_in.forgotten_text')}</p>
        </Disclosure>
        <Disclosure summary={t('sign_in.no_account')}>
          <p>{t('sign_in.no_account_text')}</p>
          <p>
            <a href="/halls">{t('help.halls')}</a>
          </p>
        </Disclosure>
        <Disclosure summary={t('sign_in.why')}>
          <p>{t('sign_in.why_text')}</p>
        </Disclosure>
      </div>
    </div>
  )
}
