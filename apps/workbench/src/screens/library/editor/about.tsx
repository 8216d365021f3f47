import { Input } from 'antd'
import { useSyncExternalStore } from 'react'
import { useLanguage } from '../../../app/language.tsx'
import { Labelled } from '../../../show/labelled.tsx'
import type { DraftStore } from './draft-store.ts'
import type { About as Content } from './save-definition.ts'

/** 调整依据、理由、生效日期. */
export function About({ store }: { store: DraftStore<Content> }) {
  const { say } = useLanguage()
  const { definition } = useSyncExternalStore(store.subscribe, store.state)
  const put = (part: Partial<Content>) => store.change((about) => ({ ...about, ...part }))
  return (
    <div className="about">
      <Labelled label={say('library.basis')} hint={say('library.hint_basis')}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            lang="zh-CN"
            maxLength={1000}
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={definition.basis}
            onChange={({ target }) => put({ basis: target.value })}
          />
        )}
      </Labelled>
      <Labelled label={say('library.reason')} hint={say('library.hint_reason')}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            lang="zh-CN"
            maxLength={2000}
            autoSize={{ minRows: 2, maxRows: 10 }}
            value={definition.reason}
            onChange={({ target }) => put({ reason: target.value })}
          />
        )}
      </Labelled>
      <Labelled label={say('library.effective_on')} hint={say('library.hint_effective_on')}>
        {(ids) => (
          <Input
            {...ids}
            type="date"
            className="about-day"
            value={definition.effectiveOn ?? ''}
            onChange={({ target }) => put({ effectiveOn: target.value || null })}
          />
        )}
      </Labelled>
    </div>
  )
}
