import { listTransferAuthorities } from '@tongban/contracts/transfer.ts'
import { Select } from 'antd'
import { useState } from 'react'
import { useQuestion } from '../../api/use-question.ts'

type Given = {
  id: string
  value: string | undefined
  empty: string
  onChange: (id: string | undefined) => void
}

/** One of the authorities for whom one may import and export, found by name. */
export function AuthorityChoice({ id, value, empty, onChange }: Given) {
  const [q, setQ] = useState('')
  const { data, isFetching } = useQuestion(
    listTransferAuthorities,
    { query: q ? { q } : {} },
    { staleTime: 60_000 },
  )
  return (
    <Select
      id={id}
      showSearch={{ filterOption: false, onSearch: setQ }}
      allowClear
      placeholder={empty}
      loading={isFetching}
      {...(value !== undefined && { value })}
      onChange={(chosen: string | undefined) => onChange(chosen)}
      options={data?.items.map(({ id: value, name }) => ({ value, label: name })) ?? []}
    />
  )
}
