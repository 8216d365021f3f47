import { Input } from 'antd'
import type { ReactNode } from 'react'
import { Labelled } from '../show/labelled.tsx'

type Given = {
  label: string
  value: string
  onChange: (value: string) => void
  maxLength: number
  fault?: string | undefined
  hint?: ReactNode
  /** Said beside the label when the field may stay empty. */
  optional?: string
}

/** One line of Chinese text with its label and its fault. */
export function LineField({ value, onChange, maxLength, ...labelled }: Given) {
  return (
    <Labelled {...labelled}>
      {(ids) => (
        <Input
          {...ids}
          lang="zh-CN"
          maxLength={maxLength}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Labelled>
  )
}
