import { getVersion } from '@tongban/contracts/library.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { Skeleton } from 'antd'
import { Link, useParams } from 'react-router'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { useAddress } from '../../app/use-address.ts'
import { PageHead } from '../../show/page-head.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { differencesOf } from './review/diff-rows.ts'
import { DiffTable } from './review/diff-table.tsx'
import './review/review.css'

/** Two versions of one item, place by place. */
export function Compare() {
  const { language, say } = useLanguage()
  const { code = '' } = useParams()
  const { params } = useAddress()
  const version = (name: string) => Math.max(1, Number(params.get(name)) || 1)
  const [from, to] = [version('from'), version('to')]
  const before = useQuestion(getVersion, { params: { code, version: from } }, { staleTime: 300_000 })
  const after = useQuestion(getVersion, { params: { code, version: to } }, { staleTime: 300_000 })
  const problem = before.error?.problem ?? after.error?.problem
  if (problem) return <ProblemNote page problem={problem} />
  if (!before.data || !after.data)
    return <Skeleton active paragraph={{ rows: 12 }} aria-label={say('loading')} />
  const words = ({ version: number, on }: NonNullable<typeof before.data>) =>
    say('item.version_of', { version: number, on: formatDay(on, language) })
  return (
    <>
      <PageHead
        title={after.data.definition.name ?? code}
        text={`${words(before.data)} → ${words(after.data)}`}
      >
        {code.length === 33 && <Link to={`/items/${code}`}>{say('library.back_to_item')}</Link>}
      </PageHead>
      <section className="panel">
        <DiffTable
          caption={say('library.compare')}
          differences={differencesOf(before.data.definition, after.data.definition)}
        />
      </section>
    </>
  )
}
