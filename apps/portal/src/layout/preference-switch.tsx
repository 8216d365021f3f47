import { here } from '../address.ts'
import { usePage } from '../page.tsx'

/** The other language and the other text size, one press each. */
export function PreferenceSwitch() {
  const { t, request, language } = usePage()
  return (
    <form method="post" action="/preferences" class="preferences" noValidate>
      <input type="hidden" name="back" value={here(request)} />
      <button
        type="submit"
        class="header-link"
        name="language"
        value={language === 'zh' ? 'en' : 'zh'}
        lang={language === 'zh' ? 'en' : 'zh-CN'}
      >
        {t('layout.to_other_language')}
      </button>
      <button type="submit" class="header-link" name="elder" value={request.elder ? 'off' : 'on'}>
        {t(request.elder ? 'layout.elder_off' : 'layout.elder_on')}
      </button>
    </form>
  )
}
