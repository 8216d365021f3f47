import { getVersion } from '@tongban/contracts/library.ts'
import { namesIn } from '@tongban/i18n/definition-names.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { Select } from 'antd'
import { Link, useParams } from 'react-router'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { useAddress } from '../../app/use-address.ts'
import { PageHead } from '../../show/page-head.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { WaitingScreen } from '../../show/waiting-screen.tsx'
import { differencesOf } from './review/diff-rows.ts'
import { DiffTable } from './review/diff-table.tsx'
import './library.css'
import './review/review.css'

const KEPT = { staleTime: 300_000 }

/** Two versions of one item, place by place: those that the address names, else the last two. */
export function Compare() {
  const { code = '' } = useParams()
  const { params } = useAddress()
  const named = (name: string) => (Number(params.get(name)) >= 1 ? Number(params.get(name)) : undefined)
  const any = useQuestion(getVersion, { params: { code, version: named('to') ?? named('from') ?? 1 } }, KEPT)
  if (any.error) return <ProblemNote page problem={any.error.problem} />
  if (!any.data) return <WaitingScreen />
  const to = named('to') ?? any.data.latest
  return <Versions code={code} from={named('from') ?? Math.max(1, to - 1)} to={to} />
}

function Versions({ code, from, to }: { code: string; from: number; to: number }) {
  const { language, say } = useLanguage()
  const { change } = useAddress()
  const before = useQuestion(getVersion, { params: { code, version: from } }, KEPT)
  const after = useQuestion(getVersion, { params: { code, version: to } }, KEPT)
  const problem = before.error?.problem ?? after.error?.problem
  if (problem) return <ProblemNote page problem={problem} />
  if (!before.data || !after.data) return <WaitingScreen />
  const { latest } = after.data
  const numbers = Array.from({ length: latest }, (_, index) => latest - index)
  const choice = (name: 'from' | 'to', { version: chosen, on }: typeof after.data) => (
    <Select
      aria-label={say(`library.compare_${name}`)}
      value={chosen}
      onChange={(number: number) => change({ [name]: String(number) })}
      options={numbers.map((number) => ({
        value: number,
        label:
          number === chosen
            ? say('item.version_of', { version: number, on: formatDay(on, language) })
            : say('item.version_number', { version: number }),
      }))}
    />
  )
  return (
    <>
      <PageHead
        title={after.data.definition.name ?? code}
        text={
          <span className="compared">
            {choice('from', before.data)} <span aria-hidden="true">→</span> {choice('to', after.data)}
          </span>
        }
      >
        {code.length === 33 && <Link to={`/items/${code}`}>{say('library.back_to_item')}</Link>}
      </PageHead>
      <section className="panel">
        {latest === 1 ? (
          <p className="soft">{say('library.only_version')}</p>
        ) : (
          <DiffTable
            caption={say('library.compare')}
            names={new Map([...namesIn(before.data.definition), ...namesIn(after.data.definition)])}
            differences={differencesOf(before.data.definition, after.data.definition)}
          />
        )}
      </section>
    </>
  )
}
