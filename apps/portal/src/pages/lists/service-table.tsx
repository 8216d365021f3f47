import type { OfferedService } from '@tongban/contracts/intermediaries.ts'
import { Table } from '@tongban/ui/components/table.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'

/** What an intermediary offers, for how much, in what time. */
export function ServiceTable({ services }: { services: readonly OfferedService[] }) {
  const { t } = usePage()
  return (
    <Table
      caption={t('intermediaries_page.services')}
      rows={services}
      id={({ name }) => name}
      columns={[
        { label: t('intermediaries_page.service'), heading: true, cell: ({ name }) => <Zh>{name}</Zh> },
        { label: t('intermediaries_page.price'), cell: ({ price }) => <Zh>{price}</Zh> },
        {
          label: t('intermediaries_page.workdays'),
          cell: ({ workdays }) => t('intermediaries_page.days', { count: workdays }),
        },
      ]}
    />
  )
}
