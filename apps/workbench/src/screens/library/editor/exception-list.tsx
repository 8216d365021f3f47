import { dropException, getChange, requestException } from '@tongban/contracts/change-control.ts'
import { type Change, type ChangeFinding, EXCEPTION_ASPECTS } from '@tongban/contracts/changes.ts'
import { changeWords } from '@tongban/i18n/changes.ts'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { queries } from '../../../api/queries.ts'
import { useAct } from '../../../api/use-act.ts'
import { useLanguage } from '../../../app/language.tsx'
import { isOpinion } from '../../../forms/opinion.tsx'
import { Labelled } from '../../../show/labelled.tsx'
import { ProblemNote } from '../../../show/problem-note.tsx'

type Given = { change: Change; findings: readonly ChangeFinding[]; onChanged: () => void }

/** Where the item has to differ from the basic item: the reason is recorded, and 编制 allows it with the change. */
export function ExceptionList({ change, findings, onChanged }: Given) {
  const { language, say } = useLanguage()
  const words = changeWords(language)
  const params = { changeId: change.id }
  const show = (next: Change) => {
    queries.setQueryData([getChange.path, { params }], next)
    onChanged()
  }
  const drop = useAct(dropException)
  const open = findings.flatMap(({ draft, rule, message }) => {
    const aspect = EXCEPTION_ASPECTS.find((one) => rule === `basic.${one}`)
    return aspect && draft !== null ? [{ draft, aspect, message }] : []
  })
  if (open.length + change.exceptions.length === 0) return null
  return (
    <>
      <h3>{say('library.exceptions')}</h3>
      <p className="soft">{say('library.hint_exceptions')}</p>
      <ul className="exceptions">
        {change.exceptions.map(({ id, draft, aspect, reason, requestedBy }) => (
          <li key={id}>
            <b>
              {change.drafts.length > 1 && `${draft}. `}
              {words(`aspect.${aspect}`)}
            </b>{' '}
            <span lang="zh-CN">{reason}</span> <span className="soft">{requestedBy}</span>{' '}
            <Button
              size="small"
              onClick={() => drop.mutate({ params: { ...params, exceptionId: id } }, { onSuccess: show })}
            >
              {say('library.drop_exception')}
            </Button>
          </li>
        ))}
        {open.map((conflict) => (
          <li key={conflict.draft + conflict.aspect}>
            <Request changeId={change.id} {...conflict} onDone={show} />
          </li>
        ))}
      </ul>
      <ProblemNote problem={drop.error?.problem} />
    </>
  )
}

type RequestGiven = {
  changeId: string
  draft: string
  aspect: (typeof EXCEPTION_ASPECTS)[number]
  message: string
  onDone: (change: Change) => void
}

function Request({ changeId, draft, aspect, message, onDone }: RequestGiven) {
  const { language, say } = useLanguage()
  const [reason, setReason] = useState('')
  const act = useAct(requestException)
  const label = say('library.exception_reason', { aspect: changeWords(language)(`aspect.${aspect}`) })
  return (
    <div className="exception-request">
      <Labelled label={label} hint={<span lang="zh-CN">{message}</span>}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            lang="zh-CN"
            maxLength={2000}
            autoSize={{ minRows: 1, maxRows: 5 }}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Labelled>
      <Button
        disabled={!isOpinion(reason)}
        loading={act.isPending}
        onClick={() =>
          act.mutate(
            { params: { changeId }, body: { draft, aspect, reason: reason.trim() } },
            { onSuccess: onDone },
          )
        }
      >
        {say('library.request_exception')}
      </Button>
      <ProblemNote problem={act.error?.problem} />
    </div>
  )
}
