import { type Draft, getDraft, removeDraft } from '@tongban/contracts/drafts.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button, ButtonLink } from '@tongban/ui/components/button.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { draftPath } from './draft-path.ts'

export const removePage: PageRoute = {
  method: 'GET',
  path: '/drafts/:draftId/remove',
  signedIn: true,
  async handle(request) {
    // Also of an item that nobody can apply for any more.
    const found = await request.call(getDraft, { params: { draftId: request.params.draftId ?? '' } })
    if (!found.ok) return problemPage(request, found.problem)
    return show(
      request,
      { title: t(request.language)('draft.remove'), hidden: true },
      <Remove draft={found.value} />,
    )
  },
}

export const removePost: PageRoute = {
  method: 'POST',
  path: '/drafts/:draftId/remove',
  signedIn: true,
  async handle(request) {
    const removed = await request.call(removeDraft, { params: { draftId: request.params.draftId ?? '' } })
    if (!removed.ok) return problemPage(request, removed.problem)
    return { redirect: '/cases', flash: t(request.language)('draft.removed') }
  },
}

function Remove({ draft }: { draft: Draft }) {
  const { t } = usePage()
  return (
    <div class="wrap narrow">
      <h1>{t('draft.remove_question')}</h1>
      <p class="lead">
        <Zh>{draft.itemName}</Zh>
      </p>
      <p>{t('draft.remove_text')}</p>
      <PostForm action={draftPath(draft, '/remove')} class="tb-form-actions">
        <Button kind="warning">{t('draft.remove_confirm')}</Button>
        <ButtonLink href={draftPath(draft)} kind="secondary">
          {t('draft.remove_cancel')}
        </ButtonLink>
      </PostForm>
    </div>
  )
}
