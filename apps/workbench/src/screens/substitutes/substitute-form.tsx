import {
  findSubstitutes,
  listSubstitutions,
  nameSubstitute,
  type ReplaceablePost,
} from '@tongban/contracts/substitutions.ts'
import { App, Input, Select } from 'antd'
import { useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useAct } from '../../api/use-act.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { ActionForm } from '../../forms/action-form.tsx'
import { isOpinion, Opinion } from '../../forms/opinion.tsx'
import { Labelled } from '../../show/labelled.tsx'

const today = (): string => Temporal.Now.plainDateISO('Asia/Shanghai').toString()
type Candidate = { id: string; name: string; posts: readonly string[] }
const nameOf = ({ name, posts }: Candidate) => (posts.length > 0 ? `${name}（${posts.join('、')}）` : name)

export function SubstituteForm({ posts }: { posts: readonly ReplaceablePost[] }) {
  const { say } = useLanguage()
  const { message } = App.useApp()
  const act = useAct(nameSubstitute)
  const [postId, setPostId] = useState(() => posts.find(({ mine }) => mine)?.id ?? posts[0]?.id ?? '')
  const [substitute, setSubstitute] = useState<Candidate>()
  const [validFrom, setValidFrom] = useState(today)
  const [validUntil, setValidUntil] = useState('')
  const [reason, setReason] = useState('')
  const [named, setNamed] = useState(0)
  const isComplete = !!substitute && validFrom !== '' && validUntil !== '' && isOpinion(reason)
  const submit = () => {
    if (!substitute) return
    act.mutate(
      { body: { postId, substituteId: substitute.id, validFrom, validUntil, reason: reason.trim() } },
      {
        onSuccess() {
          setSubstitute(undefined)
          setValidUntil('')
          setReason('')
          setNamed(named + 1)
          void message.success(say('substitute.done'))
          void queries.invalidateQueries({ queryKey: [listSubstitutions.path] })
        },
      },
    )
  }
  const day = (label: string, path: string, value: string, onChange: (day: string) => void) =>
    ({ label, path, value, onChange }) as const
  return (
    <ActionForm
      key={named}
      state={{ isPending: act.isPending, problem: act.error?.problem, news: [] }}
      submit={say('substitute.submit')}
      isComplete={isComplete}
      onSubmit={submit}
    >
      {(faultOf) => (
        <>
          <Labelled label={say('substitute.post')} fault={faultOf('/postId')}>
            {({ id }) => (
              <Select
                id={id}
                value={postId}
                onChange={(chosen: string) => {
                  setPostId(chosen)
                  setSubstitute(undefined)
                }}
                options={posts.map((post) => ({
                  value: post.id,
                  label: post.mine
                    ? say('substitute.post_mine', { title: post.title })
                    : say('substitute.post_of', { title: post.title, holder: post.holderName }),
                }))}
              />
            )}
          </Labelled>
          <Labelled
            label={say('substitute.who')}
            hint={say('substitute.who_hint')}
            fault={faultOf('/substituteId', !substitute && say('staff.enter'))}
          >
            {({ id }) => (
              <CandidateChoice id={id} postId={postId} value={substitute} onChange={setSubstitute} />
            )}
          </Labelled>
          <div className="labelled-row">
            {[
              day(say('substitute.from'), '/validFrom', validFrom, setValidFrom),
              day(say('substitute.until'), '/validUntil', validUntil, setValidUntil),
            ].map(({ label, path, value, onChange }) => (
              <Labelled key={path} label={label} fault={faultOf(path, !value && say('staff.enter'))}>
                {(ids) => (
                  <Input
                    {...ids}
                    type="date"
                    min={today()}
                    value={value}
                    onChange={({ target }) => onChange(target.value)}
                  />
                )}
              </Labelled>
            ))}
          </div>
          <Opinion
            label={say('substitute.reason')}
            value={reason}
            onChange={setReason}
            fault={faultOf('/reason', !isOpinion(reason) && say('action.enter_reason'))}
          />
        </>
      )}
    </ActionForm>
  )
}

type Choice = {
  id: string
  postId: string
  value: Candidate | undefined
  onChange: (chosen: Candidate | undefined) => void
}

function CandidateChoice({ id, postId, value, onChange }: Choice) {
  const [q, setQ] = useState('')
  const query = { postId, ...(q && { q }) }
  const { data, isFetching } = useQuestion(findSubstitutes, { query }, { keepsLast: true })
  const found = data?.items ?? []
  const known = value && !found.some((one) => one.id === value.id) ? [value, ...found] : found
  return (
    <Select
      id={id}
      showSearch={{ filterOption: false, onSearch: setQ }}
      allowClear
      loading={isFetching}
      {...(value && { value: value.id })}
      onChange={(chosen: string | undefined) => onChange(known.find((one) => one.id === chosen))}
      options={known.map((one) => ({ value: one.id, label: nameOf(one) }))}
    />
  )
}
