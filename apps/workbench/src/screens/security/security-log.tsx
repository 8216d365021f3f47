import {
  listSecurityEntries,
  SECURITY_EXPORT_PATH,
  SECURITY_KINDS,
  SECURITY_OUTCOMES,
  type SecurityEntry,
} from '@tongban/contracts/security.ts'
import { Button, Input, Select } from 'antd'
import { useCallback } from 'react'
import { client } from '../../api/client.ts'
import { usePages } from '../../api/use-pages.ts'
import { useLanguage } from '../../app/language.tsx'
import { oneOf, useAddress } from '../../app/use-address.ts'
import { PageHead } from '../../show/page-head.tsx'
import { PageList } from '../../show/page-list.tsx'
import { SearchField } from '../../show/search-field.tsx'
import { EntryTable } from './entry-table.tsx'
import './security.css'

const today = () => Temporal.Now.plainDateISO('Asia/Shanghai').toString()

/** 安全日志, for the audit administrator. */
export function SecurityLog() {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const given = (name: string) => params.get(name) ?? undefined
  const [kind, outcome] = [
    oneOf(SECURITY_KINDS, params.get('kind')),
    oneOf(SECURITY_OUTCOMES, params.get('outcome')),
  ]
  const [who, network] = [given('who')?.slice(0, 60), given('network')?.slice(0, 60)]
  const [from, until] = [given('from'), given('until')]
  const sought = {
    ...(kind && { kind }),
    ...(outcome && { outcome }),
    ...(who && { who }),
    ...(network && { network }),
    ...(from && { from }),
    ...(until && { until }),
  }
  const pages = usePages<SecurityEntry>([listSecurityEntries.path, sought], (page, signal) =>
    client.call(listSecurityEntries, { query: { ...sought, ...page }, signal }),
  )
  const searchWho = useCallback((text: string) => change({ who: text }), [change])
  const searchNetwork = useCallback((text: string) => change({ network: text }), [change])
  const days = { from: from || until || today(), until: until || today() }
  return (
    <>
      <PageHead title={say('room.security_log')} text={say('security_log.text')}>
        <Button href={`/api/v1${SECURITY_EXPORT_PATH}?${new URLSearchParams(days)}`}>
          {say(days.from === days.until ? 'security_log.export_day' : 'security_log.export_days', days)}
        </Button>
      </PageHead>
      <search className="filters">
        <SearchField label={say('security_log.who')} value={who ?? ''} onSearch={searchWho} />
        <SearchField label={say('security_log.network')} value={network ?? ''} onSearch={searchNetwork} />
        <Select
          aria-label={say('security_log.kind')}
          value={kind ?? ''}
          onChange={(chosen: string) => change({ kind: chosen })}
          options={[
            { value: '', label: say('security_log.any_kind') },
            ...SECURITY_KINDS.map((name) => ({ value: name, label: say(`security_log.kind_${name}`) })),
          ]}
        />
        <Select
          aria-label={say('security_log.outcome')}
          value={outcome ?? ''}
          onChange={(chosen: string) => change({ outcome: chosen })}
          options={[
            { value: '', label: say('security_log.any_outcome') },
            ...SECURITY_OUTCOMES.map((name) => ({ value: name, label: say(`security_log.${name}`) })),
          ]}
        />
        {(['from', 'until'] as const).map((name) => (
          <label key={name} className="filters-day" htmlFor={`log-${name}`}>
            {say(`security_log.${name}`)}
            <Input
              id={`log-${name}`}
              type="date"
              value={given(name) ?? ''}
              onChange={({ target }) => change({ [name]: target.value })}
            />
          </label>
        ))}
      </search>
      <PageList
        pages={pages}
        empty={{ title: say('security_log.empty'), text: say('security_log.empty_text') }}
      >
        {(rows) => <EntryTable rows={rows} />}
      </PageList>
    </>
  )
}
