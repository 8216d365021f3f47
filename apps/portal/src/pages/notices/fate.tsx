import type { Draft } from '@tongban/contracts/drafts.ts'
import type { Problem } from '@tongban/contracts/failures.ts'
import { type ComingChange, getItemFate } from '@tongban/contracts/notices.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { ButtonLink } from '@tongban/ui/components/button.tsx'
import { Notice } from '@tongban/ui/components/notice.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PortalRequest, PortalResponse } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { draftPath } from '../apply/draft-path.ts'
import { ComingChangeNote, comingChangeOf } from './coming-change.tsx'

type Fate = ResultOf<typeof getItemFate>

/**
 * Whoever comes to an item that is suspended, or was cancelled, split or merged, is told why and where to go.
 *
 * @param draft what they had begun to fill in
 */
export async function fatePage(
  request: PortalRequest,
  code: string,
  problem: Problem,
  draft?: Pick<Draft, 'id'>,
): Promise<PortalResponse> {
  const found = problem.status === 404 ? await request.call(getItemFate, { params: { code } }) : null
  if (!found?.ok) return problemPage(request, problem)
  const fate = found.value
  return show(
    request,
    { title: fate.name, section: 'services', status: 410, hidden: true },
    <FateText fate={fate} coming={await comingChangeOf(request, code)} draft={draft} />,
  )
}

type Given = { fate: Fate; coming: ComingChange | null; draft: Pick<Draft, 'id'> | undefined }

function FateText({ fate, coming, draft }: Given) {
  const { t, language } = usePage()
  const { name, status, reason, since, noticeId, successors } = fate
  return (
    <div class="wrap narrow">
      <h1>
        <Zh>{name}</Zh>
      </h1>
      <Notice tone="caution" title={t(`notices.is_${status}`, { day: formatDay(since, language) })}>
        <p>
          <Zh>{reason}</Zh>
        </p>
        {draft && <p>{t(`notices.draft_${status}`)}</p>}
      </Notice>
      <ComingChangeNote change={coming} />
      {successors.length > 0 && (
        <>
          <h2>{t('notices.successors')}</h2>
          <ul class="row-list">
            {successors.map((item) => (
              <li key={item.code}>
                <a href={`/items/${item.code}`}>
                  <Zh>{item.name}</Zh>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="tb-form-actions">
        <ButtonLink href={`/notices/${noticeId}`} kind="secondary">
          {t('notices.read')}
        </ButtonLink>
        <ButtonLink href="/search" kind="secondary">
          {t('problem.search')}
        </ButtonLink>
        {draft && (
          <ButtonLink href={draftPath(draft, '/remove')} kind="secondary">
            {t('draft.remove')}
          </ButtonLink>
        )}
      </div>
    </div>
  )
}
