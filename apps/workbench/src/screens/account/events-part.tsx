import type { AccountEvent, Security } from '@tongban/contracts/account.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { useLanguage } from '../../app/language.tsx'
import { type Column, DataTable } from '../../show/data-table.tsx'
import { deviceWords } from '../../show/device-words.ts'
import { Part } from './part.tsx'

type Row = AccountEvent & { index: number }

export function EventsPart({ security: { events } }: { security: Security }) {
  const { say, language } = useLanguage()
  const columns: Column<Row>[] = [
    {
      key: 'kind',
      label: say('security.event_what'),
      phone: 'head',
      render: ({ kind, method }) =>
        method
          ? `${say(`account_event.${kind}`)}（${say(`method.${method}`)}）`
          : say(`account_event.${kind}`),
    },
    {
      key: 'at',
      label: say('security.event_time'),
      render: ({ at }) => <time dateTime={at}>{formatInstant(at, language)}</time>,
    },
    {
      key: 'from',
      label: say('security.event_where'),
      render: (event) => `${deviceWords(say, event)} · ${event.network || say('security.unknown_network')}`,
    },
  ]
  const rows = events.map((event, index) => ({ ...event, index }))
  return (
    <Part title={say('security.events')}>
      <DataTable
        caption={say('security.events')}
        columns={columns}
        rows={rows}
        keyOf={({ index }) => String(index)}
      />
    </Part>
  )
}
