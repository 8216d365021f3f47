import {
  CONSULTATION_VIEWS,
  type ConsultationRow,
  listConsultations,
} from '@tongban/contracts/consultations.ts'
import { Segmented } from 'antd'
import { client } from '../../api/client.ts'
import { usePages } from '../../api/use-pages.ts'
import { useLanguage } from '../../app/language.tsx'
import { oneOf, useAddress } from '../../app/use-address.ts'
import { PageHead } from '../../show/page-head.tsx'
import { PageList } from '../../show/page-list.tsx'
import { ConsultationTable } from './consultation-table.tsx'

const REFRESH_MS = 60_000

/** 咨询: what waits for an answer first, by due day. */
export function Consultations() {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const view = oneOf(CONSULTATION_VIEWS, params.get('view')) ?? 'open'
  const pages = usePages<ConsultationRow>(
    [listConsultations.path, view],
    (page, signal) => client.call(listConsultations, { query: { view, ...page }, signal }),
    { refetchInterval: REFRESH_MS },
  )
  return (
    <>
      <PageHead title={say('room.consultations')} text={say('consultations.text')} />
      <div className="filters">
        <Segmented
          aria-label={say('consultations.view')}
          value={view}
          onChange={(chosen) => change({ view: chosen === 'open' ? undefined : chosen })}
          options={CONSULTATION_VIEWS.map((name) => ({ value: name, label: say(`consultations.${name}`) }))}
        />
      </div>
      <PageList
        pages={pages}
        empty={{ title: say('consultations.empty'), text: say('consultations.empty_text') }}
      >
        {(rows) => <ConsultationTable rows={rows} />}
      </PageList>
    </>
  )
}
