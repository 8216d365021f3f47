import { t } from '@tongban/i18n/portal.ts'
import { Button } from '@tongban/ui/components/button.tsx'
import { Icon } from '@tongban/ui/components/icon.tsx'
import { address, posted } from '../../address.ts'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { findPlace, type Place, placesBelow } from '../../place.ts'
import { PostForm } from '../../post-form.tsx'
import { show } from '../../show.tsx'

const CODE = /^\d{6}(\d{6})?$/

/** 切换地区: go down level by level, choose at any. */
export const regionsPage: PageRoute = {
  method: 'GET',
  path: '/regions/switch',
  async handle(request) {
    const asked = request.query.parent ?? request.region
    const parent = asked && CODE.test(asked) ? await findPlace(request, asked) : null
    const below = await placesBelow(request, parent?.code)
    return show(
      request,
      { title: t(request.language)('regions.title'), hidden: true },
      <Regions parent={parent} below={below} />,
    )
  },
}

export const regionsPost: PageRoute = {
  method: 'POST',
  path: '/regions/switch',
  async handle(request) {
    const code = posted(request, 'region')
    return {
      redirect: '/',
      setPreference: { region: CODE.test(code) ? code : null },
      flash: t(request.language)('regions.changed'),
    }
  },
}

function Regions({ parent, below }: { parent: Place | null; below: readonly Place[] }) {
  const { t } = usePage()
  return (
    <div class="wrap narrow">
      <h1>{t('regions.title')}</h1>
      <p class="lead">{t('regions.hint')}</p>
      <PostForm action="/regions/switch">
        {parent && (
          <div class="region-now">
            <a class="tb-small" href={address('/regions/switch', { parent: parent.parent ?? 'top' })}>
              <Icon name="back" />
              {t('regions.up')}
            </a>
            <p>
              <strong>
                <Zh>{parent.name}</Zh>
              </strong>
              <Button kind="secondary" name="region" value={parent.code}>
                {t('regions.choose')}
                <span class="tb-hidden">{parent.name}</span>
              </Button>
            </p>
          </div>
        )}
        <h2 class="tb-hidden">{t('regions.below')}</h2>
        {below.length === 0 && <p class="tb-soft">{t('regions.none')}</p>}
        <ul class="row-list region-list">
          {below.map((place) => (
            <li key={place.code}>
              <a href={address('/regions/switch', { parent: place.code })}>
                <Zh>{place.name}</Zh>
              </a>
              <Button kind="quiet" name="region" value={place.code}>
                {t('regions.choose')}
                <span class="tb-hidden">{place.name}</span>
              </Button>
            </li>
          ))}
        </ul>
        <p class="after-panel">
          <Button kind="secondary" name="region" value="">
            {t('regions.all')}
          </Button>
        </p>
      </PostForm>
    </div>
  )
}
