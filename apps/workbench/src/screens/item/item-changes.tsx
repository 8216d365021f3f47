import { listManagedItems } from '@tongban/contracts/catalog.ts'
import { Button, Dropdown, Modal, Select } from 'antd'
import { useState } from 'react'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { holds, useMe } from '../../app/session.ts'
import { ProblemNote } from '../../show/problem-note.tsx'
import { useOpenChange } from '../library/use-open-change.ts'
import type { ManagedItem } from './managed-item.ts'

const KINDS = ['split', 'suspend', 'resume', 'cancel'] as const

/** 动态调整 of the item in sight, for those who may prepare one. */
export function ItemChanges({ item }: { item: ManagedItem }) {
  const { say } = useLanguage()
  const { data: me } = useMe()
  const { open, isPending, problem } = useOpenChange()
  const [isMerging, setMerging] = useState(false)
  if (!me || !holds(me, 'library.edit')) return null
  const { code } = item.guide
  const begin = (kind: (typeof KINDS)[number] | 'amend') => open({ layer: 'service', kind, items: [code] })
  return (
    <>
      <Button type="primary" loading={isPending} onClick={() => begin('amend')}>
        {say('library.amend')}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...KINDS.map((kind) => ({
              key: kind,
              label: say(`library.begin_${kind}`),
              onClick: () => begin(kind),
            })),
            { key: 'merge', label: say('library.begin_merge'), onClick: () => setMerging(true) },
          ],
        }}
      >
        <Button>{say('library.other_changes')} ▾</Button>
      </Dropdown>
      <ProblemNote problem={problem} />
      {isMerging && <MergeDialog item={item} onClose={() => setMerging(false)} />}
    </>
  )
}

/** 合并: with which others of the same authority. */
function MergeDialog({ item, onClose }: { item: ManagedItem; onClose: () => void }) {
  const { say } = useLanguage()
  const { open, isPending, problem } = useOpenChange()
  const [others, setOthers] = useState<readonly string[]>([])
  const [q, setQ] = useState('')
  const { data } = useQuestion(listManagedItems, { query: { ...(q && { q }), limit: 50 } })
  const { code, organization } = item.guide
  const choices = (data?.items ?? []).filter(
    (row) => row.code !== code && row.organizationName === organization.name && row.status === 'published',
  )
  return (
    <Modal
      open
      title={say('library.begin_merge')}
      onCancel={onClose}
      okText={say('library.begin')}
      okButtonProps={{ disabled: others.length === 0, loading: isPending }}
      onOk={() => open({ layer: 'service', kind: 'merge', items: [code, ...others] })}
    >
      <p>{say('library.merge_text', { name: item.guide.definition.name })}</p>
      <Select
        mode="multiple"
        className="merge-choice"
        aria-label={say('library.merge_with')}
        placeholder={say('library.merge_with')}
        showSearch={{ filterOption: false, onSearch: setQ }}
        value={[...others]}
        onChange={(codes: string[]) => setOthers(codes)}
        options={choices.map((row) => ({ value: row.code, label: row.name }))}
      />
      <ProblemNote problem={problem} />
    </Modal>
  )
}
