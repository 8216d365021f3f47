import type { ResultOf } from '@tongban/contracts/route.ts'
import type { listHeldServices } from '@tongban/contracts/search.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'

export type HeldLicence = ResultOf<typeof listHeldServices>['licences'][number]

/** 您持有的证照可以办: what renews, changes, replaces or ends them. */
export function HeldServices({ licences }: { licences: readonly HeldLicence[] }) {
  const { t, language } = usePage()
  if (licences.length === 0) return null
  return (
    <section aria-labelledby="held-title">
      <div class="section-head">
        <h2 id="held-title">{t('browse.held')}</h2>
        <p class="tb-soft">{t('browse.held_hint')}</p>
      </div>
      <ul class="held-list">
        {licences.map(({ licenceId, typeName, validUntil, items }) => (
          <li key={licenceId}>
            <h3>
              <a href={`/licences/${licenceId}`}>
                <Zh>{typeName}</Zh>
              </a>
              {validUntil && (
                <span class="tb-soft tb-small">
                  {t('browse.valid_until', { day: formatDay(validUntil, language) })}
                </span>
              )}
            </h3>
            <ul class="held-items">
              {items.map(({ code, name }) => (
                <li key={code}>
                  <a href={`/items/${code}`}>
                    <Zh>{name}</Zh>
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
