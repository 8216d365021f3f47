import { formatDay } from '@tongban/i18n/format.ts'
import { useLanguage } from '../../app/language.tsx'
import { type Column, DataTable } from '../../show/data-table.tsx'
import type { ManagedItem } from './managed-item.ts'

type Version = ManagedItem['versions'][number]

/** A version that a case has used never changes. */
export function Versions({ item }: { item: ManagedItem }) {
  const { language, say } = useLanguage()
  const columns: Column<Version>[] = [
    {
      key: 'version',
      label: say('item.version'),
      phone: 'head',
      render: ({ version }) => say('item.version_number', { version }),
    },
    {
      key: 'on',
      label: say('item.published_on'),
      render: ({ publishedOn }) => formatDay(publishedOn, language),
    },
  ]
  return (
    <DataTable
      caption={say('item.section_versions')}
      columns={columns}
      rows={item.versions}
      keyOf={({ version }) => String(version)}
    />
  )
}
