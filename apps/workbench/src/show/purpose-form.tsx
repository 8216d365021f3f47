import { Button, Radio } from 'antd'
import { ProblemNote } from './problem-note.tsx'
import './purpose-form.css'

type Given<Name extends string> = {
  /** Who reads the purpose. */
  text: string
  /** What is chosen. */
  label: string
  options: readonly { readonly value: Name; readonly label: string }[]
  chosen: Name | undefined
  onChoose: (name: Name | undefined) => void
  problem: Parameters<typeof ProblemNote>[0]['problem']
  /** What is done then. */
  action: string
  isPending: boolean
  onSend: () => void
}

/** For what somebody's data is wanted: one purpose of several, which its subject reads (PIPL §6). */
export function PurposeForm<Name extends string>({
  text,
  label,
  options,
  chosen,
  onChoose,
  problem,
  action,
  isPending,
  onSend,
}: Given<Name>) {
  return (
    <div className="purpose-form">
      <p>{text}</p>
      <Radio.Group
        vertical
        aria-label={label}
        value={chosen}
        onChange={({ target }) => onChoose(options.find(({ value }) => value === target.value)?.value)}
        options={[...options]}
      />
      <ProblemNote problem={problem} />
      <Button type="primary" block loading={isPending} onClick={onSend}>
        {action}
      </Button>
    </div>
  )
}
