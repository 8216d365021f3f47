import { getSecurity, type Security } from '@tongban/contracts/account.ts'
import { getBinding } from '@tongban/contracts/identity-provider.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { formatDay, formatInstant } from '@tongban/i18n/format.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button, ButtonLink } from '@tongban/ui/components/button.tsx'
import { Card } from '@tongban/ui/components/card.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { TextField } from '@tongban/ui/components/field.tsx'
import { Notice } from '@tongban/ui/components/notice.tsx'
import { Table } from '@tongban/ui/components/table.tsx'
import type { ComponentChildren } from 'preact'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { deviceWords } from './device-words.ts'
import { PasskeyButton } from './other-ways.tsx'
import { BindingCard } from './provider.tsx'

/** 账号与安全: ways to sign in, devices that are signed in, what happened lately. */
export const securityPage: PageRoute = {
  method: 'GET',
  path: '/me/security',
  signedIn: true,
  async handle(request) {
    const found = await request.call(getSecurity, {})
    if (!found.ok) return problemPage(request, found.problem)
    const bound = await request.call(getBinding, {})
    const title = t(request.language)('security.title')
    const crumbs = [{ href: '/me', label: t(request.language)('me.title') }]
    return show(
      request,
      { title, section: 'me', hidden: true, crumbs },
      <MySecurity security={found.value} binding={bound.ok ? bound.value.binding : null} />,
    )
  },
}

type Given = { security: Security; binding: ResultOf<typeof getBinding>['binding'] }

function MySecurity({ security, binding }: Given) {
  const { t } = usePage()
  return (
    <div class="wrap narrow">
      <h1>{t('security.title')}</h1>
      <OutstandingNotice />
      <Ways security={security} />
      {binding && <BindingCard binding={binding} />}
      <Passkeys security={security} />
      <Sessions security={security} />
      <Events security={security} />
    </div>
  )
}

/** What must be done first, where something must. */
export function OutstandingNotice() {
  const { t, request } = usePage()
  const outstanding = request.me?.outstanding
  if (!outstanding) return null
  return (
    <Notice tone="caution" title={t(`security.outstanding.${outstanding}`)}>
      <p>{t(`security.outstanding.${outstanding}_text`)}</p>
      {outstanding === 'verify' && (
        <p>
          <a href="/me/verification">{t('verification.title')}</a>
        </p>
      )}
    </Notice>
  )
}

function Ways({ security }: { security: Security }) {
  const { t, language } = usePage()
  const { hasPassword, passwordUntil, hasAuthenticator } = security
  const until =
    passwordUntil && t('security.password_until', { day: formatDay(dayOf(passwordUntil), language) })
  return (
    <Card id="ways" title={t('security.ways')}>
      <Facts
        facts={[
          {
            label: t('security.phone'),
            value: (
              <Way state={security.phoneMasked}>
                <a href="/me/security/phone">{t('security.change_phone')}</a>
              </Way>
            ),
          },
          {
            label: t('security.password'),
            value: (
              <Way
                state={hasPassword ? t('security.password_set') : t('security.password_none')}
                note={until}
              >
                <a href="/me/security/password">
                  {t(hasPassword ? 'security.change_password' : 'security.set_password')}
                </a>
              </Way>
            ),
          },
          {
            label: t('security.authenticator'),
            value: (
              <Way
                state={t(hasAuthenticator ? 'security.authenticator_on' : 'security.authenticator_off')}
                note={t('security.authenticator_hint')}
              >
                <PostForm action="/me/security/authenticator">
                  <Button kind="secondary">
                    {t(hasAuthenticator ? 'security.replace_authenticator' : 'security.add_authenticator')}
                  </Button>
                </PostForm>
                {hasAuthenticator && (
                  <PostForm action="/me/security/authenticator/removal">
                    <Button kind="quiet">{t('security.remove_authenticator')}</Button>
                  </PostForm>
                )}
              </Way>
            ),
          },
        ]}
      />
    </Card>
  )
}

const dayOf = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString()

type WayGiven = { state: string; note?: string | null; children: ComponentChildren }
function Way({ state, note, children }: WayGiven) {
  return (
    <>
      <span class="tb-figures">{state}</span>
      {note && <p class="tb-hint">{note}</p>}
      <div class="way-acts">{children}</div>
    </>
  )
}

function Passkeys({ security: { passkeys } }: { security: Security }) {
  const { t, language } = usePage()
  return (
    <Card id="passkeys" title={t('security.passkeys')}>
      <p class="tb-hint">{t('security.passkeys_hint')}</p>
      {passkeys.length === 0 && <p>{t('security.no_passkeys')}</p>}
      <ul class="held-items">
        {passkeys.map(({ id, name, usedAt }) => (
          <li key={id}>
            <b>{name}</b>
            <p class="tb-soft">
              {usedAt
                ? t('security.passkey_used', { time: formatInstant(usedAt, language) })
                : t('security.passkey_unused')}
            </p>
            <PostForm action={`/me/security/passkeys/${id}/removal`}>
              <Button kind="quiet">{t('security.remove_named', { name })}</Button>
            </PostForm>
          </li>
        ))}
      </ul>
      <TextField
        id="passkey-name"
        name="name"
        label={t('security.passkey_name')}
        value={t('security.passkey_name_default')}
        autocomplete="off"
        maxLength={40}
      />
      <PasskeyButton
        act="enrol"
        next="/me/security"
        failed={t('ways.passkey_failed')}
        known={t('security.passkey_known')}
        label={t('security.add_passkey')}
      />
    </Card>
  )
}

function Sessions({ security: { sessions } }: { security: Security }) {
  const { t, language } = usePage()
  return (
    <Card id="sessions" title={t('security.sessions')}>
      <ul class="held-items">
        {sessions.map((session) => (
          <li key={session.id}>
            <b>{deviceWords(t, session)}</b>
            <p class="tb-soft">
              {session.current
                ? t('security.this_device')
                : t('security.last_seen', { time: formatInstant(session.seenAt, language) })}{' '}
              · {t(`method.${session.method}`)} · {session.network}
            </p>
            {!session.current && (
              <PostForm action={`/me/security/sessions/${session.id}/end`}>
                <Button kind="secondary">{t('security.sign_out_device')}</Button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <PostForm action="/me/security/sessions/end-others" class="tb-form-actions">
          <Button kind="warning">{t('security.sign_out_others')}</Button>
        </PostForm>
      )}
      <p>
        <ButtonLink href="/sign-out" kind="quiet" icon="signout">
          {t('sign_out.title')}
        </ButtonLink>
      </p>
    </Card>
  )
}

function Events({ security: { events } }: { security: Security }) {
  const { t, language } = usePage()
  return (
    <Card id="events" title={t('security.events')}>
      <Table
        caption={t('security.events')}
        rows={events.map((event, index) => ({ ...event, index }))}
        id={({ index }) => String(index)}
        columns={[
          {
            label: t('security.event_what'),
            heading: true,
            cell: ({ kind, method }) =>
              method
                ? `${t(`account_event.${kind}`)}（${t(`method.${method}`)}）`
                : t(`account_event.${kind}`),
          },
          { label: t('security.event_time'), cell: ({ at }) => formatInstant(at, language) },
          {
            label: t('security.event_where'),
            cell: (event) => `${deviceWords(t, event)} · ${event.network || t('security.unknown_network')}`,
          },
        ]}
      />
    </Card>
  )
}
