import { t } from '@tongban/i18n/portal.ts'
import { Button } from '@tongban/ui/components/button.tsx'
import { here } from '../../address.ts'
import { usePage } from '../../page.tsx'
import type { PortalRequest, PortalResponse } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { show } from '../../show.tsx'

/** 登录已过期: what was posted stays in this page, and is posted again after the person has signed in beside it. */
export function sessionEndedPage(request: PortalRequest): Promise<PortalResponse> {
  const title = t(request.language)('session_ended.title')
  return show(request, { title, status: 401, hidden: true }, <SessionEnded />)
}

function SessionEnded() {
  const { t, request } = usePage()
  return (
    <div class="wrap narrow">
      <h1>{t('session_ended.title')}</h1>
      <p class="lead">{t('session_ended.text')}</p>
      <p class="tb-form-actions">
        <a
          class="tb-button tb-button-primary tb-button-large"
          href="/sign-in?next=/me"
          target="_blank"
          rel="noopener opener"
        >
          {t('session_ended.sign_in')}
        </a>
      </p>
      <PostForm action={here(request)} class="tb-form-actions">
        {postedFields(request).map(([name, value], index) => (
          <input key={`${name}${index}`} type="hidden" name={name} value={value} />
        ))}
        <Button kind="secondary" large>
          {t('session_ended.go_on')}
        </Button>
      </PostForm>
    </div>
  )
}

function postedFields({ form }: PortalRequest): (readonly [string, string])[] {
  const { _csrf, ...fields } = form
  return Object.entries(fields).flatMap(([name, given]) =>
    (Array.isArray(given) ? given : [given]).map((value) => [name, value] as const),
  )
}
