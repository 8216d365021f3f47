import { Notice } from '@tongban/ui/components/notice.tsx'
import { posted } from './address.ts'
import { usePage } from './page.tsx'
import type { PortalRequest } from './page-route.ts'

const FIELD = 'demonstration_code'

/** 演示: the code that would come by message, where nothing sends messages. */
export function DemonstrationCode({ code }: { code: string | null }) {
  const { t } = usePage()
  if (code === null) return null
  return (
    <Notice tone="caution" title={t('sign_in.demonstration')}>
      <p>{t('sign_in.demonstration_code', { code })}</p>
    </Notice>
  )
}

/** Within the form, so that who mistypes the code is shown it again: the platform tells it once. */
export const KeptDemonstrationCode = ({ code }: { code: string | null }) =>
  code && <input type="hidden" name={FIELD} value={code} />

export function postedDemonstrationCode(request: PortalRequest): string | null {
  const code = posted(request, FIELD)
  return /^\d{6}$/.test(code) ? code : null
}
