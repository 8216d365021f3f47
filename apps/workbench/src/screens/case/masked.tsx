import { revealDatum } from '@tongban/contracts/reveal.ts'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { holds, useMe } from '../../app/session.ts'
import { PurposeForm } from '../../show/purpose-form.tsx'
import './masked.css'

const PURPOSES = ['contact', 'compare', 'deliver', 'other_office'] as const

/** A masked value with the way to see it in full: for a purpose that its subject reads. */
export function Masked({ caseId, datum, label, value }: Given) {
  const { say } = useLanguage()
  const { data: me } = useMe()
  const [clear, setClear] = useState<string>()
  const [isAsking, setAsking] = useState(false)
  const mayReveal = value.includes('*') && me !== undefined && holds(me, 'case.reveal')
  const show = (text: string) => {
    setClear(text)
    setAsking(false)
  }
  return (
    <span className="masked">
      <span className="figures">{clear ?? value}</span>
      {mayReveal && clear === undefined && (
        <Button
          size="small"
          type="link"
          aria-label={say('reveal.title', { label })}
          onClick={() => setAsking(true)}
        >
          {say('reveal.open')}
        </Button>
      )}
      <Modal
        open={isAsking}
        onCancel={() => setAsking(false)}
        footer={null}
        width="24rem"
        title={say('reveal.title', { label })}
        destroyOnHidden
      >
        <Purpose caseId={caseId} datum={datum} onClear={show} />
      </Modal>
    </span>
  )
}

type Given = {
  caseId: string
  /** As `revealDatum` names it. */
  datum: string
  label: string
  value: string
}

function Purpose({
  caseId,
  datum,
  onClear,
}: Pick<Given, 'caseId' | 'datum'> & { onClear: (value: string) => void }) {
  const { say } = useLanguage()
  const [purpose, setPurpose] = useState<(typeof PURPOSES)[number]>('contact')
  const reveal = useAct(revealDatum)
  // What the subject reads is official text, so Chinese whatever the language of the screen.
  const send = () =>
    reveal.mutate(
      { params: { caseId }, body: { datum, purpose: WORDS[purpose] } },
      { onSuccess: ({ value }) => onClear(value) },
    )
  return (
    <PurposeForm
      text={say('reveal.text')}
      label={say('reveal.purpose')}
      options={PURPOSES.map((name) => ({ value: name, label: say(`reveal.${name}`) }))}
      chosen={purpose}
      onChoose={(name) => setPurpose(name ?? 'contact')}
      problem={reveal.error?.problem}
      action={say('reveal.send')}
      isPending={reveal.isPending}
      onSend={send}
    />
  )
}

const WORDS = {
  contact: '电话联系当事人',
  compare: '与原件核对',
  deliver: '送达结果',
  other_office: '向有关部门核实',
} as const satisfies Record<(typeof PURPOSES)[number], string>
