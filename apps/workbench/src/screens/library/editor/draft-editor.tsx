import { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import type { Change } from '@tongban/contracts/changes.ts'
import { ItemDefinition } from '@tongban/contracts/items.ts'
import type { Vocabulary } from '@tongban/contracts/library.ts'
import { useDeferredValue, useEffect, useMemo, useSyncExternalStore } from 'react'
import { useLanguage } from '../../../app/language.tsx'
import { useShortcuts } from '../../../app/use-shortcuts.ts'
import { sectionOf, sectionsOf } from '../sections/sections.ts'
import { About } from './about.tsx'
import { ConflictPanel } from './conflict-panel.tsx'
import { type Editing, EditorProvider } from './editor-context.tsx'
import { findingsOf } from './findings.ts'
import { NewVersion } from './new-version.tsx'
import { controlId } from './pointer.ts'
import { SectionNav } from './section-nav.tsx'
import { Submission } from './submission.tsx'
import { TodoPanel } from './todo-panel.tsx'
import type { Stores } from './use-stores.ts'
import { isItemDraft } from './whole.ts'

type Given = {
  change: Change
  draft: Change['drafts'][number]
  stores: Stores
  vocabulary: Vocabulary | undefined
  section: string
  target: string | undefined
  remarks: Editing['remarks']
  fixed: Editing['fixed']
  leadTo: (draft: string | null, section: string, pointer: string) => void
}

/** One draft: its sections on the left, the one in hand in the middle, what is still to do on the right. */
export function DraftEditor(given: Given) {
  const { change, draft, stores, vocabulary, section, target, remarks, fixed, leadTo } = given
  const { language, say } = useLanguage()
  const entry = stores.draft(draft)
  const { store } = entry
  const { definition, conflicts } = useSyncExternalStore(store.subscribe, store.state)
  const settled = useDeferredValue(definition)
  const { basis, reason } = useSyncExternalStore(stores.about.subscribe, stores.about.state).definition
  const unsaid = [basis, reason].filter((text) => text.trim() === '').length
  const found = useMemo(
    () => findingsOf({ change, draft: draft.key, definition: settled, vocabulary, language }),
    [change, draft.key, settled, vocabulary, language],
  )
  const findings = useMemo(() => Map.groupBy(found, ({ path }) => path), [found])
  const type = isItemDraft(definition) ? definition.type : undefined
  const sections = useMemo(() => sectionsOf(change.layer, type), [change.layer, type])
  const errors = found.filter(({ level }) => level === 'error')
  const bySection = Map.groupBy(errors, ({ path }) => sectionOf(sections, path))
  const shown = sections.find(({ id }) => id === section)
  useFocusOn(target)
  const ids = ['about', ...sections.map(({ id }) => id), 'submit']
  const step = (by: 1 | -1) => {
    const next = ids[ids.indexOf(shown?.id ?? section) + by]
    if (next) leadTo(draft.key, next, '')
  }
  useShortcuts({ '[': () => step(-1), ']': () => step(1) })
  const editing: Editing = {
    definition,
    shape: change.layer === 'basic' ? BasicDefinition : ItemDefinition,
    vocabulary,
    findings,
    remarks,
    target,
    fixed,
    change: store.change,
  }
  return (
    <EditorProvider value={editing}>
      <NewVersion change={change} entry={entry} />
      {conflicts.length > 0 && <ConflictPanel conflicts={conflicts} onResolve={store.resolve} />}
      <div className="editor" data-section={section}>
        <SectionNav
          sections={sections}
          bySection={bySection}
          current={shown?.id ?? section}
          unsaid={unsaid}
          onGo={(id) => leadTo(draft.key, id, '')}
        />
        <section className="panel editor-section">
          <h2 tabIndex={-1}>{say(`library.section_${sectionWord(shown?.id ?? section)}`)}</h2>
          {shown ? (
            <shown.Section />
          ) : section === 'submit' ? (
            <Submission change={change} stores={stores} leadTo={leadTo} />
          ) : (
            <About store={stores.about} />
          )}
          <div className="editor-steps">
            <button
              type="button"
              className="plain-button"
              disabled={ids[0] === section}
              onClick={() => step(-1)}
            >
              ← {say('library.previous')}
            </button>
            <button
              type="button"
              className="plain-button"
              disabled={section === 'submit'}
              onClick={() => step(1)}
            >
              {say('library.next')} →
            </button>
          </div>
        </section>
        <TodoPanel
          findings={found}
          sections={sections}
          definition={settled}
          current={shown?.id ?? section}
          unsaid={unsaid}
          onAbout={() => leadTo(draft.key, 'about', '')}
          onGo={(pointer) => leadTo(draft.key, sectionOf(sections, pointer), pointer)}
        />
      </div>
    </EditorProvider>
  )
}

type Known = Parameters<typeof sectionOf>[0][number]['id'] | 'about' | 'submit'
const sectionWord = (id: string): Known =>
  id === 'submit' ? 'submit' : (KNOWN.find((one) => one === id) ?? 'about')
const KNOWN: readonly Known[] = [
  'basics',
  'bases',
  'particulars',
  'conditions',
  'limits',
  'flow',
  'materials',
  'scenarios',
  'fees',
  'results',
  'handling',
  'places',
  'answers',
  'form',
  'process',
  'examples',
  'standard',
]

const FRAMES = 12

/** The control of the place, or what holds it, once it is on the screen. */
function useFocusOn(target: string | undefined): void {
  useEffect(() => {
    if (!target) return
    let frames = 0
    let frame = 0
    const look = () => {
      const element = nearest(target)
      const isThere = element?.id === controlId(target)
      if (element && (isThere || frames >= FRAMES)) {
        element.scrollIntoView({ block: 'center' })
        element.focus({ preventScroll: true })
        return
      }
      frames += 1
      frame = requestAnimationFrame(look)
    }
    frame = requestAnimationFrame(look)
    return () => cancelAnimationFrame(frame)
  }, [target])
}

function nearest(pointer: string): HTMLElement | null {
  for (let place = pointer; place !== ''; place = place.slice(0, place.lastIndexOf('/'))) {
    const element = document.getElementById(controlId(place))
    if (element) return element
  }
  return null
}
