import { listRetention, type RetentionClass } from '@tongban/contracts/retention.ts'
import { Table } from '@tongban/ui/components/table.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { MyDataFrame, myDataHead } from './frame.tsx'

/** 留存期限: what is kept how long, by what law, and what happens then (PIPL §17, §19, §47). */
export const retentionPage: PageRoute = {
  method: 'GET',
  path: '/my-data/retention',
  signedIn: true,
  async handle(request) {
    const found = await request.call(listRetention, {})
    if (!found.ok) return problemPage(request, found.problem)
    return show(
      request,
      myDataHead(request, 'my_data.retention'),
      <Retention classes={found.value.classes} />,
    )
  },
}

function Retention({ classes }: { classes: readonly RetentionClass[] }) {
  const { t } = usePage()
  return (
    <MyDataFrame lead={t('my_data.retention_lead')}>
      <Table
        caption={t('my_data.retention')}
        rows={classes}
        id={({ key }) => key}
        columns={[
          { label: t('my_data.class'), cell: ({ title }) => title, heading: true },
          { label: t('my_data.until'), cell: ({ kept }) => kept },
          { label: t('my_data.basis'), cell: ({ basis }) => basis },
          { label: t('my_data.after'), cell: ({ after }) => after },
        ]}
      />
    </MyDataFrame>
  )
}
