import type { Problem } from '@tongban/contracts/failures.ts'
import { ButtonLink } from '@tongban/ui/components/button.tsx'
import { address, here } from './address.ts'
import { usePage } from './page.tsx'
import type { PortalRequest, PortalResponse } from './page-route.ts'
import { show } from './show.tsx'

/**
 * The page for a request that cannot be answered: 403, 404, 500 and all others of the failure table.
 * Who is not signed in is taken to the sign-in page and brought back.
 */
export async function problemPage(request: PortalRequest, problem: Problem): Promise<PortalResponse> {
  if (problem.status === 401 && problem.code.startsWith('session.'))
    return { redirect: address('/sign-in', { next: here(request) }) }
  return show(
    request,
    { title: problem.title, status: problem.status, hidden: true },
    <ProblemText problem={problem} />,
  )
}

function ProblemText({ problem }: { problem: Problem }) {
  const { t } = usePage()
  return (
    <div class="wrap narrow problem">
      <p class="problem-status tb-figures">{problem.status}</p>
      <h1>{problem.title}</h1>
      <p class="lead">{problem.detail}</p>
      <div class="tb-form-actions">
        <ButtonLink href="/">{t('problem.home')}</ButtonLink>
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
