import { savePreferences } from '@tongban/contracts/identity.ts'
import { t } from '@tongban/i18n/portal.ts'
import { ownPath, posted } from '../../address.ts'
import type { PageRoute } from '../../page-route.ts'

/** Language and text size: kept in a cookie, and with the account when there is one. */
export const preferencesPost: PageRoute = {
  method: 'POST',
  path: '/preferences',
  harmless: true,
  async handle(request) {
    const language = posted(request, 'language')
    const elder = posted(request, 'elder')
    if (elder && request.me) await request.call(savePreferences, { body: { elderMode: elder === 'on' } })
    const back = ownPath(posted(request, 'back'))
    return {
      redirect: back,
      // Elsewhere the page itself shows what was pressed.
      ...(back === '/me' && elder && { flash: t(request.language)('me.saved') }),
      setPreference: {
        ...(language === 'zh' || language === 'en' ? { language } : {}),
        ...(elder && { elder: elder === 'on' }),
      },
    }
  },
}
