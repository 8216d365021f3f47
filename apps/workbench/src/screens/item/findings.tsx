import { useLanguage } from '../../app/language.tsx'
import type { ManagedItem } from './managed-item.ts'

export function Findings({ item: { findings } }: { item: ManagedItem }) {
  const { say } = useLanguage()
  if (findings.length === 0) return <p className="good">✓ {say('item.no_findings')}</p>
  return (
    <ul className="findings">
      {findings.map(({ rule, level, path, message }) => (
        <li key={`${rule}-${path}`}>
          <b className={level === 'error' ? 'bad' : 'caution'}>
            {level === 'error' ? `✕ ${say('item.error')}` : `▲ ${say('item.warning')}`}
          </b>{' '}
          {message}
          <small className="soft">
            {rule} <code>{path}</code>
          </small>
        </li>
      ))}
    </ul>
  )
}
