import { Button } from 'antd'
import { useLanguage } from '../../app/language.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { useOpenChange } from './use-open-change.ts'

/** 新增基本目录, for who keeps the catalogue of a region. */
export function NewBasicItem() {
  const { say } = useLanguage()
  const { open, isPending, problem } = useOpenChange()
  return (
    <>
      <Button loading={isPending} onClick={() => open({ layer: 'basic', kind: 'add' })}>
        {say('library.new_basic')}
      </Button>
      <ProblemNote problem={problem} />
    </>
  )
}
