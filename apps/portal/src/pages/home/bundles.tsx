import { Icon } from '@tongban/ui/components/icon.tsx'
import type { Item } from '../../components/item-card.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'

/** 高效办成一件事: what several departments do together. */
export function Bundles({ items }: { items: readonly Item[] }) {
  const { t, language } = usePage()
  if (items.length === 0) return null
  return (
    <section class="bundles" aria-labelledby="bundles-title">
      <div class="section-head">
        <h2 id="bundles-title">{t('home.bundles')}</h2>
        <p class="tb-soft">{t('home.bundles_hint')}</p>
      </div>
      <ul class="bundle-list">
        {items.map((item) => (
          <li key={item.code}>
            <a href={`/items/${item.code}`}>
              <Icon name="bundle" />
              <span>
                <strong>{(language === 'en' && item.nameEn) || <Zh>{item.name}</Zh>}</strong>
                <span class="bundle-summary">
                  <Zh>{item.summary}</Zh>
                </span>
              </span>
              <Icon name="next" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
