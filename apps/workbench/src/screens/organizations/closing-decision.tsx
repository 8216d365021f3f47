import { type Closing, decideClosing } from '@tongban/contracts/organization-closings.ts'
import { Modal } from 'antd'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { VerdictForm } from '../../forms/verdict-form.tsx'
import { BelongingsTable } from './belongings-table.tsx'
import { useOrganizationChange } from './use-organization-change.ts'

/** The second administrator sees the same counts as the first, as they are now. */
export function ClosingDecision({ closing, onDone }: { closing: Closing; onDone: () => void }) {
  const { say } = useLanguage()
  const act = useAct(decideClosing)
  const changed = useOrganizationChange()
  const { id: closingId, organization, successor } = closing
  const onSuccess = () => {
    changed(say('proposal.decided'))
    onDone()
  }
  return (
    <Modal
      open
      width="44rem"
      title={`${say('closing.open')} · ${organization.name}`}
      footer={null}
      onCancel={onDone}
    >
      <div className="closing-proposal">
        <BelongingsTable organizationId={organization.id} isMerger={successor !== null} />
        <VerdictForm
          about="proposal"
          state={{ isPending: act.isPending, problem: act.error?.problem }}
          onDecide={(body) => act.mutate({ params: { closingId }, body }, { onSuccess })}
        />
      </div>
    </Modal>
  )
}
