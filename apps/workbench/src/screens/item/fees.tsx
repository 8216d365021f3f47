import { formatYuan } from '@tongban/i18n/format.ts'
import { useLanguage } from '../../app/language.tsx'
import type { ManagedItem } from './managed-item.ts'

/** Fees, results, and the services of third parties that the law asks for. */
export function Fees({ item: { guide } }: { item: ManagedItem }) {
  const { language, say } = useLanguage()
  const { fees, results, intermediaries } = guide.definition
  return (
    <div lang="zh-CN">
      {fees.length === 0 && <p>{say('item.no_fee')}</p>}
      <ul className="item-list">
        {fees.map(({ name, amount, standard, basis, when, reducible, reduction }) => (
          <li key={name}>
            <b>{name}</b> {formatYuan(amount, language)}
            <p>{standard}</p>
            {reducible && reduction && <p>{say('item.reduction', { text: reduction })}</p>}
            {when && <code>{when}</code>}
            <small>{say('evidence.basis', { basis })}</small>
          </li>
        ))}
      </ul>
      <h3>{say('item.results')}</h3>
      <ul className="item-list">
        {results.map(({ name, kind, licenceType, validity }) => (
          <li key={name}>
            <b>{name}</b> {[say(`result_kind.${kind}`), validity, licenceType].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
      <h3>{say('item.intermediaries')}</h3>
      {intermediaries.length === 0 && <p className="soft">{say('show.none')}</p>}
      <ul className="item-list">
        {intermediaries.map(({ service, basis, payer }) => (
          <li key={service}>
            <b>{service}</b> {payer}
            <small>{say('evidence.basis', { basis })}</small>
          </li>
        ))}
      </ul>
    </div>
  )
}
