import type { SecurityEntry } from '@tongban/contracts/security.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { useLanguage } from '../../app/language.tsx'
import { type Column, DataTable } from '../../show/data-table.tsx'
import { deviceWords } from '../../show/device-words.ts'

export function EntryTable({ rows }: { rows: readonly SecurityEntry[] }) {
  const { language, say } = useLanguage()
  const columns: Column<SecurityEntry>[] = [
    {
      key: 'what',
      label: say('security_log.what'),
      phone: 'head',
      // A refusal is worded for whoever was refused; to the auditor it is a refusal first.
      render: ({ kind, what, words, times }) => (
        <>
          {kind === 'refusal' ? say('security_log.kind_refusal') : words}
          <small>
            {kind === 'refusal' ? words : say(`security_log.kind_${kind}`)} ·{' '}
            <span className="figures">{what}</span>
          </small>
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
      // What the platform does by itself comes from no network.
      render: ({ accountName, network }) =>
        accountName ? (
          <span lang="zh-CN">{accountName}</span>
        ) : (
          <span className="soft">{say(network ? 'security_log.nobody' : 'security_log.platform')}</span>
        ),
    },
    {
      key: 'network',
      label: say('security_log.network'),
      width: '15rem',
      render: ({ network, device, system, browser }) => (
        <>
          <span className="figures">{network || say('security.unknown_network')}</span>
          {device && <small title={device}>{deviceWords(say, { system, browser })}</small>}
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
