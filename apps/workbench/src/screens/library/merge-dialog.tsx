import type { ChangeLayer } from '@tongban/contracts/changes.ts'
import { Modal, Select } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { useOpenChange } from './use-open-change.ts'
import './library.css'

type Given = {
  layer: ChangeLayer
  code: string
  text: string
  choices: readonly { readonly code: string; readonly name: string }[]
  onSearch: (part: string) => void
  onClose: () => void
}

/** 合并: with which others. */
export function MergeDialog({ layer, code, text, choices, onSearch, onClose }: Given) {
  const { say } = useLanguage()
  const { open, isPending, problem } = useOpenChange()
  const [others, setOthers] = useState<readonly string[]>([])
  return (
    <Modal
      open
      title={say('library.begin_merge')}
      onCancel={onClose}
      okText={say('library.begin')}
      okButtonProps={{ disabled: others.length === 0, loading: isPending }}
      onOk={() => open({ layer, kind: 'merge', items: [code, ...others] })}
    >
      <p>{text}</p>
      <Select
        mode="multiple"
        className="merge-choice"
        aria-label={say('library.merge_with')}
        placeholder={say('library.merge_with')}
        showSearch={{ filterOption: false, onSearch }}
        value={[...others]}
        onChange={(codes: string[]) => setOthers(codes)}
        options={choices.map((row) => ({ value: row.code, label: row.name }))}
      />
      <ProblemNote problem={problem} />
    </Modal>
  )
}
