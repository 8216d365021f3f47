import type { Me } from '@tongban/contracts/identity.ts'
import { t } from '@tongban/i18n/portal.ts'
import { privacyWords } from '@tongban/i18n/privacy.ts'
import { Button, ButtonLink } from '@tongban/ui/components/button.tsx'
import { Card } from '@tongban/ui/components/card.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { ChoiceField } from '@tongban/ui/components/field.tsx'
import { Icon } from '@tongban/ui/components/icon.tsx'
import { Zh } from '../../components/zh.tsx'
import { UnreadBadge } from '../../layout/unread-badge.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { show } from '../../show.tsx'
import { OutstandingNotice } from './security.tsx'

/** 我的: who I am here, my things, how the site looks for me. */
export const mePage: PageRoute = {
  method: 'GET',
  path: '/me',
  signedIn: true,
  async handle(request) {
    if (!request.me) return { redirect: '/sign-in?next=/me' }
    return show(
      request,
      { title: t(request.language)('me.title'), section: 'me', hidden: true },
      <MyAccount me={request.me} />,
    )
  },
}

/** Whose each is: of everybody signed in, of who applies for anybody, or of who speaks for themselves or their firm. */
const SERVICES = [
  { href: '/cases', icon: 'progress', label: 'me.cases', of: 'applicant' },
  { href: '/licences', icon: 'licence', label: 'me.licences', of: 'applicant' },
  { href: '/code', icon: 'verify', label: 'code.title', of: 'principal' },
  { href: '/me/firms', icon: 'firm', label: 'firms.title', of: 'principal' },
  { href: '/mandates', icon: 'people', label: 'mandates.title', of: 'applicant' },
  { href: '/messages', icon: 'bell', label: 'me.messages', of: 'principal' },
  { href: '/consultations', icon: 'chat', label: 'consult.mine', of: 'applicant' },
  { href: '/me/systems', icon: 'globe', label: 'sign_on.systems', of: 'account' },
  { href: '/my-data', icon: 'document', label: 'me.my_data', of: 'principal' },
] as const

/** Staff at work apply for nobody, and proxies do not have what is the principal's alone. */
const isOpenTo = ({ staff, actingAs, isProxy }: Me, { of }: (typeof SERVICES)[number]): boolean =>
  of === 'account' || ((!staff || actingAs !== null) && (of === 'applicant' || !isProxy))

function MyAccount({ me }: { me: Me }) {
  const { t, language } = usePage()
  const word = privacyWords(language)
  return (
    <div class="wrap narrow">
      <h1>
        <Zh>{me.actingAs?.name ?? me.name}</Zh>
      </h1>
      <nav class="quick quick-three" aria-label={t('me.services')}>
        {SERVICES.filter((service) => isOpenTo(me, service)).map(({ href, icon, label }) => (
          <a key={href} href={href}>
            <Icon name={icon} />
            <span>
              {t(label)} {href === '/messages' && <UnreadBadge />}
            </span>
          </a>
        ))}
      </nav>
      <OutstandingNotice />
      <Card
        id="account"
        title={t('me.account')}
        aside={me.capacities.length > 1 && <a href="/capacity?next=/me">{t('me.switch')}</a>}
      >
        <Facts
          facts={[
            { label: t('me.name'), value: <Zh>{me.name}</Zh> },
            me.level && { label: word('fact.level'), value: word(`fact.level.${me.level}`) },
            { label: t('me.phone'), value: <span class="tb-figures">{me.phoneMasked}</span> },
            me.actingAs
              ? {
                  label: t('me.acting_as'),
                  value: <Zh>{`${me.actingAs.name}（${me.actingAs.identifier}）`}</Zh>,
                }
              : null,
            me.posts.length > 0
              ? {
                  label: t('me.posts'),
                  value: (
                    <Zh>{me.posts.map((post) => `${post.organizationName} ${post.title}`).join('；')}</Zh>
                  ),
                }
              : null,
          ]}
        />
        <p>
          <ButtonLink href="/me/security" kind="secondary" icon="key">
            {t('security.title')}
          </ButtonLink>
        </p>
        {me.staff && (
          <p class="tb-form-actions">
            <ButtonLink href="/workbench">{t('me.workbench')}</ButtonLink>
            {me.posts.some(({ role }) => role === 'clerk') && (
              <ButtonLink href="/agency" kind="secondary">
                {t('mandates.agency')}
              </ButtonLink>
            )}
          </p>
        )}
      </Card>
      <Preferences />
      <p class="after-panel">
        <ButtonLink href="/sign-out" kind="quiet" icon="signout">
          {t('sign_out.title')}
        </ButtonLink>
      </p>
    </div>
  )
}

function Preferences() {
  const { t, request } = usePage()
  return (
    <Card id="preferences" title={t('me.preferences')}>
      <PostForm action="/preferences">
        <input type="hidden" name="back" value="/me" />
        <ChoiceField
          name="elder"
          legend={<span class="tb-hidden">{t('me.preferences')}</span>}
          value={request.elder ? 'on' : 'off'}
          choices={[
            { value: 'off', label: t('me.standard') },
            { value: 'on', label: t('me.elder'), hint: t('me.elder_hint') },
          ]}
        />
        <div class="tb-form-actions">
          <Button kind="secondary">{t('me.save')}</Button>
        </div>
      </PostForm>
    </Card>
  )
}
