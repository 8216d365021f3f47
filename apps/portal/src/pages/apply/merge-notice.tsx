import type { Draft, MergeReport } from '@tongban/contracts/drafts.ts'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { Notice } from '@tongban/ui/components/notice.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import { fieldAddress } from './field-address.ts'

/** The item's version moved on under the draft: what was kept, what to look at again, what fell away. */
export function MergeNotice({ draft, merge }: { draft: Draft; merge: MergeReport }) {
  const { t } = usePage()
  return (
    <div class="after-panel">
      <Notice tone={merge.needsReview.length > 0 ? 'caution' : 'info'} title={t('merge.title')} live>
        <p>{t('merge.text', { from: merge.fromVersion, to: merge.toVersion, kept: merge.kept.length })}</p>
        {merge.needsReview.length > 0 && (
          <>
            <p>
              <strong>{t('merge.review')}</strong>
            </p>
            <ul class="tb-list">
              {merge.needsReview.map(({ fieldId, label, why }) => (
                <li key={fieldId}>
                  <a href={fieldAddress(draft, `/${fieldId}`)}>
                    <Zh>{label}</Zh>
                  </a>
                  <br />
                  <Zh>{why}</Zh>
                </li>
              ))}
            </ul>
          </>
        )}
        {merge.dropped.length > 0 && (
          <>
            <p>
              <strong>{t('merge.dropped')}</strong>
            </p>
            <Facts facts={merge.dropped.map(({ label, value }) => ({ label, value: <Zh>{value}</Zh> }))} />
          </>
        )}
      </Notice>
    </div>
  )
}
