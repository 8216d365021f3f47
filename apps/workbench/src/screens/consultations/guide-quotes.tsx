import { getGuide } from '@tongban/contracts/catalog.ts'
import { quotableFacts } from '@tongban/i18n/quotable-facts.ts'
import { slotName } from '@tongban/i18n/replies.ts'
import { Input, Skeleton } from 'antd'
import { useMemo, useState } from 'react'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'

type Given = { itemCode: string; quotes: readonly string[]; onToggle: (field: string) => void }

/** Every sentence of the guide, to be found by its words and quoted by a press. */
export function GuideQuotes({ itemCode, quotes, onToggle }: Given) {
  const { language, say } = useLanguage()
  const [words, setWords] = useState('')
  const { data, error } = useQuestion(getGuide, { params: { code: itemCode } })
  const facts = useMemo(() => (data ? quotableFacts(data.definition) : []), [data])
  if (error) return <ProblemNote problem={error.problem} />
  if (!data) return <Skeleton active title={false} paragraph={{ rows: 6 }} aria-label={say('loading')} />
  const shown = facts.filter(({ text }) => text.includes(words.trim()))
  return (
    <>
      <Input
        type="search"
        lang="zh-CN"
        aria-label={say('consultation.find_in_guide')}
        placeholder={say('consultation.find_in_guide')}
        value={words}
        maxLength={40}
        onChange={({ target }) => setWords(target.value)}
      />
      {shown.length === 0 && <p className="soft">{say('consultation.nothing_found')}</p>}
      <ul className="quotes">
        {shown.map(({ slot, field, text }) => (
          <li key={field}>
            <label>
              <input type="checkbox" checked={quotes.includes(field)} onChange={() => onToggle(field)} />
              <span>
                <small className="soft">{slotName(language, slot)}</small>
                <span lang="zh-CN">{text}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </>
  )
}
