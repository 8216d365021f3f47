import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { Card } from '@tongban/ui/components/card.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { MapLink } from '../../components/map-link.tsx'
import { Phone } from '../../components/phone.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'

/** 办理地点和时间. */
export function Places({ definition }: { definition: ItemDefinition }) {
  const { t } = usePage()
  return (
    <Card id="places" title={t('guide.places')}>
      <ul class="plain-rows">
        {definition.places.map((place) => (
          <li key={place.hall + place.window}>
            <h3>
              <Zh>{place.hall}</Zh>
            </h3>
            <Facts
              facts={[
                { label: t('guide.window'), value: <Zh>{place.window}</Zh> },
                {
                  label: t('guide.address'),
                  value: (
                    <>
                      <Zh>{place.address}</Zh> <MapLink name={place.hall} {...place} />
                    </>
                  ),
                },
                { label: t('guide.hours'), value: <Zh>{place.hours}</Zh> },
                { label: t('guide.phone'), value: <Phone number={place.phone} /> },
                place.traffic ? { label: t('guide.traffic'), value: <Zh>{place.traffic}</Zh> } : null,
              ]}
            />
          </li>
        ))}
      </ul>
      <p>
        <span class="tb-soft">{t('guide.cross_region')}</span> {t(`cross_region.${definition.crossRegion}`)}
      </p>
      {definition.visitReason && (
        <p>
          <span class="tb-soft">{t('guide.visit_reason')}</span> <Zh>{definition.visitReason}</Zh>
        </p>
      )}
    </Card>
  )
}
