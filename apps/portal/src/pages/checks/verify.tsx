import { verifyLicence } from '@tongban/contracts/licences.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button } from '@tongban/ui/components/button.tsx'
import { ErrorSummary, type SummaryEntry } from '@tongban/ui/components/error-summary.tsx'
import { TextField } from '@tongban/ui/components/field.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute, PortalRequest, PortalResponse } from '../../page-route.ts'
import { problemLine } from '../../problem-line.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { VerifiedLicence } from './verified-licence.tsx'

/** 证照核验, open to everyone. */
export const verifyPage: PageRoute = {
  method: 'GET',
  path: '/verify',
  async handle(request) {
    const given = request.query.identifier
    if (given === undefined) return ask(request, '', [])
    const identifier = given.replaceAll(/\s/g, '').slice(0, 100)
    if (identifier) return { redirect: `/verify/${encodeURIComponent(identifier)}` }
    return ask(request, '', [{ fieldId: 'identifier', message: t(request.language)('verify.enter') }])
  },
}

/** The address in the QR code of every licence. */
export const verifyLicencePage: PageRoute = {
  method: 'GET',
  path: '/verify/:identifier',
  async handle(request) {
    const identifier = (request.params.identifier ?? '').slice(0, 100)
    const found = await request.call(verifyLicence, { params: { identifier } })
    if (found.ok)
      return show(
        request,
        { title: t(request.language)('verify.title'), hidden: true },
        <VerifiedLicence licence={found.value} />,
      )
    const { problem } = found
    if (problem.status >= 500 || problem.status === 429) return problemPage(request, problem)
    const message = problemLine(problem, request.language)
    return ask(request, identifier, [{ fieldId: 'identifier', message }])
  },
}

function ask(request: PortalRequest, identifier: string, wrong: SummaryEntry[]): Promise<PortalResponse> {
  return show(
    request,
    { title: t(request.language)('verify.title'), status: wrong.length ? 422 : 200 },
    <VerifyForm identifier={identifier} wrong={wrong} />,
  )
}

function VerifyForm({ identifier, wrong }: { identifier: string; wrong: readonly SummaryEntry[] }) {
  const { t } = usePage()
  return (
    <div class="wrap narrow">
      {wrong.length > 0 && <ErrorSummary title={t('verify.problem')} entries={wrong} />}
      <h1>{t('verify.title')}</h1>
      <p class="lead">{t('verify.hint')}</p>
      <form method="get" action="/verify" class="panel">
        <TextField
          id="identifier"
          name="identifier"
          label={t('verify.identifier')}
          hint={t('verify.identifier_hint')}
          error={wrong[0]?.message}
          value={identifier}
          autocomplete="off"
          maxLength={120}
          required
        />
        <div class="tb-form-actions">
          <Button large icon="verify">
            {t('verify.submit')}
          </Button>
        </div>
      </form>
    </div>
  )
}
