import type { SearchHit } from '@tongban/contracts/search.ts'
import { Icon } from '@tongban/ui/components/icon.tsx'
import { address } from '../../address.ts'
import { ItemCard } from '../../components/item-card.tsx'
import { usePage } from '../../page.tsx'

const MOST_RANK = 100

/** What the nearest authority does, and a way to the others that do the same. */
export function HitCard({
  item,
  words,
  rank,
}: {
  item: SearchHit
  words?: string | undefined
  rank: number
}) {
  const { t } = usePage()
  // Browsers without `ping`, or with it switched off, are not counted and lose nothing.
  const counted = words && rank <= MOST_RANK
  const ping = address(`/api/v1/items/${item.code}/clicks`, { q: words, rank: String(rank) })
  return (
    <ItemCard item={item} {...(counted && { ping })}>
      {item.places > 1 && (
        <a href={`/items/${item.code}/places`}>
          <Icon name="place" />
          {t('search.other_places', { count: item.places - 1 })}
        </a>
      )}
    </ItemCard>
  )
}
