import { listOwnConflicts } from '@tongban/contracts/kinship.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { ConflictForm } from './conflict-form.tsx'
import { EndConflict } from './end-conflict.tsx'
import { Part } from './part.tsx'

/** 回避申报: whose cases this officer keeps out of. */
export function ConflictsPart() {
  const { say, language } = useLanguage()
  const { data, error, refetch } = useQuestion(listOwnConflicts, {})
  const [ending, setEnding] = useState<string>()
  return (
    <Part title={say('conflict.title')} hint={say('conflict.hint')}>
      {error && <ProblemNote problem={error.problem} retry={() => void refetch()} />}
      {!data && !error && <Skeleton active title={false} aria-label={say('loading')} />}
      {data?.items.length === 0 && <p>{say('conflict.none')}</p>}
      {data && data.items.length > 0 && (
        <ul className="account-list">
          {data.items.map(({ id, name, identifierMasked, relation, declaredAt }) => (
            <li key={id}>
              <div>
                <b lang="zh-CN">{name}</b> <span className="figures">{identifierMasked}</span>{' '}
                <span className="soft">
                  {say(`conflict.relation.${relation}`)} ·{' '}
                  {say('conflict.declared_at', { time: formatInstant(declaredAt, language) })}
                </span>
              </div>
              {ending === id ? (
                <EndConflict conflictId={id} onDone={() => setEnding(undefined)} />
              ) : (
                <Button aria-label={say('conflict.end_this', { name })} onClick={() => setEnding(id)}>
                  {say('conflict.end')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <ConflictForm />
    </Part>
  )
}
