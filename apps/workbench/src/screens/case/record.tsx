import type { OfficerCase } from '@tongban/contracts/officer-cases.ts'
import { formatDay, formatInstant } from '@tongban/i18n/format.ts'
import { fileAddress } from '../../api/client.ts'
import { useLanguage } from '../../app/language.tsx'
import { Copyable } from '../../show/copyable.tsx'
import { LevelWord } from '../../show/level-word.tsx'
import { Tasks } from './tasks.tsx'

/** What has been put on record: documents, tasks with their opinions, and the chained history. */
export function Record({ file }: { file: OfficerCase }) {
  const { language, say } = useLanguage()
  return (
    <>
      {file.decision && (
        <section className="panel">
          <h2>{say('record.decision')}</h2>
          <p>
            <b>{say(`decision.${file.decision.outcome}`)}</b>{' '}
            <time dateTime={file.decision.on}>{formatDay(file.decision.on, language)}</time>
          </p>
          <p className="kept-lines" lang="zh-CN">
            {file.decision.reasons}
          </p>
          {file.decision.appeal && (
            <p className="soft" lang="zh-CN">
              {file.decision.appeal}
            </p>
          )}
        </section>
      )}
      <section className="panel">
        <h2>{say('record.documents')}</h2>
        {file.documents.length === 0 && file.licences.length === 0 && (
          <p className="soft">{say('record.no_documents')}</p>
        )}
        <ul className="documents">
          {file.documents.map(({ id, title, at }) => (
            <li key={id}>
              <a href={fileAddress(id)} target="_blank" rel="noreferrer">
                {title}
              </a>{' '}
              <time className="soft" dateTime={at}>
                {formatInstant(at, language)}
              </time>
            </li>
          ))}
          {file.licences.map(({ id, name, identifier }) => (
            <li key={id} lang="zh-CN">
              <b>{name}</b> <span className="soft figures">{identifier}</span>
            </li>
          ))}
        </ul>
        {file.rating && (
          <p>
            {say('record.rating')} <LevelWord level={file.rating.level} />
          </p>
        )}
      </section>
      <Tasks tasks={file.tasks} />
      <section className="panel">
        <div className="panel-head">
          <h2>{say('record.history')}</h2>
          <small className="soft">
            {say('record.chain')}{' '}
            <Copyable text={file.chainHash}>
              <code>{file.chainHash.slice(0, 12)}</code>
            </Copyable>
          </small>
        </div>
        <ol className="history" reversed>
          {[...file.history].reverse().map(({ seq, at, label, actor, reason, hash }) => (
            <li key={seq}>
              <time dateTime={at}>{formatInstant(at, language)}</time>
              <div>
                <b>{label}</b> <span lang="zh-CN">{actor}</span>
                {reason && (
                  <p className="kept-lines" lang="zh-CN">
                    {reason}
                  </p>
                )}
              </div>
              <code title={hash}>
                #{seq} {hash.slice(0, 8)}
              </code>
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}
