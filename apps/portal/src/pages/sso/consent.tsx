import { type Authorization, continueAuthorization, decideAuthorization } from '@tongban/contracts/sso.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button } from '@tongban/ui/components/button.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { posted } from '../../address.ts'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { Obstacle } from './obstacle.tsx'
import { scopeWord } from './scope-word.ts'

const path = '/sso/:uid'

/** 统一登录: where another system sends somebody to sign in; goes on at once where everything has been agreed to. */
export const signOnPage: PageRoute = {
  method: 'GET',
  path,
  signedIn: true,
  async handle(request) {
    const uid = request.params.uid ?? ''
    const found = await request.call(continueAuthorization, { params: { uid } })
    if (!found.ok) return problemPage(request, found.problem)
    const asked = found.value
    if (asked.step === 'resume') return { redirect: asked.to }
    return show(
      request,
      { title: t(request.language)('sign_on.title', { client: asked.clientName }), hidden: true },
      asked.step === 'consent' ? (
        <AskConsent uid={uid} asked={asked} mayChoose={(request.me?.capacities.length ?? 0) > 1} />
      ) : (
        <Obstacle uid={uid} asked={asked} step={asked.step} />
      ),
    )
  },
}

export const signOnPost: PageRoute = {
  method: 'POST',
  path,
  signedIn: true,
  async handle(request) {
    const decided = await request.call(decideAuthorization, {
      params: { uid: request.params.uid ?? '' },
      body: { granted: posted(request, 'decision') === 'agree' },
    })
    return decided.ok ? { redirect: decided.value.to } : problemPage(request, decided.problem)
  },
}

function AskConsent(props: { uid: string; asked: Authorization; mayChoose: boolean }) {
  const { t } = usePage()
  const { clientName, organizationName, purpose, scopes, actingAs, idNumber } = props.asked
  return (
    <div class="wrap narrow">
      <h1>
        <Zh>{t('sign_on.title', { client: clientName })}</Zh>
      </h1>
      <p class="lead">
        <Zh>{t('sign_on.by', { organization: organizationName })}</Zh>
      </p>
      <PostForm action={`/sso/${props.uid}`} class="panel">
        <Facts
          facts={[
            { label: t('sign_on.purpose'), value: <Zh>{purpose}</Zh> },
            actingAs === null
              ? null
              : {
                  label: t('sign_on.as'),
                  value: (
                    <>
                      <Zh>{actingAs}</Zh>{' '}
                      {props.mayChoose && (
                        <a href={`/capacity?next=/sso/${props.uid}`}>{t('sign_on.switch')}</a>
                      )}
                    </>
                  ),
                },
            scopes.length === 0
              ? null
              : {
                  label: t('sign_on.will_know'),
                  value: scopes.map(({ scope, reason }) => (
                    <div key={scope}>
                      <strong>{t(scopeWord(scope, idNumber))}</strong>
                      <br />
                      <span class="tb-soft">
                        <Zh>{t('sign_on.reason', { reason })}</Zh>
                      </span>
                    </div>
                  )),
                },
          ]}
        />
        {scopes.length === 0 && <p>{t('sign_on.only_that')}</p>}
        <p class="tb-soft after-panel">{t('sign_on.not_password')}</p>
        <div class="tb-form-actions">
          <Button large name="decision" value="agree">
            {t('sign_on.agree')}
          </Button>
          <Button kind="secondary" name="decision" value="decline">
            {t('sign_on.decline')}
          </Button>
        </div>
      </PostForm>
    </div>
  )
}
