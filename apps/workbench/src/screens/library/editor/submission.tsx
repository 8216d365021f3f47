import { checkChange, getChange, listChanges, submitChange } from '@tongban/contracts/change-control.ts'
import type { Change, ChangeFinding } from '@tongban/contracts/changes.ts'
import { App, Button, Skeleton } from 'antd'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { queries } from '../../../api/queries.ts'
import { useAct } from '../../../api/use-act.ts'
import { useQuestion } from '../../../api/use-question.ts'
import { useLanguage } from '../../../app/language.tsx'
import { ProblemNote } from '../../../show/problem-note.tsx'
import { RuleId } from '../controls/rule-id.tsx'
import { sectionOf, sectionsOf } from '../sections/sections.ts'
import { ExceptionList } from './exception-list.tsx'
import { placeTitle } from './place-title.ts'
import type { Stores } from './use-stores.ts'
import { WhatChanges } from './what-changes.tsx'
import { isItemDraft } from './whole.ts'

type Given = {
  change: Change
  stores: Stores
  leadTo: (draft: string | null, section: string, pointer: string) => void
}

/** 自查与提交: the server checks what is stored, compiles it and runs its examples; without an error it can be handed in. */
export function Submission({ change, stores, leadTo }: Given) {
  const { say } = useLanguage()
  const { message } = App.useApp()
  const [isSaved, setSaved] = useState(false)
  const params = { changeId: change.id }
  useEffect(() => {
    void stores.flush().then(() => setSaved(true))
  }, [stores])
  const act = useAct(submitChange)
  const submit = () =>
    act.mutate(
      { params },
      {
        onSuccess(submitted) {
          void message.success(say('library.submitted'))
          queries.setQueryData([getChange.path, { params }], submitted)
          void queries.invalidateQueries({ queryKey: [listChanges.path] })
        },
      },
    )
  if (!isSaved) return <Skeleton active title={false} paragraph={{ rows: 4 }} aria-label={say('loading')} />
  return (
    <>
      <Check change={change} stores={stores} leadTo={leadTo} submit={submit} isSubmitting={act.isPending} />
      <ProblemNote problem={act.error?.problem} />
    </>
  )
}

function Check({
  change,
  stores,
  leadTo,
  submit,
  isSubmitting,
}: Given & { submit: () => void; isSubmitting: boolean }) {
  const { say } = useLanguage()
  const { data, error, isFetching, refetch } = useQuestion(
    checkChange,
    { params: { changeId: change.id } },
    { staleTime: 0, refetchOnWindowFocus: false },
  )
  // Where basis and reason stand on the same screen, what was missing is filled in beside what says so.
  const revision = useSyncExternalStore(stores.about.subscribe, () => stores.about.revision)
  const checked = useRef(revision)
  useEffect(() => {
    if (checked.current === revision) return
    checked.current = revision
    void refetch()
  }, [revision, refetch])
  if (error) return <ProblemNote problem={error.problem} retry={() => void refetch()} />
  if (!data) return <Skeleton active title={false} paragraph={{ rows: 4 }} aria-label={say('loading')} />
  const errors = data.findings.filter(({ level }) => level === 'error')
  const warnings = data.findings.filter(({ level }) => level === 'warning')
  return (
    <>
      <p className={data.ready ? 'check-result good' : 'check-result bad'} role="status">
        {data.ready
          ? `✓ ${say('library.check_ready')}`
          : `✕ ${say('library.check_open', { count: errors.length })}`}
      </p>
      <FindingList findings={errors} {...{ change, stores, leadTo }} />
      <ExceptionList change={change} findings={errors} onChanged={() => void refetch()} />
      {warnings.length > 0 && (
        <details>
          <summary>{say('library.advice', { count: warnings.length })}</summary>
          <FindingList findings={warnings} {...{ change, stores, leadTo }} />
        </details>
      )}
      <WhatChanges change={change} stores={stores} />
      <div className="check-tools">
        <Button loading={isFetching} onClick={() => void stores.flush().then(() => refetch())}>
          {say('library.check_again')}
        </Button>
        <Button type="primary" disabled={!data.ready} loading={isSubmitting} onClick={submit}>
          {say('library.submit')}
        </Button>
      </div>
      <p className="soft">{say('library.hint_submit')}</p>
    </>
  )
}

function FindingList({ findings, change, stores, leadTo }: Given & { findings: readonly ChangeFinding[] }) {
  const { language, say } = useLanguage()
  if (findings.length === 0) return null
  const definitionOf = ({ draft }: ChangeFinding) => {
    const found = change.drafts.find(({ key }) => key === draft)
    return found && stores.draft(found).store.state().definition
  }
  const sectionFor = (finding: ChangeFinding): string => {
    const definition = definitionOf(finding)
    if (!definition) return 'about'
    const { path } = finding
    return sectionOf(sectionsOf(change.layer, isItemDraft(definition) ? definition.type : undefined), path)
  }
  return (
    <ul className="check-list">
      {findings.map((finding) => (
        <li key={`${finding.draft}${finding.rule}${finding.path}${finding.message}`}>
          <button type="button" onClick={() => leadTo(finding.draft, sectionFor(finding), finding.path)}>
            <b>
              {finding.draft !== null && change.drafts.length > 1 && `${finding.draft}. `}
              {finding.draft === null
                ? say('library.section_about')
                : placeTitle(language, definitionOf(finding), finding.path)}
            </b>{' '}
            <span lang="zh-CN">{finding.message}</span> <RuleId rule={finding.rule} />
          </button>
        </li>
      ))}
    </ul>
  )
}
