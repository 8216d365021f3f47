import { type FaqCandidate, listFaqCandidates } from '@tongban/contracts/consultations.ts'
import { Segmented } from 'antd'
import { client } from '../../api/client.ts'
import { usePages } from '../../api/use-pages.ts'
import { useLanguage } from '../../app/language.tsx'
import { oneOf, useAddress } from '../../app/use-address.ts'
import { PageHead } from '../../show/page-head.tsx'
import { PageList } from '../../show/page-list.tsx'
import { FaqCandidateCard } from './faq-candidate-card.tsx'
import './consultations.css'

const STATES = ['proposed', 'picked', 'declined'] as const

/** 常见问题候选: what officers suggested; what the editor picks is the list for the next version. */
export function FaqCandidates() {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const status = oneOf(STATES, params.get('status')) ?? 'proposed'
  const pages = usePages<FaqCandidate>([listFaqCandidates.path, status], (page, signal) =>
    client.call(listFaqCandidates, { query: { status, ...page }, signal }),
  )
  return (
    <>
      <PageHead title={say('room.faq')} text={say('faq.text')} />
      <div className="filters">
        <Segmented
          aria-label={say('faq.status')}
          value={status}
          onChange={(chosen) => change({ status: chosen === 'proposed' ? undefined : chosen })}
          options={STATES.map((name) => ({ value: name, label: say(`faq.${name}`) }))}
        />
      </div>
      <PageList pages={pages} empty={{ title: say('faq.empty'), text: say('faq.empty_text') }}>
        {(rows) => (
          <ul className="candidates">
            {rows.map((candidate) => (
              <FaqCandidateCard key={candidate.id} candidate={candidate} />
            ))}
          </ul>
        )}
      </PageList>
    </>
  )
}
