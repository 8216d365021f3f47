import type { SecurityEntry } from '@tongban/contracts/security.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { useLanguage } from '../../app/language.tsx'
import { type Column, DataTable } from '../../show/data-table.tsx'

export function EntryTable({ rows }: { rows: readonly SecurityEntry[] }) {
  const { language, say } = useLanguage()
  const columns: Column<SecurityEntry>[] = [
    {
      key: 'what',
      label: say('security_log.what'),
      phone: 'head',
      render: ({ kind, what, times }) => (
        <>
          {say(`security_log.kind_${kind}`)}
          <small className="figures">{what}</small>
          {times > 1 && <small>{say('security_log.times', { count: times })}</small>}
        </>
      ),
    },
    {
      key: 'outcome',
      label: say('security_log.outcome'),
      width: '7rem',
      render: ({ outcome }) => (
        <span className={outcome === 'refused' ? 'bad' : 'good'}>
          {outcome === 'refused' ? '✗' : '✓'} {say(`security_log.${outcome}`)}
        </span>
      ),
    },
    {
      key: 'account',
      label: say('security_log.account'),
      width: '10rem',
      render: ({ accountName }) =>
        accountName ? (
          <span lang="zh-CN">{accountName}</span>
        ) : (
          <span className="soft">{say('security_log.nobody')}</span>
        ),
    },
    {
      key: 'network',
      label: say('security_log.network'),
      width: '11rem',
      render: ({ network, device }) => (
        <>
          <span className="figures">{network}</span>
          <small>{device.slice(0, 40)}</small>
        </>
      ),
    },
    {
      key: 'at',
      label: say('security_log.at'),
      width: '12rem',
      render: ({ at, sealed }) => (
        <>
          <time dateTime={at}>{formatInstant(at, language)}</time>
          <small>{say(sealed ? 'security_log.sealed' : 'security_log.waiting')}</small>
        </>
      ),
    },
  ]
  return <DataTable caption={say('room.security_log')} columns={columns} rows={rows} keyOf={({ id }) => id} />
}
