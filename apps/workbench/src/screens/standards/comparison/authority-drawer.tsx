import { type ComparedItem, type ComparedRow, compareItem } from '@tongban/contracts/standards.ts'
import { standardsWords, todoWords } from '@tongban/i18n/standards.ts'
import { Drawer, Skeleton } from 'antd'
import { Link } from 'react-router'
import { useQuestion } from '../../../api/use-question.ts'
import { useLanguage } from '../../../app/language.tsx'
import { ProblemNote } from '../../../show/problem-note.tsx'
import { Mark } from '../mark.tsx'
import { Score } from '../score.tsx'

type Given = { basicCode: string; row: ComparedRow | undefined; onClose: () => void }

/** One authority against the standard, line by line, read when it is opened. */
export function AuthorityDrawer({ basicCode, row, onClose }: Given) {
  return (
    <Drawer open={row !== undefined} onClose={onClose} size="min(46rem, 96vw)" title={row?.organizationName}>
      {row && <Content key={row.code} basicCode={basicCode} code={row.code} />}
    </Drawer>
  )
}

function Content({ basicCode, code }: { basicCode: string; code: string }) {
  const { language, say } = useLanguage()
  const { data, error, refetch } = useQuestion(compareItem, { params: { basicCode, code } })
  if (error) return <ProblemNote problem={error.problem} retry={() => void refetch()} />
  if (!data) return <Skeleton active title={false} paragraph={{ rows: 8 }} aria-label={say('loading')} />
  return (
    <div className="authority">
      <p className="authority-head">
        <Score score={data.score} /> <span className="figures soft">{data.code}</span>{' '}
        <Link to={`/items/${data.code}`}>{say('comparison.open_item')}</Link>
      </p>
      <h2>{say('comparison.todos')}</h2>
      {data.todos.length === 0 ? (
        <p className="good">✓ {say('comparison.nothing')}</p>
      ) : (
        <ol>
          {data.todos.map((todo) => {
            const sentence = todoWords(todo, language)
            return <li key={sentence}>{sentence}</li>
          })}
        </ol>
      )}
      {data.aspects.map((aspect) => (
        <Aspect key={aspect.aspect} of={aspect} />
      ))}
      {data.findings.length > 0 && (
        <>
          <h2>{say('comparison.findings')}</h2>
          <ul>
            {data.findings.map(({ rule, path, message }) => (
              <li key={`${rule}-${path}`} lang="zh-CN">
                {message}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function Aspect({ of: { aspect, mark, source, lines, exception } }: { of: ComparedItem['aspects'][number] }) {
  const { language, say } = useLanguage()
  const words = standardsWords(language)
  const differing = lines.filter((line) => line.mark !== 'same')
  const same = lines.length - differing.length
  return (
    <section className="aspect">
      <h3>
        {words(`aspect.${aspect}`)} <Mark mark={mark} />
        <small className="soft">{words(`source.${source}`)}</small>
      </h3>
      {exception && <p className="soft">{say('comparison.exception', { reason: exception })}</p>}
      {differing.length > 0 && (
        <ul className="aspect-lines" lang="zh-CN">
          {differing.map(({ mark: side, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: equal lines may stand twice, and the list never changes
            <li key={index} className={`line-${side}`}>
              <span className="line-side">
                {say(side === 'missing' ? 'comparison.lacks' : 'comparison.exceeds')}
              </span>
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="soft">
        {same > 0 && say('comparison.same_lines', { count: same })}
        {lines.length === 0 && say('comparison.empty_aspect')}
      </p>
    </section>
  )
}
