import { type OfficerCase, recordSiteVisit } from '@tongban/contracts/officer-cases.ts'
import { OPINIONS } from '@tongban/i18n/official-text.ts'
import { Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../../app/language.tsx'
import { useMe } from '../../../app/session.ts'
import { ActionForm } from '../../../forms/action-form.tsx'
import { isOpinion, Opinion } from '../../../forms/opinion.tsx'
import { Labelled } from '../../../show/labelled.tsx'
import { useCaseAct } from './use-case-act.ts'

const LEAST_OFFICERS = 2

/** 现场核查记录: two officers or more (行政许可法 §34). */
export function SiteVisitForm({ file }: { file: OfficerCase }) {
  const { say } = useLanguage()
  const me = useMe().data
  const { run, state } = useCaseAct(recordSiteVisit, file, say('action.done_record_site_visit'))
  const today = Temporal.Now.plainDateISO('Asia/Shanghai').toString()
  const submittedOn = Temporal.Instant.from(file.submittedAt)
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDate()
    .toString()
  const [on, setOn] = useState(today)
  const [officers, setOfficers] = useState<string[]>(me ? [me.name] : [])
  const [findings, setFindings] = useState('')
  const [passed, setPassed] = useState<boolean>()
  const send = () => {
    if (passed === undefined) return
    run({
      params: { caseId: file.id },
      body: { version: file.version, on, officers, findings: findings.trim(), passed },
    })
  }
  return (
    <ActionForm
      state={state}
      submit={say('visit.submit')}
      isComplete={
        on !== '' && officers.length >= LEAST_OFFICERS && isOpinion(findings) && passed !== undefined
      }
      onSubmit={send}
    >
      {(faultOf) => (
        <>
          <Labelled label={say('visit.on')} fault={faultOf('/on', on === '' && say('visit.enter_day'))}>
            {(ids) => (
              <Input
                {...ids}
                type="date"
                min={submittedOn}
                max={today}
                value={on}
                onChange={({ target }) => setOn(target.value)}
              />
            )}
          </Labelled>
          <Labelled
            label={say('visit.officers')}
            hint={say('visit.officers_hint')}
            fault={faultOf('/officers', officers.length < LEAST_OFFICERS && say('visit.enter_officers'))}
          >
            {({ 'aria-invalid': _, ...ids }) => (
              <Select
                {...ids}
                mode="tags"
                open={false}
                suffixIcon={null}
                maxCount={10}
                tokenSeparators={['、', '，', ',', ' ']}
                value={officers}
                onChange={setOfficers}
              />
            )}
          </Labelled>
          <Opinion
            label={say('visit.findings')}
            value={findings}
            onChange={setFindings}
            fault={faultOf('/findings', !isOpinion(findings) && say('visit.enter_findings'))}
            templates={OPINIONS.visit}
            rows={5}
          />
          <fieldset className="choice">
            <legend>{say('visit.outcome')}</legend>
            <Radio.Group
              value={passed}
              onChange={({ target }) => setPassed(target.value)}
              options={[
                { value: true, label: say('visit.passed') },
                { value: false, label: say('visit.failed') },
              ]}
            />
            {faultOf('/passed', passed === undefined && say('visit.enter_outcome')) && (
              <p className="labelled-fault">{say('visit.enter_outcome')}</p>
            )}
          </fieldset>
        </>
      )}
    </ActionForm>
  )
}
