import type { LintFinding } from '@tongban/contracts/catalog.ts'
import type { DraftDefinition } from '@tongban/contracts/changes.ts'
import { Progress } from 'antd'
import { useLanguage } from '../../../app/language.tsx'
import { RuleId } from '../controls/rule-id.tsx'
import { type EditorSection, sectionOf } from '../sections/sections.ts'
import { placeTitle } from './place-title.ts'

type Given = {
  findings: readonly LintFinding[]
  sections: readonly EditorSection[]
  definition: DraftDefinition
  /** The section in hand. */
  current: string
  /** What the change does not say of itself yet. */
  unsaid: number
  onGo: (pointer: string) => void
  onAbout: () => void
}

/** 待办: what is still missing or wrong, counting down to what can be handed in. */
export function TodoPanel({ findings, sections, definition, current, unsaid, onGo, onAbout }: Given) {
  const { language, say } = useLanguage()
  const errors = findings.filter(({ level }) => level === 'error')
  const warnings = findings.filter(({ level }) => level === 'warning')
  const bySection = Map.groupBy(errors, ({ path }) => sectionOf(sections, path))
  const open = errors.length + unsaid
  const done = sections.filter(({ id }) => !bySection.has(id)).length + (unsaid === 0 ? 1 : 0)
  const line = ({ rule, path, message, level }: LintFinding) => (
    <li key={rule + path + message}>
      <button type="button" onClick={() => onGo(path)}>
        <span className={level === 'error' ? 'todo-mark' : 'todo-mark caution'} aria-hidden="true">
          {level === 'error' ? (rule.startsWith('shape.') ? '○' : '✕') : '▲'}
        </span>
        <span lang="zh-CN">
          <b>{placeTitle(language, definition, path)}</b>
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
        {open === 0 ? (
          <span className="good">✓ {say('library.todo_done')}</span>
        ) : (
          say('library.todo_left', { count: open })
        )}
      </p>
      <Progress
        percent={Math.round((done / (sections.length + 1)) * 100)}
        showInfo={false}
        size="small"
        aria-label={say('library.sections_done', { done, all: sections.length + 1 })}
      />
      {unsaid > 0 && (
        <ul>
          <li>
            <button type="button" onClick={onAbout}>
              <span className="todo-mark" aria-hidden="true">
                ○
              </span>
              <b>{say('library.section_about')}</b>
            </button>
          </li>
        </ul>
      )}
      {sections.map(({ id }) => {
        const found = bySection.get(id)
        return (
          found && (
            <details key={`${id}${id === current}`} open={id === current || bySection.size <= 2 || undefined}>
              <summary>
                {say(`library.section_${id}`)} <span className="place-blank">{found.length}</span>
              </summary>
              <ul>{found.map(line)}</ul>
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
