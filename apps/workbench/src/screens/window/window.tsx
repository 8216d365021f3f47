import { listWindowVerifications, type WindowVerification } from '@tongban/contracts/window.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { Blank } from '../../show/blank.tsx'
import { PageHead } from '../../show/page-head.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { Verification } from './verification.tsx'
import './window.css'

/** 窗口核验: the next one with a card, and the last ones of this clerk. */
export function Window() {
  const { say } = useLanguage()
  const { data, error, refetch } = useQuestion(listWindowVerifications, {})
  const [turn, setTurn] = useState(0)
  return (
    <>
      <PageHead title={say('window.title')} text={say('window.text')} />
      {error && <ProblemNote problem={error.problem} retry={() => void refetch()} />}
      {!data && !error && <Skeleton active title={false} aria-label={say('loading')} />}
      {data && (
        <div className="window-columns">
          <section className="panel">
            {data.halls.length === 0 ? (
              <p className="soft">{say('window.no_halls')}</p>
            ) : (
              <Verification key={turn} halls={data.halls} onNext={() => setTurn(turn + 1)} />
            )}
          </section>
          <section className="panel">
            <p>
              <a href="/agency">{say('one_code.help')}</a>
            </p>
            <h2>{say('window.recent')}</h2>
            {data.items.length === 0 && <Blank title={say('window.none')} text={say('window.none_text')} />}
            <ul>
              {data.items.map((one) => (
                <li key={one.id}>
                  <Line verification={one} />
                </li>
              ))}
            </ul>
          </section>
        </div>
      )}
    </>
  )
}

function Line({ verification }: { verification: WindowVerification }) {
  const { language, say } = useLanguage()
  const { at, nameMasked, identifierMasked, hallName, outcome } = verification
  return (
    <>
      <b lang="zh-CN">{nameMasked}</b> <span className="figures">{identifierMasked}</span>
      <small>
        {say(`window.${outcome}`)} · {formatInstant(at, language)} · <span lang="zh-CN">{hallName}</span>
      </small>
    </>
  )
}
