import { acceptCase, type OfficerCase } from '@tongban/contracts/officer-cases.ts'
import { OPINIONS } from '@tongban/i18n/official-text.ts'
import { useState } from 'react'
import { useLanguage } from '../../../app/language.tsx'
import { ActionForm } from '../../../forms/action-form.tsx'
import { isOpinion, Opinion } from '../../../forms/opinion.tsx'
import { useCaseAct } from './use-case-act.ts'

/** 受理: the statutory and the promised clock start. */
export function AcceptForm({ file }: { file: OfficerCase }) {
  const { say } = useLanguage()
  const { run, state } = useCaseAct(acceptCase, file, say('action.done_accept'))
  const [opinion, setOpinion] = useState<string>(OPINIONS.accept[0])
  const send = () =>
    run({ params: { caseId: file.id }, body: { version: file.version, opinion: opinion.trim() } })
  return (
    <ActionForm state={state} submit={say('action.accept')} isComplete={isOpinion(opinion)} onSubmit={send}>
      {(faultOf) => (
        <Opinion
          label={say('action.opinion')}
          value={opinion}
          onChange={setOpinion}
          fault={faultOf('/opinion', !isOpinion(opinion) && say('action.enter_opinion'))}
          templates={OPINIONS.accept}
        />
      )}
    </ActionForm>
  )
}
