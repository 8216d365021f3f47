import { getOfficerCase } from '@tongban/contracts/officer-cases.ts'
import { listCards, orderCase } from '@tongban/contracts/reactions.ts'
import { ORDERS } from '@tongban/i18n/official-text.ts'
import { App } from 'antd'
import { useState } from 'react'
import { queries } from '../api/queries.ts'
import { useAct } from '../api/use-act.ts'
import { useLanguage } from '../app/language.tsx'
import { ActionForm } from './action-form.tsx'
import { isOpinion, Opinion } from './opinion.tsx'

/** 督办: the officers of the case see the instruction at once. */
export function OrderForm({ caseId, onDone }: { caseId: string; onDone?: () => void }) {
  const { say } = useLanguage()
  const { message } = App.useApp()
  const [instruction, setInstruction] = useState('')
  const order = useAct(orderCase)
  const send = () =>
    order.mutate(
      { params: { caseId }, body: { instruction: instruction.trim() } },
      {
        onSuccess() {
          void message.success(say('order.done'))
          setInstruction('')
          onDone?.()
          void queries.invalidateQueries({ queryKey: [listCards.path] })
          void queries.invalidateQueries({ queryKey: [getOfficerCase.path] })
        },
      },
    )
  const state = { isPending: order.isPending, problem: order.error?.problem, news: [] }
  return (
    <ActionForm
      state={state}
      submit={say('order.submit')}
      isComplete={isOpinion(instruction)}
      onSubmit={send}
    >
      {(faultOf) => (
        <Opinion
          label={say('order.instruction')}
          value={instruction}
          onChange={setInstruction}
          fault={faultOf('/instruction', !isOpinion(instruction) && say('order.enter'))}
          templates={ORDERS}
        />
      )}
    </ActionForm>
  )
}
