import type { ClientLine } from '@tongban/contracts/sso.ts'
import { useLanguage } from '../../app/language.tsx'

const SHAPES = { proposed: '○', approved: '✓', refused: '✕', suspended: '■' } as const
const TONES = { proposed: 'caution', approved: 'good', refused: 'soft', suspended: 'bad' } as const

/** Shape, word and colour together. */
export function ClientStatusWord({ client }: { client: Pick<ClientLine, 'status' | 'waits'> }) {
  const { say } = useLanguage()
  const { status, waits } = client
  return (
    <b className={TONES[status]}>
      <span aria-hidden="true">{SHAPES[status]}</span> {say(`clients.status_${status}`)}
      {waits && status !== 'proposed' && <small> {say('clients.waits')}</small>}
    </b>
  )
}
