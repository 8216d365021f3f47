import { listObjections, OBJECTION_VIEWS, type StaffObjection } from '@tongban/contracts/privacy.ts'
import { formatDay, formatInstant } from '@tongban/i18n/format.ts'
import { Segmented } from 'antd'
import { client } from '../../api/client.ts'
import { usePages } from '../../api/use-pages.ts'
import { useLanguage } from '../../app/language.tsx'
import { oneOf, useAddress } from '../../app/use-address.ts'
import { Facts } from '../../show/facts.tsx'
import { PageHead } from '../../show/page-head.tsx'
import { PageList } from '../../show/page-list.tsx'
import { DecisionForm } from './decision-form.tsx'
import './objections.css'

/** 数据异议: what people want corrected or object to, soonest due first. */
export function Objections() {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const view = oneOf(OBJECTION_VIEWS, params.get('view')) ?? 'open'
  const pages = usePages<StaffObjection>([listObjections.path, view], (page, signal) =>
    client.call(listObjections, { query: { view, ...page }, signal }),
  )
  return (
    <>
      <PageHead title={say('room.objections')} text={say('objections.text')} />
      <div className="filters">
        <Segmented
          aria-label={say('objections.view')}
          value={view}
          onChange={(chosen) => change({ view: chosen === 'open' ? undefined : chosen })}
          options={OBJECTION_VIEWS.map((name) => ({ value: name, label: say(`objections.${name}`) }))}
        />
      </div>
      <PageList pages={pages} empty={{ title: say('objections.empty'), text: say('objections.empty_text') }}>
        {(rows) => rows.map((objection) => <Panel key={objection.id} objection={objection} />)}
      </PageList>
    </>
  )
}

function Panel({ objection }: { objection: StaffObjection }) {
  const { language, say } = useLanguage()
  const { kind, status, datum, shown, wanted, reason, dueOn, daysLate, answer, answeredAt, answeredBy } =
    objection
  return (
    <section className="panel">
      <h2 lang="zh-CN">
        {objection.personName} <span className="soft figures">{objection.personIdentifier}</span>
      </h2>
      <p lang="zh-CN">
        {say(`objections.kind_${kind}`)} · {datum}
      </p>
      <div className="objection-words">
        <Facts
          facts={[
            [say('objections.shown'), shown],
            ...(wanted === null ? [] : ([[say('objections.wanted'), wanted]] as const)),
            [say('objections.reason'), reason],
            ...(answeredAt && status !== 'open' ? ([[say('objections.answer'), answer]] as const) : []),
          ]}
        />
      </div>
      <Facts
        facts={[
          [
            say('objections.due'),
            <span key="due">
              {formatDay(dueOn, language)}
              {daysLate > 0 && <small className="bad"> {say('objections.late', { count: daysLate })}</small>}
            </span>,
          ],
          ...(answeredAt && status !== 'open'
            ? ([
                [say('objections.outcome'), say(`objections.${status}`)],
                [
                  say('objections.decided'),
                  say('objections.answered', {
                    by: answeredBy ?? '',
                    at: formatInstant(answeredAt, language),
                  }),
                ],
              ] as const)
            : []),
        ]}
      />
      {status === 'open' && (
        <div className="settling">
          <DecisionForm objectionId={objection.id} />
        </div>
      )}
    </section>
  )
}
