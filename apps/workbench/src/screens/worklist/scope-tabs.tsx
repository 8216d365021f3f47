import type { worklistCounts } from '@tongban/contracts/officer-cases.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { useLanguage } from '../../app/language.tsx'
import { SCOPES, type WorklistFilter } from './filter.ts'
import './scope-tabs.css'

type Counts = ResultOf<typeof worklistCounts>
type Scope = WorklistFilter['scope']
type Given = { scope: Scope; counts: Counts | undefined; onChange: (scope: Scope) => void }

/** 待领、我的、全部. */
export function ScopeTabs({ scope, counts, onChange }: Given) {
  const { say } = useLanguage()
  return (
    <fieldset className="scope-tabs" aria-label={say('worklist.scope')}>
      {SCOPES.map((one) => (
        <button key={one} type="button" aria-pressed={one === scope} onClick={() => onChange(one)}>
          {say(`worklist.${one}`)}
          {counts && one !== 'all' && <span className="scope-count figures">{counts[one]}</span>}
        </button>
      ))}
    </fieldset>
  )
}
