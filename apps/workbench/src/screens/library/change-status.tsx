import type { ChangeStatus } from '@tongban/contracts/changes.ts'
import { changeWords } from '@tongban/i18n/changes.ts'
import { useLanguage } from '../../app/language.tsx'

/** Colour, shape and word. */
const LOOKS: Readonly<Record<ChangeStatus, readonly [shape: string, tone: string]>> = {
  draft: ['✎', 'soft'],
  in_review: ['◔', 'caution'],
  returned: ['↩', 'bad'],
  approved: ['◑', 'good'],
  effective: ['●', 'good'],
  withdrawn: ['×', 'soft'],
}

export function ChangeStatusWord({ status }: { status: ChangeStatus }) {
  const { language } = useLanguage()
  const [shape, tone] = LOOKS[status]
  return (
    <b className={`change-status ${tone}`}>
      <span aria-hidden="true">{shape}</span> {changeWords(language)(`change_status.${status}`)}
    </b>
  )
}
