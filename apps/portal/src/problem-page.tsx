import type { Problem } from '@tongban/contracts/failures.ts'
import type { Me } from '@tongban/contracts/identity.ts'
import { t } from '@tongban/i18n/portal.ts'
import { ButtonLink } from '@tongban/ui/components/button.tsx'
import { address, here } from './address.ts'
import { usePage } from './page.tsx'
import type { PortalRequest, PortalResponse } from './page-route.ts'
import { stepUpPage } from './pages/account/step-up.tsx'
import { show } from './show.tsx'

/** Where somebody only has to say first who they are, no right is missing: they are told so, and shown the way. */
const awaitsVerification = (request: PortalRequest, { code }: Problem): boolean =>
  request.me?.outstanding === 'verify' && (code === 'permission.denied' || code === 'account.level_too_low')

/**
 * The page for a request that cannot be answered: 403, 404, 500 and all others of the failure table.
 * Who is not signed in is taken to the sign-in page and brought back.
 */
export async function problemPage(request: PortalRequest, problem: Problem): Promise<PortalResponse> {
  if (problem.status === 401 && problem.code.startsWith('session.'))
    return { redirect: address('/sign-in', { next: here(request) }) }
  if (problem.code === 'session.step_up_required') {
    const asked = await stepUpPage(request)
    if (asked) return asked
  }
  if (awaitsVerification(request, problem)) {
    const title = t(request.language)('security.outstanding.verify')
    return show(request, { title, status: problem.status, hidden: true }, <VerifyFirst />)
  }
  return show(
    request,
    { title: problem.title, status: problem.status, hidden: true },
    <ProblemText problem={problem} />,
  )
}

function VerifyFirst() {
  const { t, request } = usePage()
  return (
    <div class="wrap narrow problem">
      <h1>{t('security.outstanding.verify')}</h1>
      <p class="lead">{t('security.outstanding.verify_text')}</p>
      <div class="tb-form-actions">
        <ButtonLink href={address('/me/verification', { next: here(request) })}>
          {t('verification.title')}
        </ButtonLink>
        <ButtonLink href="/halls" kind="secondary">
          {t('verification.window')}
        </ButtonLink>
      </div>
    </div>
  )
}

const OWNED: ReadonlySet<string> = new Set(['draft', 'case', 'licence', 'file'])

/** For whom somebody acts who does not act for themselves. */
function principalOf(me: Me | null): string | null {
  if (!me?.actingAs) return null
  const { kind, name } = me.actingAs
  return kind === 'firm' || name !== me.name ? name : null
}

function ProblemText({ problem }: { problem: Problem }) {
  const { t, request } = usePage()
  const { me } = request
  // What only people themselves may do is closed to whoever acts for them, and open to the same one acting for nobody.
  const principal = problem.code === 'permission.denied' ? principalOf(me) : null
  // Drafts, cases and licences are seen by the person or firm they belong to, not by everybody that one acts for.
  const isOfAnother =
    principal !== null ||
    problem.code === 'mandate.over' ||
    (me !== null && me.capacities.length > 1 && OWNED.has(problem.code.split('.')[0] ?? ''))
  return (
    <div class="wrap narrow problem">
      <h1>{problem.title}</h1>
      <p class="lead">{principal ? t('problem.own_only', { name: principal }) : problem.detail}</p>
      {isOfAnother && principal === null && problem.code !== 'mandate.over' && (
        <p>{t('problem.other_capacity', { name: me?.actingAs?.name ?? me?.name ?? '' })}</p>
      )}
      <div class="tb-form-actions">
        {isOfAnother && (
          <ButtonLink href={address('/capacity', { next: here(request) })}>{t('me.switch')}</ButtonLink>
        )}
        <ButtonLink href="/" kind={isOfAnother ? 'secondary' : 'primary'}>
          {t('problem.home')}
        </ButtonLink>
        <ButtonLink href="/search" kind="secondary">
          {t('problem.search')}
        </ButtonLink>
      </div>
      {problem.status >= 500 && problem.requestId && (
        <p class="tb-soft tb-small">{t('problem.request', { id: problem.requestId })}</p>
      )}
    </div>
  )
}
