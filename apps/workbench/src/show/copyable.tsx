import CopyOutlined from '@ant-design/icons/es/icons/CopyOutlined'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useLanguage } from '../app/language.tsx'

/** Something that people carry elsewhere: what is shown may be shorter than what is copied. */
export function Copyable({ text, children }: { text: string; children: ReactNode }) {
  const { say } = useLanguage()
  const { message } = App.useApp()
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    void message.success(say('show.copied'))
  }
  return (
    <span className="copyable">
      {children}
      {'clipboard' in navigator && (
        <Button
          type="text"
          size="small"
          icon={<CopyOutlined aria-hidden />}
          aria-label={`${say('show.copy')} ${text}`}
          onClick={() => void copy()}
        />
      )}
    </span>
  )
}
