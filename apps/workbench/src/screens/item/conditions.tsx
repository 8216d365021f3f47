import { useLanguage } from '../../app/language.tsx'
import { Facts } from '../../show/facts.tsx'
import type { ManagedItem } from './managed-item.ts'

/** What must hold to be granted, the part of it that data decides, and what is looked at in the review. */
export function Conditions({ item: { guide } }: { item: ManagedItem }) {
  const { say } = useLanguage()
  const { conditions, notAllowed = [], eligibility, checks, reviewPoints, rights, duties } = guide.definition
  return (
    <div lang="zh-CN">
      <ol className="item-list">
        {conditions.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      {notAllowed.length > 0 && (
        <>
          <h3>{say('item.not_allowed')}</h3>
          <ol className="item-list">
            {notAllowed.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        </>
      )}
      <h3>{say('item.rules')}</h3>
      {eligibility.length === 0 && <p className="soft">{say('show.none')}</p>}
      <ul className="item-list">
        {eligibility.map(({ id, text, holds, whenNot, basis }) => (
          <li key={id}>
            <b>{text}</b>
            <code>{holds}</code>
            <p>
              {say('item.when_not')}：{whenNot}
            </p>
            <small>{say('evidence.basis', { basis })}</small>
          </li>
        ))}
      </ul>
      <h3>{say('item.review_points')}</h3>
      <ol className="item-list">
        {reviewPoints.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
      <Facts
        facts={[
          [say('item.checks'), checks.join('\n')],
          [say('item.rights'), rights],
          [say('item.duties'), duties],
        ]}
      />
    </div>
  )
}
