import { Button, ButtonLink } from '@tongban/ui/components/button.tsx'
import { address } from '../../address.ts'
import { Island } from '../../island.tsx'
import { usePage } from '../../page.tsx'

/** What the script of passkeys is given: what to do, and what to say when the authenticator or the person says no. */
export type PasskeyProps = {
  act: 'sign_in' | 'enrol' | 'prove'
  /** Where to go afterwards. */
  next: string
  failed: string
  /** Where something is added: what to say when this device has one already. */
  known?: string
  /** To be proved: what the server asks the authenticator. */
  ceremony?: { challenge: string; options: Record<string, unknown> }
}

/** A button that appears where the browser has passkeys for this address. */
export function PasskeyButton({ label, hint, ...props }: PasskeyProps & { label: string; hint?: string }) {
  return (
    <Island name="passkey" props={props}>
      <div class="passkey" hidden>
        <Button type="button" kind="secondary" icon="key" large>
          {label}
        </Button>
        {hint && <p class="tb-hint">{hint}</p>}
        <p class="tb-error" role="alert" />
      </div>
    </Island>
  )
}

/** Besides password and code. */
export function OtherWays({
  next,
  besides,
  provider,
}: {
  next: string
  besides: 'password' | 'sms' | 'scan'
  /** What people call the provider whose accounts sign in here; null: none. */
  provider: string | null
}) {
  const { t } = usePage()
  return (
    <section class="ways" aria-labelledby="ways-title">
      <h2 id="ways-title">{t('ways.title')}</h2>
      <PasskeyButton
        act="sign_in"
        next={next}
        failed={t('ways.passkey_failed')}
        label={t('ways.passkey')}
        hint={t('ways.passkey_hint')}
      />
      {besides !== 'sms' && (
        <ButtonLink href={address('/sign-in/sms', { next })} kind="secondary" large icon="phone">
          {t('ways.sms')}
        </ButtonLink>
      )}
      {besides !== 'password' && (
        <ButtonLink href={address('/sign-in', { next })} kind="secondary" large icon="person">
          {t('ways.password')}
        </ButtonLink>
      )}
      {besides !== 'scan' && (
        <ButtonLink href={address('/sign-in/scan', { next })} kind="secondary" large icon="verify">
          {t('ways.scan')}
        </ButtonLink>
      )}
      {provider && (
        <ButtonLink href={address('/sign-in/provider', { next })} kind="secondary" large icon="people">
          {t('provider.sign_in', { name: provider })}
        </ButtonLink>
      )}
    </section>
  )
}
