import {
  listQuestions,
  listSynonyms,
  previewSynonym,
  putSynonym,
  type SearchHit,
} from '@tongban/contracts/search.ts'
import { App, Button, Input, Select, Skeleton } from 'antd'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useAct } from '../../api/use-act.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'

type Given = {
  /** What people say. */
  phrase: string
  terms?: readonly string[]
  onDone: () => void
}
const PAUSE_MS = 400
const LIMITS = { phrase: 30, term: 30, terms: 8, reason: 200 }

/** 说法 → 规范词, with what it would find shown before it is saved. */
export function SynonymForm({ phrase: given, terms: before = [], onDone }: Given) {
  const { say } = useLanguage()
  const { message } = App.useApp()
  const [phrase, setPhrase] = useState(given.slice(0, LIMITS.phrase))
  const [terms, setTerms] = useState<string[]>([...before])
  const [reason, setReason] = useState('')
  const put = useAct(putSynonym)
  const id = useId()
  const isComplete = phrase.trim().length >= 2 && terms.length > 0
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (!isComplete || put.isPending) return
    put.mutate(
      { body: { phrase: phrase.trim(), terms, ...(reason.trim() && { reason: reason.trim() }) } },
      {
        onSuccess() {
          void message.success(say('synonym.saved'))
          void queries.invalidateQueries({ queryKey: [listSynonyms.path] })
          void queries.invalidateQueries({ queryKey: [listQuestions.path] })
          onDone()
        },
      },
    )
  }
  return (
    <form className="synonym-form" noValidate onSubmit={save}>
      <label htmlFor={`${id}-phrase`}>{say('synonym.phrase')}</label>
      <Input
        id={`${id}-phrase`}
        value={phrase}
        maxLength={LIMITS.phrase}
        onChange={({ target }) => setPhrase(target.value)}
        lang="zh-CN"
      />
      <p className="soft">{say('synonym.phrase_hint')}</p>
      <label htmlFor={`${id}-terms`}>{say('synonym.terms')}</label>
      <Select
        id={`${id}-terms`}
        mode="tags"
        value={terms}
        open={false}
        suffixIcon={null}
        tokenSeparators={['、', ',', '，', ';', '；']}
        maxCount={LIMITS.terms}
        onChange={(chosen: string[]) =>
          setTerms(chosen.map((term) => term.trim().slice(0, LIMITS.term)).filter((term) => term.length > 1))
        }
        placeholder={say('synonym.terms_placeholder')}
      />
      <p className="soft">{say('synonym.terms_hint')}</p>
      <Preview q={given} phrase={phrase.trim()} terms={terms} />
      <label htmlFor={`${id}-reason`}>{say('synonym.reason')}</label>
      <Input
        id={`${id}-reason`}
        value={reason}
        maxLength={LIMITS.reason}
        onChange={({ target }) => setReason(target.value)}
        placeholder={say('show.optional')}
      />
      <ProblemNote problem={put.error?.problem} />
      <Button type="primary" htmlType="submit" block disabled={!isComplete} loading={put.isPending}>
        {say('synonym.save')}
      </Button>
    </form>
  )
}

/** What the question finds today, and with the words as they stand in the form. */
function Preview({ q, phrase, terms }: { q: string; phrase: string; terms: readonly string[] }) {
  const { say } = useLanguage()
  const [asked, setAsked] = useState({ phrase, terms })
  useEffect(() => {
    const timer = setTimeout(() => setAsked({ phrase, terms }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [phrase, terms])
  // Without terms of its own the phrase itself stands in: what is found stays as it is.
  const isReady = asked.phrase.length >= 2
  const body = {
    phrase: isReady ? asked.phrase : q,
    terms: asked.terms.length > 0 ? [...asked.terms] : [asked.phrase || q],
    q,
  }
  const { data, error } = useQuestion(previewSynonym, { body })
  if (error) return <ProblemNote problem={error.problem} />
  if (!data) return <Skeleton active title={false} paragraph={{ rows: 3 }} aria-label={say('loading')} />
  return (
    <div className="synonym-preview">
      <Hits title={say('synonym.before')} hits={data.before} />
      <Hits title={say('synonym.after')} hits={data.after} />
    </div>
  )
}

function Hits({ title, hits }: { title: string; hits: readonly SearchHit[] }) {
  const { say } = useLanguage()
  return (
    <section>
      <h2>{title}</h2>
      {hits.length === 0 && <p className="soft">{say('search_log.nothing')}</p>}
      <ol lang="zh-CN">
        {hits.map(({ code, name, organizationName }) => (
          <li key={code}>
            {name} <small className="soft">{organizationName}</small>
          </li>
        ))}
      </ol>
    </section>
  )
}
