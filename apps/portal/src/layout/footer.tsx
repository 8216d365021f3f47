import { usePage } from '../page.tsx'
import { BrandMark } from './brand-mark.tsx'

/** 政务服务便民热线: one number for the whole country (国办发〔2020〕53号). */
const HOTLINE = '12345'

const COLUMNS = [
  {
    title: 'footer.services',
    links: [
      ['/ask', 'ask.title'],
      ['/consultations/new', 'consult.new'],
      ['/track', 'footer.track'],
      ['/verify', 'footer.verify'],
      ['/halls', 'footer.halls'],
      ['/departments', 'footer.departments'],
      ['/lists', 'lists.title'],
      ['/notices', 'notices.title'],
    ],
  },
  {
    title: 'footer.about',
    links: [
      ['/help', 'footer.help'],
      ['/accessibility', 'footer.accessibility'],
    ],
  },
  {
    title: 'footer.people',
    links: [
      ['/workbench', 'footer.workbench'],
      ['/api/docs', 'footer.api'],
    ],
  },
] as const

export function Footer() {
  const { t } = usePage()
  return (
    <footer class="footer">
      <div class="wrap footer-columns">
        <div>
          <p class="brand">
            <BrandMark />
            <span>{t('site.name')}</span>
          </p>
          <p>{t('site.tagline')}</p>
          <p>{t('footer.hotline', { number: HOTLINE })}</p>
        </div>
        {COLUMNS.map(({ title, links }) => (
          <nav key={title} aria-label={t(title)}>
            <h2>{t(title)}</h2>
            <ul class="tb-plain-list">
              {links.map(([href, label]) => (
                <li key={href}>
                  <a href={href}>{t(label)}</a>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
      <p class="wrap footer-note">{t('footer.licence')}</p>
    </footer>
  )
}
