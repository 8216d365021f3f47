import { closeAccount } from '@tongban/contracts/privacy.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button, ButtonLink } from '@tongban/ui/components/button.tsx'
import { ErrorSummary } from '@tongban/ui/components/error-summary.tsx'
import { Notice } from '@tongban/ui/components/notice.tsx'
import { posted } from '../../address.ts'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { myDataHead } from './frame.tsx'

const PATH = '/my-data/close'

/** 注销账号: what goes, what law keeps, and until when (PIPL §47, §19). */
export const closeAccountPage: PageRoute = {
  method: 'GET',
  path: PATH,
  signedIn: true,
  handle: (request) => show(request, myDataHead(request, 'my_data.close'), <Close />),
}

export const closeAccountPost: PageRoute = {
  method: 'POST',
  path: PATH,
  signedIn: true,
  async handle(request) {
    const say = t(request.language)
    if (posted(request, 'confirmed') !== 'yes') {
      const head = myDataHead(request, 'my_data.close', 422)
      return show(request, head, <Close wrong={say('my_data.close_enter')} />)
    }
    const closed = await request.call(closeAccount, { body: { confirmed: true } })
    if (closed.ok) return { redirect: '/', setSession: null, flash: say('my_data.closed') }
    return problemPage(request, closed.problem)
  },
}

function Close({ wrong }: { wrong?: string }) {
  const { t } = usePage()
  return (
    <div class="wrap narrow">
      {wrong && (
        <ErrorSummary title={t('my_data.problem')} entries={[{ fieldId: 'confirmed', message: wrong }]} />
      )}
      <h1>{t('my_data.close')}</h1>
      <p class="lead">{t('my_data.close_lead')}</p>
      <Notice tone="caution">
        <p>{t('my_data.close_goes')}</p>
        <p>{t('my_data.close_stays')}</p>
        <p>{t('my_data.close_first')}</p>
      </Notice>
      <PostForm action={PATH} class="panel">
        <div class="tb-choice">
          <input type="checkbox" id="confirmed" name="confirmed" value="yes" />
          <label class="tb-choice-label" for="confirmed">
            {t('my_data.close_confirm')}
          </label>
        </div>
        <div class="tb-form-actions">
          <Button kind="warning">{t('my_data.close')}</Button>
          <ButtonLink href="/my-data" kind="secondary">
            {t('my_data.cancel')}
          </ButtonLink>
        </div>
      </PostForm>
    </div>
  )
}
