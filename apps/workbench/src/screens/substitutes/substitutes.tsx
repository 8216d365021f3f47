import { endSubstitution, listSubstitutions, type Substitution } from '@tongban/contracts/substitutions.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { App, Button, Skeleton } from 'antd'
import { queries } from '../../api/queries.ts'
import { useAct } from '../../api/use-act.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { Blank } from '../../show/blank.tsx'
import { PageHead } from '../../show/page-head.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { SubstituteForm } from './substitute-form.tsx'
import './substitutes.css'

/** 代班: who stands in for whom, and naming a substitute. */
export function Substitutes() {
  const { say } = useLanguage()
  const { data, error, refetch } = useQuestion(listSubstitutions, {})
  return (
    <>
      <PageHead title={say('substitute.mine')} text={say('substitute.text')} />
      {error && <ProblemNote problem={error.problem} retry={() => void refetch()} />}
      {!data && !error && <Skeleton active title={false} aria-label={say('loading')} />}
      {data && (
        <div className="substitute-columns">
          <section className="panel">
            <h2>{say('substitute.now')}</h2>
            {data.items.length === 0 && (
              <Blank title={say('substitute.none')} text={say('substitute.none_text')} />
            )}
            <ul>
              {data.items.map((one) => (
                <li key={one.id}>
                  <Line substitution={one} />
                </li>
              ))}
            </ul>
          </section>
          <section className="panel">
            <h2>{say('substitute.new')}</h2>
            {data.posts.length === 0 ? (
              <p className="soft">{say('substitute.no_posts')}</p>
            ) : (
              <SubstituteForm posts={data.posts} />
            )}
          </section>
        </div>
      )}
    </>
  )
}

function Line({ substitution }: { substitution: Substitution }) {
  const { language, say } = useLanguage()
  const { message } = App.useApp()
  const act = useAct(endSubstitution)
  const { id, substituteName, absentName, title, organizationName, reason, namedBy } = substitution
  return (
    <div className="substitute-line">
      <div>
        <b lang="zh-CN">{say('substitute.line', { substitute: substituteName, absent: absentName })}</b>{' '}
        <span lang="zh-CN">
          {organizationName} {title}
        </span>
        <small>
          {say('staff.from_to', {
            from: formatDay(substitution.validFrom, language),
            until: formatDay(substitution.validUntil, language),
          })}
          {' · '}
          {say('substitute.named_by', { name: namedBy })}
          <span lang="zh-CN"> · {reason}</span>
        </small>
        <ProblemNote problem={act.error?.problem} />
      </div>
      {substitution.abilities.includes('end') && (
        <Button
          loading={act.isPending}
          onClick={() =>
            act.mutate(
              { params: { substitutionId: id } },
              {
                onSuccess() {
                  void message.success(say('substitute.ended'))
                  void queries.invalidateQueries()
                },
              },
            )
          }
        >
          {say('substitute.end')}
        </Button>
      )}
    </div>
  )
}
