import { ALERT_VIEWS, acknowledgeAlert, listAlerts, type SecurityAlert } from '@tongban/contracts/security.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { App, Button, Segmented } from 'antd'
import { useState } from 'react'
import { client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useAct } from '../../api/use-act.ts'
import { usePages } from '../../api/use-pages.ts'
import { useLanguage } from '../../app/language.tsx'
import { holds, useMe } from '../../app/session.ts'
import { oneOf, useAddress } from '../../app/use-address.ts'
import { ActionForm } from '../../forms/action-form.tsx'
import { isOpinion, Opinion } from '../../forms/opinion.tsx'
import { Facts } from '../../show/facts.tsx'
import { PageHead } from '../../show/page-head.tsx'
import { PageList } from '../../show/page-list.tsx'

const REFRESH_MS = 60_000

/** 安全告警: what rules noticed, newest first. */
export function Alerts() {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const view = oneOf(ALERT_VIEWS, params.get('view')) ?? 'open'
  const pages = usePages<SecurityAlert>(
    [listAlerts.path, view],
    (page, signal) => client.call(listAlerts, { query: { view, ...page }, signal }),
    { refetchInterval: REFRESH_MS },
  )
  return (
    <>
      <PageHead title={say('room.alerts')} text={say('alerts.text')} />
      <div className="filters">
        <Segmented
          aria-label={say('alerts.view')}
          value={view}
          onChange={(chosen) => change({ view: chosen === 'open' ? undefined : chosen })}
          options={ALERT_VIEWS.map((name) => ({ value: name, label: say(`alerts.${name}`) }))}
        />
      </div>
      <PageList pages={pages} empty={{ title: say('alerts.empty'), text: say('alerts.empty_text') }}>
        {(rows) => rows.map((alert) => <AlertPanel key={alert.id} alert={alert} />)}
      </PageList>
    </>
  )
}

function AlertPanel({ alert }: { alert: SecurityAlert }) {
  const { language, say } = useLanguage()
  const { rule, at, about, aboutName, reason, acknowledgedAt, acknowledgedBy, note } = alert
  const { data: me } = useMe()
  const maySettle = me !== undefined && holds(me, 'alert.handle')
  return (
    <section className="panel">
      <h2>{say(`alerts.${rule}`)}</h2>
      <p>{reason}</p>
      <Facts
        facts={[
          [say('alerts.about'), aboutName ?? about],
          [say('security_log.at'), formatInstant(at, language)],
          ...(acknowledgedAt
            ? ([
                [say('alerts.note'), note],
                [
                  say('alerts.settled'),
                  say('alerts.settled_by', {
                    by: acknowledgedBy ?? '',
                    at: formatInstant(acknowledgedAt, language),
                  }),
                ],
              ] as const)
            : []),
        ]}
      />
      {acknowledgedAt === null && maySettle && (
        <div className="settling">
          {about === me.accountId ? <p>{say('alerts.own')}</p> : <Settle alertId={alert.id} />}
        </div>
      )}
    </section>
  )
}

function Settle({ alertId }: { alertId: string }) {
  const { say } = useLanguage()
  const { message } = App.useApp()
  const [isOpen, setOpen] = useState(false)
  const [note, setNote] = useState('')
  const settle = useAct(acknowledgeAlert)
  const send = () =>
    settle.mutate(
      { params: { alertId }, body: { note: note.trim() } },
      {
        onSuccess() {
          void message.success(say('alerts.settled'))
          void queries.invalidateQueries({ queryKey: [listAlerts.path] })
        },
      },
    )
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{say('alerts.handle')}</Button>
  return (
    <ActionForm
      state={{ isPending: settle.isPending, problem: settle.error?.problem, news: [] }}
      submit={say('alerts.settle')}
      isComplete={isOpinion(note)}
      onSubmit={send}
    >
      {(faultOf) => (
        <Opinion
          label={say('alerts.note')}
          value={note}
          onChange={setNote}
          fault={faultOf('/note', !isOpinion(note) && say('alerts.enter_note'))}
        />
      )}
    </ActionForm>
  )
}
