import { address } from '../../address.ts'
import { SiteSearch } from '../../layout/site-search.tsx'
import { usePage } from '../../page.tsx'
import { BridgePicture } from './bridge-picture.tsx'

/** Everyday wording, as people say it at the counter; the search understands it. */
const EXAMPLES = [
  ['home.example_bus', '老人坐公交优惠'],
  ['home.example_snack_bar', '开小吃店'],
  ['home.example_newborn', '给孩子上户口'],
  ['home.example_housing', '租公租房'],
  ['home.example_hotel', '开宾馆办卫生证'],
] as const

export function Hero() {
  const { t, request } = usePage()
  return (
    <section class="hero" aria-labelledby="hero-title">
      <BridgePicture />
      <div class="wrap">
        {request.me && (
          <p class="hero-greeting">
            {t('home.greeting', { name: request.me.actingAs?.name ?? request.me.name })}
          </p>
        )}
        <h1 id="hero-title">{t('home.hero')}</h1>
        <p class="hero-hint" id="hero-hint">
          {t('home.hero_hint')}
        </p>
        <SiteSearch id="hero-search" large />
        <div class="hero-examples">
          <h2>{t('home.try')}</h2>
          <ul>
            {EXAMPLES.map(([label, words]) => (
              <li key={label}>
                <a href={address('/search', { q: words })}>{t(label)}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  )
}
