import { countAffected } from '@tongban/contracts/change-control.ts'
import { Modal, Skeleton } from 'antd'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { AffectedNote } from './affected-note.tsx'
import { useOpenChange } from './use-open-change.ts'

type Given = {
  kind: 'suspend' | 'cancel' | 'split'
  code: string
  name: string
  onClose: () => void
}

/** 暂停、取消、拆分 of an item: whom it concerns is said before it is begun. */
export function BeginDialog({ kind, code, name, onClose }: Given) {
  const { say } = useLanguage()
  const { open, isPending, problem } = useOpenChange()
  const { data, error } = useQuestion(countAffected, { params: { code } }, { staleTime: 0 })
  return (
    <Modal
      open
      title={
        <>
          {say(`library.begin_${kind}`)} · <span lang="zh-CN">{name}</span>
        </>
      }
      onCancel={onClose}
      cancelText={say('library.not_now')}
      okText={say('library.begin_this', { kind: say(`library.begin_${kind}`) })}
      okButtonProps={{ disabled: !data, loading: isPending }}
      onOk={() => open({ layer: 'service', kind, items: [code] })}
    >
      {data ? (
        <AffectedNote kind={kind} affected={data} />
      ) : (
        !error && <Skeleton active title={false} paragraph={{ rows: 2 }} aria-label={say('loading')} />
      )}
      <ProblemNote problem={problem ?? error?.problem} />
    </Modal>
  )
}
