import type { Change } from '@tongban/contracts/changes.ts'
import { getVocabulary } from '@tongban/contracts/library.ts'
import { pointerOf } from '@tongban/law/catalog/definition-path.ts'
import { useMemo, useState } from 'react'
import { useQuestion } from '../../../api/use-question.ts'
import { useLanguage } from '../../../app/language.tsx'
import { useAddress } from '../../../app/use-address.ts'
import { AffectedNote } from '../affected-note.tsx'
import { About } from './about.tsx'
import { DraftEditor } from './draft-editor.tsx'
import { DraftTabs } from './draft-tabs.tsx'
import { EditorHead } from './editor-head.tsx'
import { Opinions } from './opinions.tsx'
import { Submission } from './submission.tsx'
import { useStores } from './use-stores.ts'
import './editor.css'

/** A change in the hands of its editors: what it is for, its drafts section by section, and the check before it is handed in. */
export function ChangeEditor({ change }: { change: Change }) {
  const { say } = useLanguage()
  const { params, change: go } = useAddress()
  const stores = useStores(change)
  const vocabulary = useQuestion(getVocabulary, {}, { staleTime: 300_000 })
  const [target, setTarget] = useState<string>()
  const draft = change.drafts.find(({ key }) => key === params.get('draft')) ?? change.drafts[0]
  const section = params.get('section') ?? 'about'
  /** To a place, in the draft and section that hold it. */
  const leadTo = (draftKey: string | null, sectionId: string, pointer: string) => {
    go({ draft: draftKey ?? undefined, section: sectionId })
    setTarget(undefined)
    requestAnimationFrame(() => setTarget(pointer))
  }
  const remarks = useMemo(() => remarksOf(change, draft), [change, draft])
  const fixed = useMemo(() => fixedIn(change), [change])
  return (
    <>
      <EditorHead change={change} stores={stores} draft={draft} />
      {change.status === 'returned' && <Opinions change={change} />}
      {change.affected && (
        <section className="panel editor-affected">
          <h2>{say('library.affected')}</h2>
          <AffectedNote kind={change.kind} affected={change.affected} />
        </section>
      )}
      {change.drafts.length > 1 && draft && <DraftTabs change={change} stores={stores} current={draft.key} />}
      {draft ? (
        <DraftEditor
          key={draft.key}
          change={change}
          draft={draft}
          stores={stores}
          vocabulary={vocabulary.data}
          section={section}
          target={target}
          remarks={remarks}
          fixed={fixed}
          leadTo={leadTo}
        />
      ) : (
        <div className="editor-plain">
          <section className="panel">
            <h2>{say('library.section_about')}</h2>
            <About store={stores.about} />
          </section>
          <section className="panel">
            <h2>{say('library.section_submit')}</h2>
            <Submission change={change} stores={stores} leadTo={leadTo} />
          </section>
        </div>
      )}
    </>
  )
}

/** What the reviewers of the last round remarked, at the places as they are now. */
function remarksOf(change: Change, draft: Change['drafts'][number] | undefined) {
  const last = Math.max(0, ...change.opinions.map(({ round }) => round))
  const remarks = new Map<string, string[]>()
  if (change.status !== 'returned' || !draft) return remarks
  for (const opinion of change.opinions.filter(({ round }) => round === last)) {
    for (const remark of opinion.remarks.filter((one) => one.draft === draft.key)) {
      const pointer = pointerOf(draft.definition, remark.path)
      remarks.set(pointer, [...(remarks.get(pointer) ?? []), remark.text])
    }
  }
  return remarks
}

/** The code of what is amended consists of these. */
function fixedIn({ kind, layer }: Change): ReadonlySet<string> {
  if (kind !== 'amend') return new Set(layer === 'service' ? ['/basicCode'] : [])
  return new Set(layer === 'service' ? ['/basicCode', '/level', '/type'] : ['/code', '/type'])
}
