import { listMyCases } from '@tongban/contracts/applicant-cases.ts'
import { listMyLicences } from '@tongban/contracts/licences.ts'
import { listThemes, searchItems } from '@tongban/contracts/search.ts'
import { t } from '@tongban/i18n/portal.ts'
import type { PageRoute, PortalRequest } from '../../page-route.ts'
import { show } from '../../show.tsx'
import { Bundles } from './bundles.tsx'
import { Hero } from './hero.tsx'
import { Mine } from './mine.tsx'
import { QuickServices } from './quick-services.tsx'
import { LifeEvents, Themes } from './themes.tsx'

/** 首页: search first, then what is mine, then the ways to look around. */
export const homePage: PageRoute = {
  method: 'GET',
  path: '/',
  async handle(request) {
    const place = request.region ? { region: request.region } : {}
    const [themes, found, mine] = await Promise.all([
      request.call(listThemes, { query: place }),
      request.call(searchItems, { query: { ...place, bundle: true, limit: 6 } }),
      request.me?.actingAs ? loadMine(request) : null,
    ])
    const groups = themes.ok ? themes.value.groups : []
    const chosen = request.query.for
    const firm = chosen ? chosen === 'firm' : request.me?.actingAs?.kind === 'firm'
    return show(
      request,
      { title: t(request.language)('home.title'), section: 'home', ownSearch: true },
      <>
        <Hero />
        <div class="wrap home">
          {mine && <Mine {...mine} />}
          <QuickServices />
          <Bundles items={found.ok ? found.value.items : []} />
          <LifeEvents groups={groups} />
          <Themes groups={groups} firm={firm} />
        </div>
      </>,
    )
  },
}

/** Only what fits on the first screen; a part that fails to load is left out. */
async function loadMine(request: PortalRequest) {
  const [cases, licences] = await Promise.all([
    request.call(listMyCases, { query: { limit: 3 } }),
    request.call(listMyLicences, { query: { limit: 3 } }),
  ])
  return {
    cases: cases.ok ? cases.value.items : [],
    licences: licences.ok ? licences.value.items : [],
  }
}
