import { BEGINS_FROM, type ChangeLayer } from '@tongban/contracts/changes.ts'
import { Button, Dropdown } from 'antd'
import { type ReactNode, useState } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { BeginDialog } from './begin-dialog.tsx'
import { useOpenChange } from './use-open-change.ts'

const OTHERS = ['split', 'merge', 'suspend', 'resume', 'cancel'] as const

type Given = {
  layer: ChangeLayer
  code: string
  name: string
  status: string
  /** One of many on a screen. */
  small?: boolean
  /** 合并 asks first with which others. */
  merging: (onClose: () => void) => ReactNode
}

/** 动态调整 of one thing in force, of the kinds that its state allows. */
export function ChangeMenu({ layer, code, name, status, small = false, merging }: Given) {
  const { say } = useLanguage()
  const { open, isPending, problem } = useOpenChange()
  const [asked, setAsked] = useState<'merge' | 'suspend' | 'cancel' | 'split'>()
  const begin = (kind: (typeof OTHERS)[number]) =>
    kind === 'resume' || (layer === 'basic' && kind !== 'merge')
      ? open({ layer, kind, items: [code] })
      : setAsked(kind)
  const onClose = () => setAsked(undefined)
  const isAllowed = (kind: 'amend' | (typeof OTHERS)[number]) =>
    BEGINS_FROM[kind].some((standing) => standing === status)
  const others = OTHERS.filter(isAllowed)
  const size = small ? 'small' : 'medium'
  const label = (word: string) => (small ? { 'aria-label': `${word} ${name}` } : {})
  return (
    <>
      {isAllowed('amend') && (
        <Button
          size={size}
          type={small ? 'default' : 'primary'}
          loading={isPending}
          {...label(say('library.amend'))}
          onClick={() => open({ layer, kind: 'amend', items: [code] })}
        >
          {say('library.amend')}
        </Button>
      )}
      {others.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: others.map((kind) => ({
              key: kind,
              label: say(`library.begin_${kind}`),
              onClick: () => begin(kind),
            })),
          }}
        >
          <Button size={size} {...label(say('library.other_changes'))}>
            {say('library.other_changes')} ▾
          </Button>
        </Dropdown>
      )}
      <ProblemNote problem={problem} />
      {asked === 'merge'
        ? merging(onClose)
        : asked && <BeginDialog kind={asked} code={code} name={name} onClose={onClose} />}
    </>
  )
}
