import { type HallQueue, listHallQueues } from '@tongban/contracts/hall-queues.ts'
import { listHalls } from '@tongban/contracts/platform.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Card } from '@tongban/ui/components/card.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { MapLink } from '../../components/map-link.tsx'
import { NothingHere } from '../../components/nothing-here.tsx'
import { Phone } from '../../components/phone.tsx'
import { QueueNow } from '../../components/queue-now.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'

type Hall = ResultOf<typeof listHalls>['items'][number]

/** 办事大厅 of the chosen place. */
export const hallsPage: PageRoute = {
  method: 'GET',
  path: '/halls',
  async handle(request) {
    const query = request.region ? { region: request.region } : {}
    const [found, reported] = await Promise.all([
      request.call(listHalls, { query }),
      request.call(listHallQueues, { query }),
    ])
    if (!found.ok) return problemPage(request, found.problem)
    const queues = reported.ok ? reported.value.items : []
    return show(
      request,
      { title: t(request.language)('halls.title') },
      <Halls halls={found.value.items} queues={queues} />,
    )
  },
}

function Halls({ halls, queues }: { halls: readonly Hall[]; queues: readonly HallQueue[] }) {
  const { t } = usePage()
  return (
    <div class="wrap">
      <h1>{t('halls.title')}</h1>
      <p class="lead">{t('halls.hint')}</p>
      {halls.length === 0 && <NothingHere icon="hall" title={t('halls.none')} hint={t('halls.none_hint')} />}
      <div class="card-grid">
        {halls.map((hall) => (
          <Card key={hall.id} id={`hall-${hall.id}`} title={<Zh>{hall.name}</Zh>}>
            <QueueNow queue={queues.find(({ hallId }) => hallId === hall.id)} />
            <Facts
              facts={[
                { label: t('guide.address'), value: <Zh>{hall.address}</Zh> },
                { label: t('guide.hours'), value: <Zh>{hall.hours}</Zh> },
                { label: t('guide.phone'), value: <Phone number={hall.phone} /> },
              ]}
            />
            <p>
              <MapLink {...hall} />
            </p>
          </Card>
        ))}
      </div>
    </div>
  )
}
