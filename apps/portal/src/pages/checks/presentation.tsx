import { scanPresentation } from '@tongban/contracts/licences.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button } from '@tongban/ui/components/button.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { VerifiedLicence } from './verified-licence.tsx'

/**
 * 亮证 as scanned with any phone. The code is good for one look, so that looking is a press of a button: chat
 * applications and browsers fetch addresses in advance and would use it up.
 */
export const presentationPage: PageRoute = {
  method: 'GET',
  path: '/p/:code',
  handle: (request) =>
    show(
      request,
      { title: t(request.language)('present.title'), hidden: true },
      <Look code={request.params.code ?? ''} />,
    ),
}

export const presentationPost: PageRoute = {
  method: 'POST',
  path: '/p/:code',
  async handle(request) {
    const code = (request.params.code ?? '').slice(0, 400)
    const found = await request.call(scanPresentation, { body: { code } })
    if (!found.ok) return problemPage(request, found.problem)
    return show(
      request,
      { title: t(request.language)('present.title'), hidden: true },
      <VerifiedLicence licence={found.value} />,
    )
  },
}

function Look({ code }: { code: string }) {
  const { t } = usePage()
  return (
    <div class="wrap narrow">
      <h1>{t('present.title')}</h1>
      <p class="lead">{t('present.text')}</p>
      <PostForm action={`/p/${encodeURIComponent(code)}`}>
        <Button large icon="verify">
          {t('present.show')}
        </Button>
      </PostForm>
    </div>
  )
}
