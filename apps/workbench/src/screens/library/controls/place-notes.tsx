import { useLanguage } from '../../../app/language.tsx'
import { usePlace } from '../editor/editor-context.tsx'
import { RuleId } from './rule-id.tsx'

/** What the rules and the reviewers say of a place, below its control. */
export function PlaceNotes({ at, id }: { at: string; id?: string }) {
  const { say } = useLanguage()
  const { findings, remarks } = usePlace(at)
  if (findings.length + remarks.length === 0) return null
  return (
    <div className="place-notes" {...(id && { id })} role="status">
      {findings.map(({ rule, level, message }) => (
        <p key={rule + message} className={level === 'error' ? 'bad' : 'caution'} lang="zh-CN">
          {level === 'error' ? '✕' : '▲'} {message} <RuleId rule={rule} />
        </p>
      ))}
      {remarks.map((text) => (
        <p key={text} className="place-remark" lang="zh-CN">
          <b>{say('library.remark')}</b> {text}
        </p>
      ))}
    </div>
  )
}
