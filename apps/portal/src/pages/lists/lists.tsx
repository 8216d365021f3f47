import { type ListHead, listPublicLists } from '@tongban/contracts/public-lists.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { t } from '@tongban/i18n/portal.ts'
import { publicListWords } from '@tongban/i18n/public-lists.ts'
import { Icon } from '@tongban/ui/components/icon.tsx'
import { NothingHere } from '../../components/nothing-here.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { listPath } from './list-path.ts'

/** Every list of the chosen place and of those above it. */
export const listsPage: PageRoute = {
  method: 'GET',
  path: '/lists',
  async handle(request) {
    const query = request.region ? { region: request.region } : {}
    const found = await request.call(listPublicLists, { query })
    if (!found.ok) return problemPage(request, found.problem)
    const title = t(request.language)('lists.title')
    return show(request, { title, section: 'services' }, <Lists heads={found.value.items} />)
  },
}

function Lists({ heads }: { heads: readonly ListHead[] }) {
  const { t } = usePage()
  const places = [...Map.groupBy(heads, ({ region }) => region.code).values()]
  return (
    <div class="wrap">
      <h1>{t('lists.title')}</h1>
      <p class="lead">{t('lists.hint')}</p>
      {heads.length === 0 && (
        <NothingHere icon="document" title={t('lists.none')} hint={t('lists.none_hint')} />
      )}
      {places.map((own) => (
        <Place key={own[0]?.region.code} heads={own} />
      ))}
      <ul class="row-list region-list">
        <li>
          <a href="/intermediaries">
            <span>
              {t('lists.intermediaries')}
              <br />
              <span class="tb-soft tb-small">{t('lists.intermediaries_hint')}</span>
            </span>
            <Icon name="next" />
          </a>
        </li>
      </ul>
    </div>
  )
}

function Place({ heads }: { heads: readonly ListHead[] }) {
  const { t, language } = usePage()
  const say = publicListWords(language)
  return (
    <section class="list-place">
      <h2>
        <Zh>{t('lists.of', { region: heads[0]?.region.name ?? '' })}</Zh>
      </h2>
      <ul class="row-list region-list">
        {heads.map(({ kind, region, edition }) => (
          <li key={kind}>
            <a href={listPath(region.code, kind)}>
              <span>
                {say(`list.${kind}`)}
                <br />
                <span class="tb-soft tb-small">{say(`list_about.${kind}`)}</span>
              </span>
              <span class="tb-soft tb-small tb-figures">
                {t('lists.count', { count: edition.lines, day: formatDay(edition.day, language) })}
              </span>
              <Icon name="next" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
