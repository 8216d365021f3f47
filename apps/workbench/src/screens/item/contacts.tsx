import { useLanguage } from '../../app/language.tsx'
import { type Fact, Facts } from '../../show/facts.tsx'
import type { ManagedItem } from './managed-item.ts'

type Contact = ManagedItem['guide']['definition']['consult']

/** Windows, telephones, legal remedies, questions. */
export function Contacts({ item: { guide } }: { item: ManagedItem }) {
  const { say } = useLanguage()
  const { places, consult, supervise, reconsideration, litigation, faqs } = guide.definition
  const facts: Fact[] = [
    [say('item.consult'), wordsOf(consult)],
    [say('item.supervise'), wordsOf(supervise)],
    [say('item.reconsideration'), wordsOf(reconsideration)],
    [say('item.litigation'), wordsOf(litigation)],
  ]
  return (
    <div lang="zh-CN">
      <ul className="item-list">
        {places.map(({ hall, window, address, hours, phone, traffic }) => (
          <li key={`${hall}-${window}`}>
            <b>
              {hall} {window}
            </b>
            <p>{[address, hours, phone, traffic].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
      <Facts facts={facts} />
      <h3>{say('item.faqs')}</h3>
      <ul className="item-list">
        {faqs.map(({ question, answer }) => (
          <li key={question}>
            <b>{question}</b>
            <p>{answer}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}

const wordsOf = ({ department, phone, address, url }: Contact) =>
  [department, phone, address, url].filter(Boolean).join('\n')
