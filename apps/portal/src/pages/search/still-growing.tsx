import { Notice } from '@tongban/ui/components/notice.tsx'
import { usePage } from '../../page.tsx'

/** Many items were published just now: whoever does not find something looks again, and does not think that there is none. */
export function StillGrowing() {
  const { t } = usePage()
  return (
    <div class="search-read-as">
      <Notice tone="caution" title={t('search.growing')}>
        <p>{t('search.growing_hint')}</p>
      </Notice>
    </div>
  )
}
