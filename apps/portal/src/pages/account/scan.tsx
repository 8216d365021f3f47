import { answerScan, getScan } from '@tongban/contracts/account.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button } from '@tongban/ui/components/button.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { Notice } from '@tongban/ui/components/notice.tsx'
import { posted } from '../../address.ts'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { deviceWords } from './device-words.ts'

const path = '/scan/:code'

/** 扫码登录 on the phone: whose screen is it, yes or no. */
export const scanPage: PageRoute = {
  method: 'GET',
  path,
  signedIn: true,
  async handle(request) {
    const code = request.params.code ?? ''
    const found = await request.call(getScan, { params: { code } })
    if (!found.ok) return problemPage(request, found.problem)
    const title = t(request.language)('scan.title')
    return show(request, { title, hidden: true }, <Scan code={code} screen={found.value} />)
  },
}

export const scanPost: PageRoute = {
  method: 'POST',
  path,
  signedIn: true,
  async handle(request) {
    const agree = posted(request, 'answer') === 'yes'
    const params = { code: request.params.code ?? '' }
    const answered = await request.call(answerScan, { params, body: { agree } })
    if (!answered.ok) return problemPage(request, answered.problem)
    return { redirect: '/me', flash: t(request.language)(agree ? 'scan.agreed' : 'scan.refused') }
  },
}

function Scan({ code, screen }: { code: string; screen: ResultOf<typeof getScan> }) {
  const { t, language } = usePage()
  return (
    <div class="wrap narrow">
      <h1>{t('scan.title')}</h1>
      <p class="lead">{t('scan.question')}</p>
      <div class="panel">
        <Facts
          facts={[
            { label: t('security.event_where'), value: `${deviceWords(t, screen)} · ${screen.network}` },
            { label: t('security.event_time'), value: formatInstant(screen.begunAt, language) },
          ]}
        />
      </div>
      <Notice tone="caution">
        <p>{t('scan.warning')}</p>
      </Notice>
      <PostForm action={`/scan/${encodeURIComponent(code)}`} class="tb-form-actions">
        <Button large name="answer" value="yes">
          {t('scan.yes')}
        </Button>
        <Button large kind="secondary" name="answer" value="no">
          {t('scan.no')}
        </Button>
      </PostForm>
    </div>
  )
}
