import type { ItemSummary } from '@tongban/contracts/catalog.ts'
import { Status, Tag } from '@tongban/ui/components/status.tsx'
import type { ComponentChildren } from 'preact'
import type { Static } from 'typebox'
import { address } from '../address.ts'
import { usePage } from '../page.tsx'
import { Zh } from './zh.tsx'

export type Item = Static<typeof ItemSummary>

type Given = {
  item: Item
  /** Told, without making the reader wait, when the link is followed. */
  ping?: string
  /** Among others that do the same: called by its authority. */
  isPlace?: true
  /** Links besides the card's own. */
  children?: ComponentChildren
}

/** A service in a list: its name, whose it is, and the four numbers that people ask for. */
export function ItemCard({ item, ping, isPlace, children }: Given) {
  const { t, language } = usePage()
  const english = language === 'en' && !isPlace ? item.nameEn : null
  return (
    <article class="item-card">
      <h3>
        <a href={address(`/items/${item.code}`)} ping={ping}>
          {english ?? <Zh>{isPlace ? item.organizationName : item.name}</Zh>}
        </a>
      </h3>
      {english && (
        <p class="tb-soft tb-small">
          <Zh>{item.name}</Zh>
        </p>
      )}
      {!isPlace && (
        <p class="item-card-summary">
          <Zh>{item.summary}</Zh>
        </p>
      )}
      <ul class="item-card-facts">
        {item.isSuspended && (
          <li>
            <Status tone="paused">{t('search.card_suspended')}</Status>
          </li>
        )}
        {item.bundle && (
          <li>
            <Tag warm>{t('guide.bundle')}</Tag>
          </li>
        )}
        <li>
          {item.caseType === '1'
            ? t('search.card_instant')
            : t('search.card_days', { days: item.promisedDays })}
        </li>
        <li>
          {item.visits === 0 ? t('search.card_no_visit') : t('search.card_visits', { visits: item.visits })}
        </li>
        <li>
          {item.materialCount === 0
            ? t('search.card_no_material')
            : t('search.card_materials', { count: item.materialCount })}
        </li>
        {item.online && !item.isSuspended && <li>{t('search.card_online')}</li>}
        {!isPlace && (
          <li>
            <Zh>{item.organizationName}</Zh>
          </li>
        )}
      </ul>
      {children && <p class="item-card-more">{children}</p>}
    </article>
  )
}
