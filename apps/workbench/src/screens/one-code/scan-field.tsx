import { resolveOneCode } from '@tongban/contracts/one-code.ts'
import { Button, Input, Space } from 'antd'
import { type FormEvent, useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { IdentifiedDrawer } from './identified-drawer.tsx'
import './scan-field.css'

/** A scanner types the code and Enter, as a keyboard does. */
export function ScanField() {
  const { say } = useLanguage()
  const [code, setCode] = useState('')
  const [open, setOpen] = useState(false)
  const read = useAct(resolveOneCode)
  const identify = (event: FormEvent) => {
    event.preventDefault()
    const given = code.trim()
    if (!given) return
    read.mutate({ body: { code: given, purpose: 'window' } }, { onSuccess: () => setOpen(true) })
    // The next visitor's code begins in an empty field.
    setCode('')
  }
  return (
    <>
      <form className="scan-field" onSubmit={identify}>
        <Space.Compact>
          <Input
            aria-label={say('one_code.field')}
            placeholder={say('one_code.hint')}
            value={code}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => setCode(target.value)}
          />
          <Button htmlType="submit" loading={read.isPending}>
            {say('one_code.read')}
          </Button>
        </Space.Compact>
      </form>
      <ProblemNote problem={read.error?.problem} />
      {read.data && <IdentifiedDrawer identified={read.data} open={open} onClose={() => setOpen(false)} />}
    </>
  )
}
