import { savePreferences } from '@tongban/contracts/identity.ts'
import { ownPath, posted } from '../../address.ts'
import type { PageRoute } from '../../page-route.ts'

/** Language and text size: kept in a cookie, and with the account when there is one. */
export const preferencesPost: PageRoute = {
  method: 'POST',
  path: '/preferences',
  async handle(request) {
    const language = posted(request, 'language')
    const elder = posted(request, 'elder')
    if (elder && request.me) await request.call(savePreferences, { body: { elderMode: elder === 'on' } })
    return {
      redirect: ownPath(posted(request, 'back')),
      setPreference: {
        ...(language === 'zh' || language === 'en' ? { language } : {}),
        ...(elder && { elder: elder === 'on' }),
      },
    }
  },
}
