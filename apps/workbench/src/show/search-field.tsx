import SearchOutlined from '@ant-design/icons/es/icons/SearchOutlined'
import { Input, type InputRef } from 'antd'
import { type Ref, useEffect, useState } from 'react'
import { useIsLeaving } from '../app/use-is-leaving.ts'

type Given = { label: string; value: string; onSearch: (text: string) => void; ref?: Ref<InputRef> }
const PAUSE_MS = 350

/**
 * Searches when one stops typing. What stands outside, e.g. in the address, wins when it changes. Who is on the way to
 * another room is not called back: a search that lives in the address would be a way of its own.
 */
export function SearchField({ label, value, onSearch, ref }: Given) {
  const [text, setText] = useState(value)
  const isLeaving = useIsLeaving()
  useEffect(() => setText(value), [value])
  useEffect(() => {
    if (text.trim() === value) return
    const search = () => {
      if (isLeaving()) timer = setTimeout(search, PAUSE_MS)
      else onSearch(text.trim())
    }
    let timer = setTimeout(search, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, value, onSearch, isLeaving])
  return (
    <Input
      {...(ref && { ref })}
      className="filters-search"
      type="search"
      aria-label={label}
      placeholder={label}
      prefix={<SearchOutlined aria-hidden />}
      maxLength={60}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onPressEnter={() => onSearch(text.trim())}
    />
  )
}
