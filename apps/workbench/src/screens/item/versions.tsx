import { formatDay } from '@tongban/i18n/format.ts'
import { Button } from 'antd'
import { Link } from 'react-router'
import { useLanguage } from '../../app/language.tsx'
import { holds, useMe } from '../../app/session.ts'
import { type Column, DataTable } from '../../show/data-table.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { useOpenChange } from '../library/use-open-change.ts'
import type { ManagedItem } from './managed-item.ts'

type Version = ManagedItem['versions'][number]

/** A version that a case has used never changes; each can be compared with the one before, and be begun with anew. */
export function Versions({ item }: { item: ManagedItem }) {
  const { language, say } = useLanguage()
  const { data: me } = useMe()
  const { open, isPending, problem } = useOpenChange()
  const mayRead = me !== undefined && holds(me, 'library.read')
  const mayEdit = me !== undefined && holds(me, 'library.edit')
  const { code, version: inForce } = item.guide
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
    ...(mayRead
      ? [
          {
            key: 'tools',
            label: say('library.compare'),
            render: ({ version }: Version) => (
              <span className="version-tools">
                {version > 1 && (
                  <Link to={`/library/compare/${code}?from=${version - 1}&to=${version}`}>
                    {say('library.compare_before')}
                  </Link>
                )}
                {version < inForce && (
                  <Link to={`/library/compare/${code}?from=${version}&to=${inForce}`}>
                    {say('library.compare_in_force')}
                  </Link>
                )}
                {mayEdit && version < inForce && (
                  <Button
                    size="small"
                    loading={isPending}
                    onClick={() => open({ layer: 'service', kind: 'amend', items: [code], version })}
                  >
                    {say('library.restore')}
                  </Button>
                )}
              </span>
            ),
          },
        ]
      : []),
  ]
  return (
    <>
      <ProblemNote problem={problem} />
      <DataTable
        caption={say('item.section_versions')}
        columns={columns}
        rows={item.versions}
        keyOf={({ version }) => String(version)}
      />
    </>
  )
}
