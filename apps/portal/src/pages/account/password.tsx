import { changePassword, getSecurity } from '@tongban/contracts/account.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button, ButtonLink } from '@tongban/ui/components/button.tsx'
import { ErrorSummary, type SummaryEntry } from '@tongban/ui/components/error-summary.tsx'
import { TextField } from '@tongban/ui/components/field.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute, PortalRequest, PortalResponse } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemLine } from '../../problem-line.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { OutstandingNotice } from './security.tsx'

const path = '/me/security/password'
type State = { hasPassword: boolean; wrong: SummaryEntry[] }

export const passwordPage: PageRoute = {
  method: 'GET',
  path,
  signedIn: true,
  handle: (request) => passwordForm(request, []),
}

export const passwordPost: PageRoute = {
  method: 'POST',
  path,
  signedIn: true,
  async handle(request) {
    const say = t(request.language)
    const [current, password] = [secret(request, 'current'), secret(request, 'password')]
    if (!password)
      return passwordForm(request, [{ fieldId: 'password', message: say('security.enter_new_password') }])
    const changed = await request.call(changePassword, { body: { current, password } })
    if (changed.ok) return { redirect: '/me/security', flash: say('security.password_changed') }
    const { problem } = changed
    if (problem.code === 'session.step_up_required') return problemPage(request, problem)
    const fieldId = problem.code === 'sign_in.wrong' ? 'current' : 'password'
    return passwordForm(request, [{ fieldId, message: problemLine(problem, request.language) }])
  },
}

const secret = ({ form }: PortalRequest, name: string): string => {
  const given = form[name]
  return typeof given === 'string' ? given.slice(0, 200) : ''
}

async function passwordForm(request: PortalRequest, wrong: SummaryEntry[]): Promise<PortalResponse> {
  const found = await request.call(getSecurity, {})
  if (!found.ok) return problemPage(request, found.problem)
  const say = t(request.language)
  const title = say('security.change_password')
  const crumbs = [{ href: '/me/security', label: say('security.title') }]
  return show(
    request,
    { title, section: 'me', hidden: true, crumbs, status: wrong.length ? 422 : 200 },
    <PasswordForm hasPassword={found.value.hasPassword} wrong={wrong} />,
  )
}

function PasswordForm({ hasPassword, wrong }: State) {
  const { t } = usePage()
  const error = (id: string) => wrong.find(({ fieldId }) => fieldId === id)?.message
  return (
    <div class="wrap narrow">
      {wrong.length > 0 && <ErrorSummary title={t('security.change_password')} entries={wrong} />}
      <h1>{t(hasPassword ? 'security.change_password' : 'security.set_password')}</h1>
      <OutstandingNotice />
      <PostForm action={path} class="panel">
        {hasPassword && (
          <TextField
            id="current"
            name="current"
            secret
            label={t('security.current_password')}
            error={error('current')}
            autocomplete="current-password"
            maxLength={200}
            required
          />
        )}
        <TextField
          id="password"
          name="password"
          secret
          label={t('security.new_password')}
          hint={t('security.password_hint')}
          error={error('password')}
          autocomplete="new-password"
          maxLength={200}
          required
        />
        <div class="tb-form-actions">
          <Button large>{t('security.save')}</Button>
          <ButtonLink href="/me/security" kind="quiet">
            {t('security.back')}
          </ButtonLink>
        </div>
      </PostForm>
    </div>
  )
}
