import type { LintFinding } from '@tongban/contracts/catalog.ts'
import { useRef } from 'react'
import { useLanguage } from '../../../app/language.tsx'
import { useCurrentInSight } from '../../../app/use-current-in-sight.ts'
import type { EditorSection, SectionId } from '../sections/sections.ts'

type Given = {
  sections: readonly EditorSection[]
  bySection: ReadonlyMap<SectionId, readonly LintFinding[]>
  current: string
  /** What the change does not say of itself yet. */
  unsaid: number
  onGo: (section: string) => void
}

/** The sections with what is still open in each. */
export function SectionNav({ sections, bySection, current, unsaid, onGo }: Given) {
  const { say } = useLanguage()
  const list = useRef<HTMLOListElement>(null)
  useCurrentInSight(list, current)
  const entry = (id: string, label: string, open: number | undefined) => (
    <li key={id}>
      <button type="button" aria-current={current === id ? 'step' : undefined} onClick={() => onGo(id)}>
        <span>{label}</span>
        {open !== undefined &&
          (open === 0 ? (
            <span className="good">
              <span aria-hidden="true">✓</span>
              <span className="visually-hidden">{say('library.complete')}</span>
            </span>
          ) : (
            <span className="place-blank">{open}</span>
          ))}
      </button>
    </li>
  )
  return (
    <nav className="editor-nav" aria-label={say('library.sections')}>
      <ol ref={list}>
        {entry('about', say('library.section_about'), unsaid)}
        {sections.map(({ id }) => entry(id, say(`library.section_${id}`), bySection.get(id)?.length ?? 0))}
        {entry('submit', say('library.section_submit'), undefined)}
      </ol>
    </nav>
  )
}
