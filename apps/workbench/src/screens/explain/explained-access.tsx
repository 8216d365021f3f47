import type { ExplainedAct, Explanation } from '@tongban/contracts/explanations.ts'
import { useLanguage } from '../../app/language.tsx'
import { CaseNumber } from '../../show/case-number.tsx'
import { type Fact, Facts } from '../../show/facts.tsx'

/** Who is asked about, which case, and act by act what each condition says. */
export function ExplainedAccess({ explanation }: { explanation: Explanation }) {
  const { say } = useLanguage()
  const { officer, case: found, acts } = explanation
  const posts = officer.posts.map(({ title, organizationName }) => `${organizationName} ${title}`)
  const facts: Fact[] = [
    [say('explain.officer'), `${officer.name}（${officer.staffNumber}）`],
    [say('explain.posts'), posts.length > 0 ? posts.join('；') : say('explain.no_posts')],
    [say('explain.case'), <CaseNumber key="number" number={found.number} />],
    [say('worklist.item'), found.itemName],
    [say('explain.organization'), found.organizationName],
  ]
  return (
    <div className="explained">
      <section className="panel">
        <Facts facts={facts} />
      </section>
      <h2>{say('explain.acts')}</h2>
      {acts.map((one, at) => (
        <ActPanel key={`${one.act} ${one.step}`} explained={one} isOpen={at === 0} />
      ))}
    </div>
  )
}

type Given = { explained: ExplainedAct; isOpen: boolean }

/** The verdict; the conditions of most acts are much the same, and are read where one asks for them. */
function ActPanel({ explained: { act, step, holds, verdict, clauses }, isOpen }: Given) {
  const { say } = useLanguage()
  return (
    <details className="panel explained-act" open={isOpen}>
      <summary>
        <h3>
          <Verdict holds={holds} yes={say('explain.may')} no={say('explain.may_not')} />{' '}
          {act === 'take' ? say('explain.act.take', { step: step ?? '' }) : say(`explain.act.${act}`)}
        </h3>
      </summary>
      {!holds && <p>{verdict}</p>}
      <ul>
        {clauses.map((clause, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one answer neither move nor change.
          <li key={at} data-depth={clause.depth}>
            <Verdict holds={clause.holds} yes={say('explain.holds')} no={say('explain.fails')} />{' '}
            {clause.text}
            {clause.detail && <small className="soft">{clause.detail}</small>}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** A shape and a word, so that it is told without colour. */
const Verdict = ({ holds, yes, no }: { holds: boolean; yes: string; no: string }) => (
  <span className={holds ? 'verdict-yes' : 'verdict-no'}>
    <span aria-hidden="true">{holds ? '✓' : '×'}</span> {holds ? yes : no}
  </span>
)
