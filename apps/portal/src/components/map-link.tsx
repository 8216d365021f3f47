import { OutsideLink } from '@tongban/ui/components/link.tsx'
import { usePage } from '../page.tsx'

/** Opens the place in the map service that most phones here have; nothing when it has no coordinates. */
export function MapLink(props: {
  name: string
  longitude?: number | null | undefined
  latitude?: number | null | undefined
}) {
  const { t } = usePage()
  if (props.longitude == null || props.latitude == null) return null
  const query = new URLSearchParams({
    position: `${props.longitude},${props.latitude}`,
    name: props.name,
  })
  return (
    <OutsideLink href={`https://uri.amap.com/marker?${query}`} outside={t('layout.outside')}>
      {t('guide.map')}
    </OutsideLink>
  )
}
