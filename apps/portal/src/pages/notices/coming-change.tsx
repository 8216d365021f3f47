import { type ComingChange, getComingChange } from '@tongban/contracts/notices.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { Notice } from '@tongban/ui/components/notice.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PortalRequest } from '../../page-route.ts'

/** The page stands without it. */
export async function comingChangeOf(request: PortalRequest, code: string): Promise<ComingChange | null> {
  const found = await request.call(getComingChange, { params: { code } })
  return found.ok ? found.value.change : null
}

/** What is decided of the item and will be so from a day on: whoever can still apply before has to know. */
export function ComingChangeNote({ change }: { change: ComingChange | null }) {
  const { t, language } = usePage()
  if (!change || change.kind === 'add') return null
  const { kind, on, reason } = change
  return (
    <Notice
      tone={kind === 'resume' ? 'info' : 'caution'}
      title={t(`notices.will_${kind}`, { day: formatDay(on, language) })}
    >
      <p>
        <Zh>{reason}</Zh>
      </p>
      {kind !== 'resume' && (
        <p>{t(kind === 'amend' ? 'notices.until_then_present_rules' : 'notices.until_then_apply')}</p>
      )}
    </Notice>
  )
}
