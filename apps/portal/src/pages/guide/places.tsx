import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { Card } from '@tongban/ui/components/card.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { MapLink } from '../../components/map-link.tsx'
import { Phone } from '../../components/phone.tsx'
import { QueueNow } from '../../components/queue-now.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import { HallSketch } from './hall-sketch.tsx'
import type { GuideHall } from './halls.ts'
import { OpeningNow } from './opening.tsx'

type Props = { definition: ItemDefinition; halls: readonly GuideHall[] }

/** 办理地点和时间, nearest first, with how many wait where the hall's queue system says so. */
export function Places({ definition, halls }: Props) {
  const { t, placeName } = usePage()
  return (
    <Card id="places" title={t('guide.places')}>
      {halls.length === 0 && <p>{t('guide.no_places')}</p>}
      {halls.length > 1 && (
        <p class="tb-soft">
          {placeName ? t('guide.halls_near', { place: placeName }) : t('guide.halls_from')}{' '}
          <a href="/regions/switch">{t('guide.choose_place')}</a>
        </p>
      )}
      <HallSketch halls={halls} />
      <ol class="plain-rows halls">
        {halls.map((hall, index) => (
          <HallLine
            key={hall.hall + hall.window}
            hall={hall}
            number={halls.length > 1 ? index + 1 : null}
            scope={definition.crossRegion}
          />
        ))}
      </ol>
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

type LineProps = { hall: GuideHall; number: number | null; scope: ItemDefinition['crossRegion'] }

function HallLine({ hall, number, scope }: LineProps) {
  const { t } = usePage()
  return (
    <li>
      <div class="row-head hall-head">
        <h3>
          {number !== null && <span class="hall-number">{number}</span>}
          <Zh>{hall.hall}</Zh>
        </h3>
        <OpeningNow hours={hall.hours} />
      </div>
      <QueueNow queue={hall.queue} />
      <Facts
        facts={[
          {
            label: t('guide.window'),
            value:
              hall.window === null ? (
                <>
                  {t('guide.hall_shared', { scope: t(`cross_region.${scope}`) })}
                  <p class="tb-soft tb-small">{t('guide.hall_no_window')}</p>
                </>
              ) : (
                <Zh>{hall.window}</Zh>
              ),
          },
          {
            label: t('guide.address'),
            value: (
              <>
                <Zh>{hall.address}</Zh>
                <p class="hall-ways">
                  <RouteLink hall={hall} /> <MapLink name={hall.hall} {...hall} />
                </p>
              </>
            ),
          },
          { label: t('guide.hours'), value: <Zh>{hall.hours}</Zh> },
          { label: t('guide.phone'), value: <Phone number={hall.phone} /> },
          hall.traffic ? { label: t('guide.traffic'), value: <Zh>{hall.traffic}</Zh> } : null,
        ]}
      />
    </li>
  )
}

/** RFC 5870: opens the map program of the phone itself. */
function RouteLink({ hall: { hall, longitude, latitude } }: { hall: GuideHall }) {
  const { t } = usePage()
  if (longitude === undefined || latitude === undefined) return null
  const at = `${latitude},${longitude}`
  return <a href={`geo:${at}?q=${at}(${encodeURIComponent(hall)})`}>{t('guide.route')}</a>
}
