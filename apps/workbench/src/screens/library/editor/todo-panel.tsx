import type { LintFinding } from '@tongban/contracts/catalog.ts'
import { placeName } from '@tongban/i18n/definition.ts'
import { Progress } from 'antd'
import { useLanguage } from '../../../app/language.tsx'
import { RuleId } from '../controls/rule-id.tsx'
import { type EditorSection, sectionOf } from '../sections/sections.ts'
import { propertiesIn } from './pointer.ts'

type Given = {
  findings: readonly LintFinding[]
  sections: readonly EditorSection[]
  onGo: (pointer: string) => void
}

/** 待办: what is still missing or wrong, counting down to what can be handed in. */
export function TodoPanel({ findings, sections, onGo }: Given) {
  const { language, say } = useLanguage()
  const errors = findings.filter(({ level }) => level === 'error')
  const warnings = findings.filter(({ level }) => level === 'warning')
  const bySection = Map.groupBy(errors, ({ path }) => sectionOf(sections, path))
  const done = sections.filter(({ id }) => !bySection.has(id)).length
  const line = ({ rule, path, message, level }: LintFinding) => (
    <li key={rule + path + message}>
      <button type="button" onClick={() => onGo(path)}>
        <span className={level === 'error' ? 'todo-mark' : 'todo-mark caution'} aria-hidden="true">
          {level === 'error' ? (rule.startsWith('shape.') ? '○' : '✕') : '▲'}
        </span>
        <span lang="zh-CN">
          <b>{placeName(language, propertiesIn(path))}</b>
          {!rule.startsWith('shape.required') && (
            <small>
              {message} <RuleId rule={rule} />
            </small>
          )}
        </span>
      </button>
    </li>
  )
  return (
    <aside className="panel todo" aria-label={say('library.todo')}>
      <p className="todo-count" aria-live="polite">
        {errors.length === 0 ? (
          <span className="good">✓ {say('library.todo_done')}</span>
        ) : (
          say('library.todo_left', { count: errors.length })
        )}
      </p>
      <Progress
        percent={Math.round((done / sections.length) * 100)}
        showInfo={false}
        size="small"
        aria-label={say('library.sections_done', { done, all: sections.length })}
      />
      {sections.map(({ id }) => {
        const open = bySection.get(id)
        return (
          open && (
            <details key={id} open={bySection.size <= 2 || undefined}>
              <summary>
                {say(`library.section_${id}`)} <span className="place-blank">{open.length}</span>
              </summary>
              <ul>{open.map(line)}</ul>
            </details>
          )
        )
      })}
      {warnings.length > 0 && (
        <details>
          <summary>{say('library.advice', { count: warnings.length })}</summary>
          <ul>{warnings.map(line)}</ul>
        </details>
      )}
    </aside>
  )
}
