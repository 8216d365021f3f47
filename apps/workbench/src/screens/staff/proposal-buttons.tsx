import { Button } from 'antd'
import { useLanguage } from '../../app/language.tsx'

type Given = {
  abilities: readonly string[]
  /** Of whom the proposal is, for those who cannot see beside what a button stands. */
  name: string
  isWithdrawing: boolean
  onDecide: () => void
  onWithdraw: () => void
}

/** What one may do with a proposal of administrators. */
export function ProposalButtons({ abilities, name, isWithdrawing, onDecide, onWithdraw }: Given) {
  const { say } = useLanguage()
  const named = <span className="visually-hidden"> {name}</span>
  return (
    <div className="staff-buttons">
      {abilities.includes('decide') && (
        <Button type="primary" onClick={onDecide}>
          {say('proposal.decide')}
          {named}
        </Button>
      )}
      {abilities.includes('withdraw') && (
        <Button loading={isWithdrawing} onClick={onWithdraw}>
          {say('proposal.withdraw')}
          {named}
        </Button>
      )}
    </div>
  )
}
