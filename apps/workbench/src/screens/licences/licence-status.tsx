import type { Licence } from '@tongban/contracts/licences.ts'
import { useLanguage } from '../../app/language.tsx'

const SHAPES = { active: '✓', suspended: '❚❚', expired: '○', revoked: '✕', superseded: '⇢' } as const

export function LicenceStatus({ status }: Pick<Licence, 'status'>) {
  const { say } = useLanguage()
  return (
    <b className={status === 'active' ? 'good' : status === 'revoked' ? 'bad' : 'soft'}>
      <span aria-hidden="true">{SHAPES[status]}</span> {say(`licence.${status}`)}
    </b>
  )
}
