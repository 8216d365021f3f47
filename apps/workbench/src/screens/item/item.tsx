import { getManagedItem } from '@tongban/contracts/catalog.ts'
import { useParams } from 'react-router'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { PageHead } from '../../show/page-head.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { WaitingScreen } from '../../show/waiting-screen.tsx'
import { ItemChanges } from './item-changes.tsx'
import { SECTIONS } from './sections.ts'
import './item.css'

/** One implementation-list entry, every field of it readable, in the sections of the national field set. */
export function Item() {
  const { language, say } = useLanguage()
  const { code = '' } = useParams()
  const { data, error, refetch } = useQuestion(getManagedItem, { params: { code } })
  if (error && !data) return <ProblemNote page problem={error.problem} retry={() => void refetch()} />
  if (!data) return <WaitingScreen />
  const { definition } = data.guide
  const name = language === 'en' ? (definition.nameEn ?? definition.name) : definition.name
  return (
    <>
      <PageHead
        title={name}
        text={
          <>
            {data.status !== 'published' && <b className="caution">▲ {say(`item_status.${data.status}`)} </b>}
            <span lang="zh-CN">{definition.summary}</span>
          </>
        }
      >
        <ItemChanges item={data} />
      </PageHead>
      <div className="item-columns">
        <nav aria-label={say('item.contents')} className="item-contents">
          {SECTIONS.map(({ id }) => (
            <a key={id} href={`#${id}`}>
              {say(`item.section_${id}`)}
              {id === 'findings' && data.findings.length > 0 && (
                <b className="caution"> {data.findings.length}</b>
              )}
            </a>
          ))}
        </nav>
        <div>
          {SECTIONS.map(({ id, Section }) => (
            <section key={id} id={id} className="panel">
              <h2>{say(`item.section_${id}`)}</h2>
              <Section item={data} />
            </section>
          ))}
        </div>
      </div>
    </>
  )
}
