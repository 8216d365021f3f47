import { Input } from 'antd'
import type { ReactNode } from 'react'
import { Labelled } from '../show/labelled.tsx'

type Given = {
  label: string
  value: string
  onChange: (value: string) => void
  fault?: string | undefined
  hint?: ReactNode
}

/** 手机号 of the mainland. */
export const isPhone = (text: string): boolean => /^1\d{10}$/.test(text)

/** Somebody else's mobile number: the browser offers none of the officer's own. */
export function PhoneField({ value, onChange, ...labelled }: Given) {
  return (
    <Labelled {...labelled}>
      {(ids) => (
        <Input
          {...ids}
          type="tel"
          inputMode="numeric"
          autoComplete="off"
          maxLength={11}
          value={value}
          onChange={({ target }) => onChange(target.value.trim())}
        />
      )}
    </Labelled>
  )
}
