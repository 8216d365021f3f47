import { type Consent, listConsents, withdrawConsent } from '@tongban/contracts/sso.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button } from '@tongban/ui/components/button.tsx'
import { Card } from '@tongban/ui/components/card.tsx'
import { EmptyState } from '@tongban/ui/components/empty-state.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { posted } from '../../address.ts'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { scopeWord } from './scope-word.ts'

/** 我授权过的系统: withdrawn as easily as agreed to (PIPL §15). */
export const systemsPage: PageRoute = {
  method: 'GET',
  path: '/me/systems',
  signedIn: true,
  async handle(request) {
    const found = await request.call(listConsents, {})
    if (!found.ok) return problemPage(request, found.problem)
    const say = t(request.language)
    const crumbs = [{ href: '/me', label: say('me.title') }]
    return show(
      request,
      { title: say('sign_on.systems'), section: 'me', hidden: true, crumbs },
      <Systems consents={found.value.items} />,
    )
  },
}

export const systemsPost: PageRoute = {
  method: 'POST',
  path: '/me/systems',
  signedIn: true,
  async handle(request) {
    const done = await request.call(withdrawConsent, { params: { consentId: posted(request, 'consent') } })
    if (!done.ok) return problemPage(request, done.problem)
    return { redirect: '/me/systems', flash: t(request.language)('sign_on.withdrawn') }
  },
}

function Systems({ consents }: { consents: readonly Consent[] }) {
  const { t, language } = usePage()
  return (
    <div class="wrap narrow">
      <h1>{t('sign_on.systems')}</h1>
      {consents.length === 0 ? (
        <EmptyState icon="verify" title={t('sign_on.systems_none')}>
          <p>{t('sign_on.systems_none_text')}</p>
        </EmptyState>
      ) : (
        <p class="lead">{t('sign_on.systems_text')}</p>
      )}
      {consents.map(({ id, clientName, organizationName, scopes, idNumber, actingAs, givenAt }) => (
        <Card key={id} id={`system-${id}`} title={<Zh>{clientName}</Zh>}>
          <Facts
            facts={[
              { label: t('sign_on.provider'), value: <Zh>{organizationName}</Zh> },
              actingAs ? { label: t('sign_on.as'), value: <Zh>{actingAs}</Zh> } : null,
              {
                label: t('sign_on.knows'),
                value:
                  scopes.length === 0
                    ? t('sign_on.knows_nothing')
                    : scopes.map((scope) => t(scopeWord(scope, idNumber))).join('；'),
              },
              {
                label: t('sign_on.given'),
                value: <time dateTime={givenAt}>{formatInstant(givenAt, language)}</time>,
              },
            ]}
          />
          <PostForm action="/me/systems">
            <input type="hidden" name="consent" value={id} />
            <Button kind="secondary">
              {t('sign_on.withdraw')}
              <span class="tb-hidden">
                <Zh>{clientName}</Zh>
              </span>
            </Button>
          </PostForm>
        </Card>
      ))}
    </div>
  )
}
