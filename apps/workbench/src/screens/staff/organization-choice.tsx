import { findOrganizations } from '@tongban/contracts/organizations.ts'
import { Select } from 'antd'
import { useState } from 'react'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'

export type Chosen = { readonly id: string; readonly name: string }
type Given = {
  id?: string
  label?: string
  value: Chosen | undefined
  empty?: string
  onChange: (chosen: Chosen | undefined) => void
}

/** An organization that the administrator looks after, found by name. */
export function OrganizationChoice({ id, label, value, empty, onChange }: Given) {
  const { say } = useLanguage()
  const [q, setQ] = useState('')
  const { data, isFetching } = useQuestion(
    findOrganizations,
    { query: q ? { q } : {} },
    { staleTime: 60_000, keepsLast: true },
  )
  const found = data?.items ?? []
  const known = value && !found.some((one) => one.id === value.id) ? [value, ...found] : found
  return (
    <Select
      {...(id && { id })}
      {...(label && { 'aria-label': label })}
      className="organization-choice"
      showSearch={{ filterOption: false, onSearch: setQ }}
      allowClear
      placeholder={empty ?? say('staff.find_organization')}
      loading={isFetching}
      {...(value && { value: value.id })}
      onChange={(chosen: string | undefined) => onChange(known.find((one) => one.id === chosen))}
      options={known.map((one) => ({ value: one.id, label: one.name }))}
    />
  )
}
