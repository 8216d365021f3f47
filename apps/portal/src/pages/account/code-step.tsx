import { Button } from '@tongban/ui/components/button.tsx'
import { ErrorSummary, type SummaryEntry } from '@tongban/ui/components/error-summary.tsx'
import { TextField } from '@tongban/ui/components/field.tsx'
import { address } from '../../address.ts'
import { DemonstrationCode, KeptDemonstrationCode } from '../../demonstration-code.tsx'
import { usePage } from '../../page.tsx'
import { PostForm } from '../../post-form.tsx'

export type Wrong = SummaryEntry

/** 登录, second step: the one-time code. */
export function CodeStep(props: {
  next: string
  challenge: string
  sentTo: string
  channel: 'sms' | 'totp'
  expiresInSeconds: number
  demonstrationCode: string | null
  wrong: readonly Wrong[]
}) {
  const { t } = usePage()
  const hint =
    props.channel === 'totp'
      ? t('sign_in.code_hint_totp')
      : t('sign_in.code_hint_sms', {
          sentTo: props.sentTo,
          minutes: Math.ceil(props.expiresInSeconds / 60),
        })
  return (
    <div class="wrap narrow">
      {props.wrong.length > 0 && <ErrorSummary title={t('sign_in.problem')} entries={props.wrong} />}
      <h1>{t('sign_in.code_title')}</h1>
      <DemonstrationCode code={props.demonstrationCode} />
      <PostForm action="/sign-in/code" class="panel">
        <input type="hidden" name="next" value={props.next} />
        <input type="hidden" name="challenge" value={props.challenge} />
        <input type="hidden" name="sent_to" value={props.sentTo} />
        <input type="hidden" name="channel" value={props.channel} />
        <input type="hidden" name="expires" value={String(props.expiresInSeconds)} />
        <KeptDemonstrationCode code={props.demonstrationCode} />
        <TextField
          id="code"
          name="code"
          label={t('sign_in.code')}
          hint={hint}
          error={props.wrong[0]?.message}
          inputMode="numeric"
          autocomplete="one-time-code"
          maxLength={10}
          required
        />
        <div class="tb-form-actions">
          <Button large>{t('sign_in.finish')}</Button>
        </div>
      </PostForm>
      <p class="after-panel">
        <a href={address('/sign-in', { next: props.next })}>{t('sign_in.start_over')}</a>
      </p>
    </div>
  )
}
