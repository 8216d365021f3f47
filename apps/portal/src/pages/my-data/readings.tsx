import { type DataReading, listReadings } from '@tongban/contracts/privacy.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { EmptyState } from '@tongban/ui/components/empty-state.tsx'
import { More } from '@tongban/ui/components/more.tsx'
import { address } from '../../address.ts'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { MyDataFrame, myDataHead } from './frame.tsx'

const PATH = '/my-data/readings'

/** 谁看过我的数据: who, when, for which case (PIPL §44). */
export const readingsPage: PageRoute = {
  method: 'GET',
  path: PATH,
  signedIn: true,
  async handle(request) {
    const { after } = request.query
    const found = await request.call(listReadings, { query: after ? { after } : {} })
    if (!found.ok) return problemPage(request, found.problem)
    return show(request, myDataHead(request, 'my_data.readings'), <Readings {...found.value} />)
  },
}

function Readings({ items, next }: { items: readonly DataReading[]; next: string | null }) {
  const { t } = usePage()
  return (
    <MyDataFrame lead={t('my_data.readings_lead')}>
      {items.length === 0 && (
        <EmptyState icon="tick" title={t('my_data.readings_none')}>
          <p>{t('my_data.readings_none_text')}</p>
        </EmptyState>
      )}
      <ol class="messages">
        {items.map((reading) => (
          <Line key={reading.id} reading={reading} />
        ))}
      </ol>
      <More href={next && address(PATH, { after: next })}>{t('my_data.older')}</More>
    </MyDataFrame>
  )
}

function Line({ reading: { at, sentence, caseId } }: { reading: DataReading }) {
  const { t, language } = usePage()
  return (
    <li class="message">
      <p>
        <Zh>{sentence}</Zh>
      </p>
      <p class="tb-soft tb-small">
        <time dateTime={at}>{formatInstant(at, language)}</time>
        {caseId && (
          <>
            {' · '}
            <a href={`/cases/${caseId}`}>{t('my_data.open_case')}</a>
          </>
        )}
      </p>
    </li>
  )
}
