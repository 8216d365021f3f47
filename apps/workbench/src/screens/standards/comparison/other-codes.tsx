import type { Comparison } from '@tongban/contracts/standards.ts'
import { Link } from 'react-router'
import { useLanguage } from '../../../app/language.tsx'

/** 编码, the fourth of 四同: the same name under another code. */
export function OtherCodes({ items }: { items: Comparison['otherCodes'] }) {
  const { say } = useLanguage()
  if (items.length === 0) return null
  return (
    <section className="panel" aria-labelledby="other-codes">
      <h2 id="other-codes">{say('comparison.other_codes')}</h2>
      <p className="soft">{say('comparison.other_codes_text')}</p>
      <ul>
        {items.map(({ code, basicCode, organizationName }) => (
          <li key={code}>
            <span lang="zh-CN">{organizationName}</span>{' '}
            <Link to={`/standards/compare/${basicCode}`} className="figures">
              {basicCode}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
