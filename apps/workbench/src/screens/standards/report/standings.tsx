import { listStandings, type Standing } from '@tongban/contracts/standards.ts'
import { client } from '../../../api/client.ts'
import { usePages } from '../../../api/use-pages.ts'
import { useLanguage } from '../../../app/language.tsx'
import { type Column, DataTable } from '../../../show/data-table.tsx'
import { PageList } from '../../../show/page-list.tsx'
import { Score } from '../score.tsx'

type Given = { region: string; onOpen: (organizationId: string) => void }

/** The organizations of the region, the lowest score first; each leads to its own report. */
export function Standings({ region, onOpen }: Given) {
  const { say } = useLanguage()
  const pages = usePages<Standing>([listStandings.path, { region }], (page, signal) =>
    client.call(listStandings, { query: { region, ...page }, signal }),
  )
  return (
    <section className="panel" aria-labelledby="standings">
      <h2 id="standings">{say('standards_report.standings')}</h2>
      <PageList
        pages={pages}
        empty={{ title: say('standards_report.empty'), text: say('standards_report.empty_text') }}
      >
        {(rows) => <StandingTable rows={rows} onOpen={onOpen} />}
      </PageList>
    </section>
  )
}

function StandingTable({ rows, onOpen }: { rows: readonly Standing[]; onOpen: Given['onOpen'] }) {
  const { say } = useLanguage()
  const columns: Column<Standing>[] = [
    {
      key: 'name',
      label: say('standards_report.organization'),
      phone: 'head',
      render: ({ organizationId, name }) => (
        <button
          type="button"
          className="plain-button count-link row-link"
          lang="zh-CN"
          onClick={() => onOpen(organizationId)}
        >
          {name}
        </button>
      ),
    },
    {
      key: 'region',
      label: say('standards_report.region'),
      width: '9rem',
      render: ({ regionName }) => <span lang="zh-CN">{regionName}</span>,
    },
    {
      key: 'items',
      label: say('standards_report.items'),
      width: '6rem',
      align: 'end',
      render: ({ items }) => items,
    },
    {
      key: 'findings',
      label: say('standards_report.finding_items'),
      width: '9rem',
      align: 'end',
      render: ({ items, clean }) => items - clean,
    },
    {
      key: 'score',
      label: say('standards_report.score'),
      width: '9rem',
      align: 'end',
      render: ({ score }) => <Score score={score} />,
    },
  ]
  return (
    <DataTable
      caption={say('standards_report.standings')}
      columns={columns}
      rows={rows}
      keyOf={({ organizationId }) => organizationId}
    />
  )
}
