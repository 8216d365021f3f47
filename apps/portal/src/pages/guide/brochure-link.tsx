import { GUIDE_BROCHURE, type Guide } from '@tongban/contracts/catalog.ts'
import { Icon } from '@tongban/ui/components/icon.tsx'
import { usePage } from '../../page.tsx'

/** 办事指南 on paper, with the code that leads back here. */
export function BrochureLink({ guide }: { guide: Guide }) {
  const { t } = usePage()
  return (
    <p class="brochure-link">
      <Icon name="document" />
      <a href={`/api/v1${GUIDE_BROCHURE.replace(':code', guide.code)}`}>{t('guide.brochure_download')}</a>
    </p>
  )
}
