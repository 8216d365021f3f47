import { withdrawCase } from '@tongban/contracts/applicant-cases.ts'
import type { MyCase } from '@tongban/contracts/cases.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button, ButtonLink } from '@tongban/ui/components/button.tsx'
import { ErrorSummary } from '@tongban/ui/components/error-summary.tsx'
import { posted } from '../../address.ts'
import { TextAreaField } from '../../components/text-area-field.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute, PortalRequest, PortalResponse } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { casePage, casePath, openCase } from './open-case.ts'

const path = '/cases/:caseId/withdraw'
const LONGEST_REASON = 2000

export const withdrawPage: PageRoute = {
  method: 'GET',
  path,
  signedIn: true,
  async handle(request) {
    const opened = await openCase(request)
    return opened.ok ? ask(request, opened.value) : opened.answer
  },
}

export const withdrawPost: PageRoute = {
  method: 'POST',
  path,
  signedIn: true,
  async handle(request) {
    const say = t(request.language)
    const opened = await openCase(request)
    if (!opened.ok) return opened.answer
    const found = opened.value
    const reason = posted(request, 'reason')
    if (reason.length < 2 || reason.length > LONGEST_REASON)
      return ask(request, found, { reason, error: say('case.withdraw_enter') })
    const withdrawn = await request.call(withdrawCase, {
      params: { caseId: found.id },
      body: { version: Number(posted(request, '_version')) || 0, reason },
    })
    if (withdrawn.ok) return { redirect: casePath(found), flash: say('case.withdrawn') }
    if (withdrawn.problem.code === 'case.stale')
      return ask(request, found, { reason, error: say('case.stale') })
    return problemPage(request, withdrawn.problem)
  },
}

type Asked = { reason: string; error?: string }

async function ask(
  request: PortalRequest,
  found: MyCase,
  asked: Asked = { reason: '' },
): Promise<PortalResponse> {
  const say = t(request.language)
  if (!found.abilities.includes('withdraw')) return { redirect: casePath(found) }
  const crumbs = [
    { href: '/cases', label: say('cases.title') },
    { href: casePath(found), label: found.itemName },
  ]
  return show(
    request,
    { ...casePage(say('case.withdraw'), crumbs), ...(asked.error && { status: 422 }) },
    <Withdraw found={found} {...asked} />,
  )
}

function Withdraw({ found, reason, error }: Asked & { found: MyCase }) {
  const { t } = usePage()
  return (
    <div class="wrap narrow">
      {error && <ErrorSummary title={t('case.problem')} entries={[{ fieldId: 'reason', message: error }]} />}
      <h1>
        <Zh>{t('case.withdraw_question', { item: found.itemName })}</Zh>
      </h1>
      <p class="lead">{t('case.withdraw_text')}</p>
      {found.members.length > 0 && <p>{t('case.withdraw_bundle')}</p>}
      <PostForm action={casePath(found, '/withdraw')} class="panel">
        <input type="hidden" name="_version" value={found.version} />
        <TextAreaField
          id="reason"
          name="reason"
          label={t('case.withdraw_reason')}
          hint={t('case.withdraw_hint')}
          value={reason}
          error={error}
        />
        <div class="tb-form-actions">
          <Button kind="warning">{t('case.withdraw_confirm')}</Button>
          <ButtonLink href={casePath(found)} kind="secondary">
            {t('case.withdraw_cancel')}
          </ButtonLink>
        </div>
      </PostForm>
    </div>
  )
}
