import { listManagedLists } from '@tongban/contracts/public-lists.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { publicListWords } from '@tongban/i18n/public-lists.ts'
import { Skeleton } from 'antd'
import { Link } from 'react-router'
import { useQuestion } from '../../../api/use-question.ts'
import { useLanguage } from '../../../app/language.tsx'
import { useAddress } from '../../../app/use-address.ts'
import { type Column, DataTable } from '../../../show/data-table.tsx'
import { ProblemNote } from '../../../show/problem-note.tsx'
import { RegionChoice } from '../region-choice.tsx'
import { StandardsHead } from '../standards-head.tsx'

type Managed = ResultOf<typeof listManagedLists>
type Row = Managed['items'][number]

/** The six lists of a region: as they would be now, as they were published. */
export function Lists() {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const region = params.get('region') ?? undefined
  const { data, error, refetch } = useQuestion(listManagedLists, { query: { ...(region && { region }) } })
  return (
    <>
      <StandardsHead text={say('lists_room.text')}>
        {data && (
          <RegionChoice
            region={data.region}
            isOther={region !== undefined}
            onChoose={(code) => change({ region: code })}
          />
        )}
      </StandardsHead>
      {error && <ProblemNote problem={error.problem} retry={() => void refetch()} />}
      {!data && !error && (
        <Skeleton active title={false} paragraph={{ rows: 6 }} aria-label={say('loading')} />
      )}
      {data && <ListTable data={data} />}
    </>
  )
}

function ListTable({ data: { region, items } }: { data: Managed }) {
  const { language, say } = useLanguage()
  const words = publicListWords(language)
  const columns: Column<Row>[] = [
    {
      key: 'name',
      label: say('lists_room.list'),
      phone: 'head',
      render: ({ kind }) => (
        <>
          <Link to={`/standards/lists/${region.code}/${kind}`} className="row-link">
            {words('brochure.title', { region: region.name, list: words(`list.${kind}`) })}
          </Link>
          <small>{words(`list_about.${kind}`)}</small>
        </>
      ),
    },
    {
      key: 'now',
      label: say('lists_room.now'),
      width: '7rem',
      align: 'end',
      render: ({ lines }) => say('lists_room.lines', { count: lines }),
    },
    {
      key: 'published',
      label: say('lists_room.published'),
      width: '17rem',
      render: ({ kind, edition }) =>
        edition === null ? (
          <span className="soft">{say('lists_room.never')}</span>
        ) : (
          <>
            {say('lists_room.edition', { number: edition.number, day: formatDay(edition.day, language) })}
            <small>
              {say('lists_room.lines', { count: edition.lines })} ·{' '}
              <a href={`/lists/${region.code}/${kind}`}>{say('lists_room.public_page')}</a>
            </small>
          </>
        ),
    },
    {
      key: 'preview',
      label: say('standards.actions'),
      width: '9rem',
      phone: 'bare',
      render: ({ kind }) => (
        <Link to={`/standards/lists/${region.code}/${kind}`}>{say('lists_room.preview')}</Link>
      ),
    },
  ]
  return (
    <DataTable
      caption={say('standards.tab_lists')}
      columns={columns}
      rows={items}
      keyOf={({ kind }) => kind}
    />
  )
}
