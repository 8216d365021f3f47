import { TASK_KINDS, type worklistCounts } from '@tongban/contracts/officer-cases.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { Button, type InputRef, Select } from 'antd'
import { type Ref, useCallback } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { Light } from '../../show/light.tsx'
import { SearchField } from '../../show/search-field.tsx'
import type { WorklistFilter } from './filter.ts'

type Given = {
  filter: WorklistFilter
  counts: ResultOf<typeof worklistCounts> | undefined
  onChange: (changes: Readonly<Record<string, string | undefined>>) => void
  search: Ref<InputRef>
}

export function FilterBar({ filter, counts, onChange, search }: Given) {
  const { say } = useLanguage()
  const searchFor = useCallback((q: string) => onChange({ q }), [onChange])
  return (
    <search className="filters">
      <SearchField ref={search} label={say('worklist.search')} value={filter.q ?? ''} onSearch={searchFor} />
      <Select
        aria-label={say('worklist.kind')}
        value={filter.kind ?? ''}
        onChange={(kind: string) => onChange({ kind })}
        options={[
          { value: '', label: say('worklist.any_kind') },
          ...TASK_KINDS.map((kind) => ({ value: kind, label: say(`task.${kind}`) })),
        ]}
      />
      <Select
        aria-label={say('worklist.sort')}
        value={filter.sort ?? 'due'}
        onChange={(sort) => onChange({ sort: sort === 'due' ? undefined : sort })}
        options={[
          { value: 'due', label: say('worklist.sort_due') },
          { value: 'opened', label: say('worklist.sort_opened') },
        ]}
      />
      {(['red', 'yellow', 'green'] as const).map((light) => (
        <Button
          key={light}
          className="light-toggle"
          aria-pressed={filter.light === light}
          onClick={() => onChange({ light: filter.light === light ? undefined : light })}
        >
          <Light light={light} />
          {counts && light !== 'green' && <span className="figures">{counts[light]}</span>}
        </Button>
      ))}
      {counts && counts.paused > 0 && (
        <span className="soft">{say('worklist.paused', { count: counts.paused })}</span>
      )}
    </search>
  )
}
